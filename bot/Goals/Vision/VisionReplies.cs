using CareSystem.Bot.Shared;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>The cards of the vision.</summary>
internal sealed class VisionReplies(IIdSource ids, GoalFaultReplies faults)
{
    public AdaptiveCard Show(ShowVision.View view, bool isShared) => new VisionCard(
        view.Forum.Id.Value,
        Receipt: null,
        view.Vision is { } vision ? new GoalVisionLine(vision.Text, Wording.ByWhen(vision.ByName, JapaneseTime.Long(JapaneseTime.DateOf(vision.At)))) : null,
        [.. view.History.Reverse().Take(VisionCard.HistoryShown).Select(static entry => Step(entry, unit: ""))],
        view.MayEdit || isShared,
        Wording).ToCard();

    public AdaptiveCard Form(ForumId forum, CommunityVision? vision) =>
        new VisionFormCard(forum.Value, ids.NextForm().Value, vision?.Revision ?? 0, vision?.Text, GoalFaultReplies.None, null, null, Forms).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? Again(ForumId forum, GoalActions.VisionPayload typed, Refusal refusal)
    {
        var form = new VisionFormCard(forum.Value, typed.Form ?? ids.NextForm().Value, typed.Revision, typed.Text, GoalFaultReplies.None, null, null, Forms);
        return refusal switch
        {
            VisionChanged changed => (form with
            {
                Revision = changed.Current.Revision, Notice = Forms.ChangedNotice(changed.Current.ByName), Theirs = Forms.VisionTheirs(changed.Current.Text),
            }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            _ => null,
        };
    }

    public AdaptiveCard Written(ForumId forum, VisionReceipt done) =>
        new VisionCard(forum.Value, Wording.VisionWritten, new GoalVisionLine(done.Text, ""), [], MayEdit: false, Wording).ToCard();
}
