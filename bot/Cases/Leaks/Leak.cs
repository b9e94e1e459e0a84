using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>What has to be done after a leak (漏えい等), in the order in which it is done.</summary>
internal enum LeakStep
{
    /// <summary>被害を止める.</summary>
    Contain,

    /// <summary>責任者に知らせる.</summary>
    Escalate,

    /// <summary>事実を調べる.</summary>
    Investigate,

    /// <summary>速報: to the Personal Information Protection Commission.</summary>
    QuickReport,

    /// <summary>本人への通知.</summary>
    NotifyPerson,

    /// <summary>確報.</summary>
    FullReport,

    /// <summary>再発を防ぐ.</summary>
    Prevent,
}

/// <summary>What is written of a leak. As protected as a case.</summary>
/// <param name="What">何が起きたか.</param>
/// <param name="Whose">だれの、どの情報が、何名分.</param>
/// <param name="Done">したこと.</param>
internal sealed record LeakText(string What, string Whose, string Done)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(LeakText);
}

/// <summary>A step that was taken.</summary>
internal sealed record LeakStepDone(LeakStep Step, string ByName, DateTimeOffset At);

/// <summary>A leak, or what may be one, and how far it has been dealt with. Of one person's data in cases it must be reported (domain.md §6.1).</summary>
/// <param name="Id">Begins with its time.</param>
/// <param name="KnownOn">The day on which anybody of the forum came to know: from then the clocks run.</param>
/// <param name="IsMalicious">Somebody may have meant harm: the full report has sixty days instead of thirty.</param>
/// <param name="Steps">Those that were taken.</param>
internal sealed record Leak(
    string Id, DateOnly KnownOn, bool IsMalicious, LeakText Text, IReadOnlyList<LeakStepDone> Steps, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    /// <summary>おおむね3〜5日以内.</summary>
    public const int QuickFrom = 3;
    public const int QuickUntil = 5;

    public const int FullDays = 30;
    public const int FullDaysOfMalice = 60;

    /// <summary>The revision that set the clocks last: reminders that were promised by another say nothing.</summary>
    public int ClockSetBy { get; init; } = 1;

    public string Subject => $"leak:{Id}";

    public DateOnly QuickReportFrom => KnownOn.AddDays(QuickFrom);

    public DateOnly QuickReportUntil => KnownOn.AddDays(QuickUntil);

    public DateOnly FullReportUntil => KnownOn.AddDays(IsMalicious ? FullDaysOfMalice : FullDays);

    public bool IsDone(LeakStep step) => Steps.Any(done => done.Step == step);

    public bool IsOver => IsOverWith(Steps);

    public static bool IsOverWith(IReadOnlyList<LeakStepDone> steps) => Enum.GetValues<LeakStep>().All(step => steps.Any(done => done.Step == step));

    /// <summary>When the secretariat is reminded of a report that is not made yet. At nine, whatever day it is: the law knows no days off.</summary>
    public IEnumerable<(LeakStep Step, DateTimeOffset At)> Reminders =>
    [
        (LeakStep.QuickReport, Nine(KnownOn.AddDays(1))),
        (LeakStep.QuickReport, Nine(KnownOn.AddDays(QuickFrom))),
        (LeakStep.QuickReport, Nine(QuickReportUntil)),
        (LeakStep.FullReport, Nine(FullReportUntil.AddDays(-14))),
        (LeakStep.FullReport, Nine(FullReportUntil.AddDays(-5))),
        (LeakStep.FullReport, Nine(FullReportUntil)),
    ];

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    private static DateTimeOffset Nine(DateOnly day) => JapaneseTime.At(day, new TimeOnly(9, 0));
}

/// <summary>A form as it was typed.</summary>
internal sealed record LeakDraft(string? KnownOn, string? IsMalicious, string? What, string? Whose, string? Done)
{
    public const int TextLimit = 1000;
    public const int TextUnits = 2000;

    public (Leak? Leak, FormFaults? Faults) Check(Leak? before, ActionContext context, string id)
    {
        var checks = new FieldChecks();
        var known = checks.Date(LeakFields.KnownOn, KnownOn, required: true);
        if (known > JapaneseTime.DateOf(context.Now))
        {
            checks.Add(LeakFields.KnownOn, new Fault.TooFarAhead(JapaneseTime.DateOf(context.Now)));
        }

        var text = new LeakText(
            checks.Sized(LeakFields.What, What, TextLimit, TextUnits, required: true),
            checks.Sized(LeakFields.Whose, Whose, TextLimit, TextUnits),
            checks.Sized(LeakFields.Done, Done, TextLimit, TextUnits));
        return !checks.AllGood ? (null, checks.Faults)
            : before is null ? (new Leak(id, known!.Value, IsMalicious == "true", text, [], context.Caller.Person, context.Caller.Name, context.Now, Revision: 1), null)
            : (before with
            {
                KnownOn = known!.Value,
                IsMalicious = IsMalicious == "true",
                Text = text,
                Revision = before.Revision + 1,
                ClockSetBy = known == before.KnownOn && before.IsMalicious == (IsMalicious == "true") ? before.ClockSetBy : before.Revision + 1,
            }, null);
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(LeakDraft);
}

/// <summary>The fields by the names under which faults and history speak of them.</summary>
internal static class LeakFields
{
    public const string KnownOn = "knownOn";
    public const string IsMalicious = "malicious";
    public const string What = "what";
    public const string Whose = "whose";
    public const string Done = "done";
}

/// <summary>The form shows a revision that is not the newest.</summary>
internal sealed record LeakChanged(Leak Current) : Refusal;

/// <summary>The secretariat is to be reminded of a report.</summary>
/// <param name="Clock">The revision that set the clock.</param>
internal sealed record LeakReminderDue(string Leak, string Step, int Clock) : OutboxRecord;

/// <summary>One member of the secretariat is reminded.</summary>
internal sealed record LeakReminderNotice(string Leak, string Step, string Person) : OutboxRecord;

/// <summary>Reads leaks. Implemented by <c>LeaksTable</c>.</summary>
internal interface ILeaks
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Leak>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<Leak>?> FindAsync(ForumId forum, string id, CancellationToken cancellation);
}
