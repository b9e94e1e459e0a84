using CareSystem.Bot.Shared;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Polls;

namespace CareSystem.Bot.Polls;

/// <summary>The cards of polls.</summary>
internal sealed class PollsReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly Readings<PollsWording> readings = new(PollsWording.Standard, PollsWording.Plain);

    private PollsWording Wording => readings.Now;

    public AdaptiveCard List(ShowPolls.ListView view, Caller caller, int page) =>
        List(view, caller, page, ids.NextForm(), new PollFormValues(), NoFaults, null);

    /// <summary>The form once more, as it was sent.</summary>
    public AdaptiveCard ListAgain(ShowPolls.ListView view, Caller caller, PollsActions.FormPayload typed, FormFaults faults) => List(
        view, caller, 0, FormId.Parse(typed.Form) ?? ids.NextForm(), new PollFormValues(typed.Question, typed.Options), Faults(faults), words.Notice(faults));

    /// <summary>The form for what was typed behind the command and could not be read, with an example of how to type it.</summary>
    public AdaptiveCard ListForTyped(ShowPolls.ListView view, Caller caller, PollDraft typed, FormFaults faults) =>
        List(view, caller, 0, ids.NextForm(), new PollFormValues(typed.Question, typed.Options), Faults(faults), Wording.TypedNotice);

    public AdaptiveCard Started(ForumId forum, StartPoll.Started started) =>
        new PollStartedCard(forum.Value, started.Id.Value, started.Question, started.ForumName, Wording).ToCard();

    /// <summary>The card in the channel.</summary>
    public AdaptiveCard Shared(ForumId forum, ShowPolls.SharedView view) => Card(forum, view.Poll, view.Counts, null, view.RefreshFor, null);

    /// <summary>A poll as one person sees it.</summary>
    /// <param name="channelUserId">The person's, so that the client keeps this view up to date; null where it is not known.</param>
    public AdaptiveCard Own(ForumId forum, PollView view, string? channelUserId, Refusal? refusal = null) => Card(
        forum,
        view.Poll,
        view.Counts,
        new PollOwnView(view.Own, view.MayVote, view.MayClose),
        channelUserId is null ? [] : [channelUserId],
        Notice(refusal));

    /// <summary>The same where others can read it: nothing of the person.</summary>
    public AdaptiveCard InPublic(ForumId forum, PollView view, Refusal? refusal = null) => Card(forum, view.Poll, view.Counts, null, [], Notice(refusal));

    private string? Notice(Refusal? refusal) => refusal switch
    {
        PollClosed or ObserversDoNotVote or NotYoursToClose => words.NotFoundNotice,
        _ => null,
    };

    private Dictionary<string, string> Faults(FormFaults faults) =>
        faults.Faults.ToDictionary(static fault => fault.Key, fault => Words(fault.Value), StringComparer.Ordinal);

    private string Words(Fault fault) => fault switch
    {
        WrongOptionCount count => Wording.WrongOptionCount(count.Low, count.High, count.Count),
        OptionTooLong option => Wording.OptionTooLong(option.Option, option.Limit, option.Length),
        SameOption option => Wording.SameOption(option.Option),
        _ => words.Of(fault),
    };

    private AdaptiveCard Card(ForumId forum, Poll poll, IReadOnlyList<int> counts, PollOwnView? own, IReadOnlyList<string> refreshFor, string? notice) => new PollCard(
        forum.Value,
        poll.Id.Value,
        poll.Question,
        poll.ByName,
        [.. poll.Options.Zip(counts, static (text, votes) => new PollLine(text, votes))],
        poll.ClosedAt is { } at ? Wording.Closed(JapaneseTime.Short(at), poll.ClosedByName) : null,
        own,
        refreshFor,
        notice,
        Wording).ToCard();

    private AdaptiveCard List(
        ShowPolls.ListView view, Caller caller, int page, FormId form, PollFormValues values, IReadOnlyDictionary<string, string> faults, string? notice) => new PollListCard(
        caller.Forum.Value,
        caller.Role == MemberRole.Observer ? null : form.Value,
        [.. view.Open.Select(poll => new PollListLine(poll.Id.Value, poll.Question, Wording.ListLine(JapaneseTime.Short(JapaneseTime.DateOf(poll.At)), poll.ByName)))],
        page,
        values,
        faults,
        notice,
        Wording).ToCard();
}
