using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The cards of the pledge of confidentiality.</summary>
internal sealed class PledgeReplies(IIdSource ids, IFaultWords words)
{
    private readonly Readings<PledgeWording> readings = new(PledgeWording.Standard, PledgeWording.Plain);

    private PledgeWording Wording => readings.Now;

    public AdaptiveCard Show(ShowPledge.View view, string? notice = null) => new PledgeCard(
        view.Forum.Id.Value,
        view.Forum.Name,
        view.Text?.Text,
        view.Text?.Version ?? 0,
        view.Text is { } text ? Day(text.SetAt) : "",
        view.IsConfirmed ? JapaneseTime.Long(view.Own!.At) : null,
        view.Own?.Version,
        notice,
        view.MayEdit ? view.Confirmed : null,
        view.Missing,
        Wording)
    {
        Footing = Footing(view.Forum),
    }.ToCard();

    /// <summary>To one person, in their own chat.</summary>
    public AdaptiveCard Ask(ForumSummary forum, PledgeText text, Pledged? own) =>
        new PledgeCard(forum.Id.Value, forum.Name, text.Text, text.Version, Day(text.SetAt), null, own?.Version, null, null, [], Wording) { Footing = Footing(forum) }.ToCard();

    /// <summary>The receipt alone, for who may not see the rest any more.</summary>
    public AdaptiveCard Recorded() => new SentenceCard(Wording.Title).ToCard();

    public AdaptiveCard Set(ShowPledge.View view, int version) => Show(view, Wording.Set(version));

    public AdaptiveCard MovedOn(ShowPledge.View view) => Show(view, Wording.MovedOn);

    public AdaptiveCard Form(ForumId forum, PledgeText? text) => new PledgeFormCard(
        forum.Value, ids.NextForm().Value, text?.Version ?? 0, text?.Text ?? Wording.Suggested, null, RosterFaultReplies.None, null, Wording).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, PledgeActions.PledgePayload typed, Refusal refusal)
    {
        return refusal switch
        {
            PledgeMovedOn moved => Again(moved.Current.Version, moved.Current.Text, Wording.FormMovedOn),
            FormFaults faults => Again(typed.Version, null, words.Notice(faults)),
            Unavailable or TooBusy => Again(typed.Version, null, words.NotRecorded(refusal)),
            _ => null,
        };

        AdaptiveCard Again(int version, string? now, string notice)
        {
            IReadOnlyDictionary<string, string> found = refusal is FormFaults faults ? words.Of(faults.Faults) : RosterFaultReplies.None;
            return new PledgeFormCard(forum.Value, typed.Form ?? ids.NextForm().Value, version, typed.Text ?? "", now, found, notice, Wording).ToCard();
        }
    }

    private static string Footing(ForumSummary forum) => forum.Settings.Profile.Footing.ToString();

    private static string Day(DateTimeOffset at) => JapaneseTime.Long(JapaneseTime.DateOf(at));
}
