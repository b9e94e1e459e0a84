using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>The cards of what is done after a leak. Those that hold what was written leave only as a dialog or as one person's view.</summary>
internal sealed class LeakReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static LeakWording Wording => LeakWording.Standard;

    /// <summary>What to do, and what is on record, without a word of it.</summary>
    public AdaptiveCard Guide(ShowLeaks.List view, CaseSurface surface) => new LeakGuideCard(
        view.Forum.Id.Value,
        [.. view.Leaks.Select(static leak => new LeakLine(leak.Id, JapaneseTime.Long(leak.KnownOn), leak.Steps.Count, leak.IsOver))],
        surface,
        Wording).ToCard();

    public AdaptiveCard Form(ForumId forum, Leak? leak, DateOnly today, CaseSurface surface) => new LeakFormCard(
        forum.Value,
        ids.NextForm().Value,
        leak?.Id,
        leak?.Revision ?? 0,
        leak is null ? new LeakValues(JapaneseTime.Iso(today), false, null, null, null) : new LeakValues(JapaneseTime.Iso(leak.KnownOn), leak.IsMalicious, leak.Text.What, leak.Text.Whose, leak.Text.Done),
        NoFaults,
        null,
        surface,
        Wording).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is not worded here.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, LeakActions.RecordPayload typed, Refusal refusal, CaseSurface surface)
    {
        return refusal switch
        {
            FormFaults faults => Again(typed.Revision, words.Of(faults.Faults), words.Notice(faults)),
            LeakChanged changed => Again(changed.Current.Revision, NoFaults, Wording.Changed),
            Unavailable or TooBusy => Again(typed.Revision, NoFaults, words.NotRecorded(refusal)),
            _ => null,
        };

        AdaptiveCard Again(int revision, IReadOnlyDictionary<string, string> faults, string notice) => new LeakFormCard(
            forum.Value,
            typed.Form ?? ids.NextForm().Value,
            typed.Leak,
            revision,
            new LeakValues(typed.KnownOn, typed.IsMalicious == "true", typed.What, typed.Whose, typed.Done),
            faults,
            notice,
            surface,
            Wording).ToCard();
    }

    public AdaptiveCard One(ForumId forum, Leak leak, DateOnly today, string? notice, CaseSurface surface) => new LeakCard(
        forum.Value,
        leak.Id,
        leak.Revision,
        JapaneseTime.Long(leak.KnownOn),
        JapaneseTime.Long(leak.QuickReportFrom),
        JapaneseTime.Long(leak.QuickReportUntil),
        leak.IsDone(LeakStep.QuickReport) ? null : leak.QuickReportUntil.DayNumber - today.DayNumber,
        JapaneseTime.Long(leak.FullReportUntil),
        leak.IsDone(LeakStep.FullReport) ? null : leak.FullReportUntil.DayNumber - today.DayNumber,
        leak.Text.What,
        leak.Text.Whose,
        leak.Text.Done,
        [.. Enum.GetValues<LeakStep>().Select(step => leak.Steps.FirstOrDefault(done => done.Step == step) is { } done
            ? new LeakStepLine(step.ToString(), done.ByName, JapaneseTime.Long(done.At))
            : new LeakStepLine(step.ToString(), null, null))],
        notice,
        surface,
        Wording).ToCard();

    /// <summary>Somebody was faster with another step.</summary>
    public string StepChanged => Wording.StepChanged;

    /// <summary>To one member of the secretariat, in their own chat.</summary>
    public AdaptiveCard Reminder(ForumId forum, Leak leak, LeakStep step, DateOnly today)
    {
        var until = step == LeakStep.QuickReport ? leak.QuickReportUntil : leak.FullReportUntil;
        return new LeakReminderCard(
            forum.Value,
            leak.Id,
            step.ToString(),
            JapaneseTime.Long(leak.KnownOn),
            until.DayNumber - today.DayNumber,
            step == LeakStep.QuickReport ? Wording.QuickClock(JapaneseTime.Long(leak.QuickReportFrom), JapaneseTime.Long(until)) : Wording.FullClock(JapaneseTime.Long(until)),
            Wording).ToCard();
    }
}
