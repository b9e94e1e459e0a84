using CareSystem.Bot.Shared;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals;

/// <summary>What is wrong with the fields of this slice's forms, in words; some faults have words of their own, because they say more.</summary>
internal sealed class GoalFaultReplies(IFaultWords words)
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Of(Refusal refusal) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(static fault => fault.Key, fault => (fault.Key, fault.Value) switch
        {
            (GoalFields.Base or GoalFields.Target or GoalFields.Value, Fault.NotANumberWithin) => Forms.ValueWanted,
            (GoalFields.Target, Fault.NotAChoice) => Forms.TargetZero,
            (GoalFields.BaseSource, Fault.Missing) => Forms.BaseSourceMissing,
            (GoalFields.Issues or GoalFields.Issue, Fault.Unknown unknown) => Forms.IssuesUnknown(unknown.Text),
            (GoalFields.Goal, Fault.Unknown unknown) => Forms.GoalUnknown(unknown.Text),
            (GoalFields.AsOf, Fault.TooFarAhead) => Forms.FutureDay,
            (GoalFields.Review, Fault.Missing) => Forms.ReviewMissing,
            (GoalFields.Result, Fault.Missing) => Forms.ResultMissing,
            (GoalFields.Reason, Fault.Missing) => Forms.ReasonMissing,
            _ => words.Of(fault.Value),
        }, StringComparer.Ordinal)
        : None;

    public string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable or TooBusy => words.NotRecorded(refusal),
        _ => null,
    };
}
