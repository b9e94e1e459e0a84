using CareSystem.Bot.Shared;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>The forms and receipts of measured values.</summary>
internal sealed class ActualsReplies(IIdSource ids, GoalFaultReplies faults, GoalsReplies goals)
{
    public AdaptiveCard New(ForumId forum, AnnualTarget target) => Form(forum, ids.NextForm().Value, target, null, 0, new ActualFormValues()).ToCard();

    public AdaptiveCard Edit(ForumId forum, AnnualTarget target, IndicatorActual actual) => Form(
        forum, ids.NextForm().Value, target, actual.Id.Value, actual.Revision, Values(actual.Content)).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? Again(ForumId forum, GoalActions.ActualPayload typed, Refusal refusal)
    {
        var form = new ActualFormCard(
            forum.Value,
            typed.Form ?? ids.NextForm().Value,
            typed.Number ?? "",
            typed.Name ?? "",
            typed.Measure ?? "",
            typed.Actual,
            typed.Revision,
            new ActualFormValues(typed.Value, JapaneseTime.ParseIso(typed.AsOf) is { } day ? JapaneseTime.Iso(day) : null, typed.Source, typed.Note, typed.Reason),
            GoalFaultReplies.None,
            null,
            [],
            Forms) { Unit = typed.Unit };
        return refusal switch
        {
            TargetChanged { Current.Content.Indicator: var now } => (form with { Measure = Forms.Measured(now.Name, Aim(now)), Unit = now.Unit, Notice = Forms.UnitChanged(now.Unit) }).ToCard(),
            TargetDropped dropped => (form with { Notice = Wording.Dropped(dropped.Number.ToString()) }).ToCard(),
            ActualChanged changed => (form with { Revision = changed.Current.Revision, Notice = ChangedNotice(changed.Since), Changed = Changed(changed) }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            _ => goals.Refused(forum, refusal),
        };
    }

    public AdaptiveCard Recorded(ForumId forum, ActualReceipt done) => Receipt(forum, Wording.Recorded(done.Goal.ToString()), done);

    public AdaptiveCard Corrected(ForumId forum, ActualReceipt done) => Receipt(forum, Wording.Corrected(done.Goal.ToString()), done);

    public AdaptiveCard Withdrawn(ForumId forum, ActualReceipt done) => Receipt(forum, Wording.Withdrawn(done.Goal.ToString()), done);

    /// <summary>Of one that was taken back it is enough to say so.</summary>
    private static string[] Changed(ActualChanged changed) => changed.Current.IsWithdrawn
        ? [Wording.HistoryWithdrawn(GoalDifferences.Number(changed.Current.Content.Value))]
        : ChangedLines(changed.Since);

    private static AdaptiveCard Receipt(ForumId forum, string receipt, ActualReceipt done) =>
        new ActualReceiptCard(forum.Value, receipt, done.Goal.ToString(), done.Subject, GoalsReplies.Measured("", done.Content, done.Indicator, by: null), Wording).ToCard();

    private static ActualFormValues Values(ActualContent content) => new(GoalDifferences.Number(content.Value), JapaneseTime.Iso(content.AsOf), content.Source, content.Note);

    private static ActualFormCard Form(ForumId forum, string form, AnnualTarget target, string? actual, int revision, ActualFormValues values) => new(
        forum.Value,
        form,
        target.Number.ToString(),
        target.Content.Subject,
        Forms.Measured(target.Content.Indicator.Name, Aim(target.Content.Indicator)),
        actual,
        revision,
        values,
        GoalFaultReplies.None,
        null,
        [],
        Forms) { Unit = target.Content.Indicator.Unit };
}
