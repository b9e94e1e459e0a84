using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>A body that has not answered is reminded, once.</summary>
internal sealed record HandingRemindDue(string Handing) : OutboxRecord;

/// <summary>Another forum is to know how a handing stands here: that it was handed over, or called back.</summary>
internal sealed record HandToForumDue(string Handing) : OutboxRecord;

/// <summary>What would be posted where; nothing has been done. Pressed again with the same input, it is.</summary>
internal sealed record HandingShown(CommunityIssue Issue, HandingPlaces Places, HandingPlace Place, HandedIssue Handed, DateOnly ReplyBy, bool IsShared, string Seen) : Refusal
{
    /// <summary>Something had been shown before, and this is something else.</summary>
    public bool IsOther { get; init; }
}

/// <summary>
/// The secretariat hands an issue to another body or forum. First it is shown exactly what will be posted where and who sees it; what it
/// confirms is what it saw.
/// </summary>
internal sealed class HandIssue(
    IForumActions actions, IIssues issues, IHandings handings, IBodies bodies, ISharedChannels channels, ILinkedForums linked, IIdSource ids)
{
    /// <summary>More places at once nobody keeps an eye on.</summary>
    public const int MostOpen = 8;

    /// <param name="Seen">Stands for what was shown; null = nothing yet.</param>
    internal sealed record Command(IssueNumber Number, string? To, string? ReplyBy, string? Seen);

    /// <param name="IsShared">People of other organisations may look on in the channel of the chosen body.</param>
    internal sealed record State(
        Stored<CommunityIssue>? Issue, IReadOnlyList<BodyPlace> Bodies, IReadOnlyList<LinkedForum> Linked, IReadOnlyList<IssueHanding> Handed, bool IsShared);

    /// <summary>What the receipt shows.</summary>
    internal sealed record Handed(string Handing, IssueNumber Number, string Subject, string Name);

    public Task<Outcome<Handed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<State, Handed>(
        origin, stop => LoadAsync(origin.Forum, command, stop), (state, context) => Decide(command, state, context, ids), cancellation);

    private async Task<State> LoadAsync(ForumId forum, Command command, CancellationToken cancellation)
    {
        var issue = issues.FindAsync(forum, command.Number, cancellation);
        var all = bodies.AllAsync(forum, cancellation);
        var others = linked.LinkedAsync(forum, cancellation);
        var handed = handings.OfAsync(forum, command.Number, cancellation);
        await Task.WhenAll(issue, all, others, handed);
        var channel = (await all).FirstOrDefault(body => $"b-{body.Id}" == command.To?.Trim())?.Channel;
        return new State(await issue, await all, await others, await handed, channel is { } place && await channels.MayBeSharedAsync(forum, place, cancellation));
    }

    internal static Decision<Handed> Decide(Command command, State state, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Issue?.Value is not { } issue)
        {
            return new NotFound();
        }

        if (!issue.IsOpen)
        {
            return new IssueClosed(issue.Number);
        }

        var (places, today) = (HandingPlaces.Of(state.Bodies, state.Linked, state.Handed), JapaneseTime.DateOf(context.Now));
        var checks = new FieldChecks();
        var place = Place(checks, command, places, state.Handed);
        var replyBy = checks.Date(HandingFields.ReplyBy, command.ReplyBy, required: true) ?? today;
        if (replyBy < today)
        {
            checks.Add(HandingFields.ReplyBy, new Fault.InThePast());
        }
        else if (replyBy > today.AddDays(HandingDates.MostDays))
        {
            checks.Add(HandingFields.ReplyBy, new Fault.TooFarAhead(today.AddDays(HandingDates.MostDays)));
        }

        if (!checks.AllGood || place is null)
        {
            return checks.Faults;
        }

        var handed = HandedIssue.Of(issue, context.Forum.Settings.Thresholds.SmallNumber, state.IsShared);
        var seen = SeenOf(place, handed, replyBy, state.IsShared);
        if (command.Seen != seen)
        {
            return new HandingShown(issue, places, place, handed, replyBy, state.IsShared, seen) { IsOther = command.Seen is { Length: > 0 } };
        }

        var handing = new IssueHanding(
            HandingId.Of(issue.Number, ids.NextAfter(context.Now)), place.Target, place.Step, handed, replyBy, HandingMark.Of(context), null, null, null, IsNotDelivered: false, Revision: 1);
        var changes = new Changes().Insert(handing).Insert(handing.Open).Remember(handing.Entry(HandingEvents.Sent, handing.Sent, new FieldChange(HandingFields.To, null, place.Target.Name)));
        if (handing.Shared is { } shared)
        {
            changes.MarkStale(shared);
            if (HandingDates.Reminder(replyBy, context.Now, context.Forum.Settings.Hours) is { } due)
            {
                changes.Promise(new HandingRemindDue(handing.Id.Value), shared.To, due);
            }
        }
        else
        {
            changes.Promise(new HandToForumDue(handing.Id.Value), Lane(handing.Id), context.Now);
        }

        return Decision.Of(new Handed(handing.Id.Value, issue.Number, issue.Content.Subject, place.Target.Name), changes);
    }

    /// <summary>Everything that goes to another forum about one handing, in order.</summary>
    internal static Recipient.Service Lane(HandingId id) => new("handing", id.Value);

    private static HandingPlace? Place(FieldChecks checks, Command command, HandingPlaces places, IReadOnlyList<IssueHanding> handed)
    {
        if (string.IsNullOrWhiteSpace(command.To))
        {
            checks.Add(HandingFields.To, new Fault.Missing());
        }
        else if (places.Find(command.To) is not { } place)
        {
            checks.Add(HandingFields.To, new Fault.NotAChoice());
        }
        else if (handed.Any(one => one.IsOpen && one.To.Key == place.Target.Key))
        {
            checks.Add(HandingFields.To, new AlreadyHanded(place.Target.Name));
        }
        else if (handed.Count(static one => one.IsOpen) >= MostOpen)
        {
            checks.Add(HandingFields.To, new TooManyHandings(MostOpen));
        }
        else
        {
            return place;
        }

        return null;
    }

    /// <summary>Everything that the preview says: whoever confirms it confirms this.</summary>
    private static string SeenOf(HandingPlace place, HandedIssue handed, DateOnly replyBy, bool isShared) => IdText.Hash(
        place.Id,
        place.Target.Key,
        place.Target.Name,
        place.Target.Channel?.Value ?? "",
        string.Join(',', place.Deciders),
        place.Step?.ToString() ?? "",
        handed.Number.ToString(),
        handed.Subject,
        string.Join(',', handed.Categories),
        handed.Status.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"{handed.Evidence.Cases}/{handed.Evidence.FewerThan}/{string.Join(',', handed.Evidence.Checklist)}/{handed.Evidence.HasFigures}"),
        JapaneseTime.Iso(replyBy),
        isShared ? "shared" : "");
}
