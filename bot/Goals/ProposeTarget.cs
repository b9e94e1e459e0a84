using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>
/// Puts a target on the next agenda: to be set (目標設定) while it is open, to be looked back on (評価) when it has ended or its year nearly
/// has. Meetings at which that was done are counted (活動指標 A3).
/// </summary>
internal sealed class ProposeTarget(IForumActions actions, IGoals goals)
{
    /// <summary>The slice's kind among what other slices put on the agenda.</summary>
    public const string AgendaKind = "goal";

    /// <summary>So long the same is not put on the agenda again: it waits there.</summary>
    private const int Days = 7;

    /// <summary>From this month on a year is looked back on (domain.md §5.2: 2〜3月 評価・振り返り).</summary>
    private const int FirstMonthOfReview = 2;

    public Task<Outcome<Proposed>> RunAsync(ActionOrigin origin, GoalNumber number, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<AnnualTarget>?, Proposed>(origin, stop => goals.FindAsync(origin.Forum, number, stop), Decide, cancellation);

    internal sealed record Proposed(GoalNumber Number, string Subject, AgendaAsk Ask);

    /// <summary>Whoever may put something on the agenda.</summary>
    internal static bool MayPropose(Caller caller) => caller.Role != MemberRole.Observer;

    /// <summary>What the agenda knows it by: whether it is to be set or looked back on is fixed when it is asked for, not when it is carried out.</summary>
    internal static string SubjectOf(GoalNumber number, AgendaAsk ask) => $"{number}:{ask}";

    /// <returns>Null where it is no such subject.</returns>
    internal static (GoalNumber Number, AgendaAsk Ask)? Read(string subject) =>
        subject.Split(':') is [var number, var ask] && GoalNumber.Parse(number) is { } parsed && Enum.TryParse<AgendaAsk>(ask, out var known) ? (parsed, known) : null;

    internal static AgendaAsk AskFor(AnnualTarget target, DateOnly today) =>
        !target.IsOpen || today >= new DateOnly(target.Number.Year.Year + 1, FirstMonthOfReview, 1) ? AgendaAsk.Evaluation : AgendaAsk.GoalSetting;

    internal static Decision<Proposed> Decide(Stored<AnnualTarget>? stored, ActionContext context)
    {
        if (!MayPropose(context.Caller))
        {
            return new NotAllowed();
        }

        if (stored is not { Value: var target })
        {
            return new NotFound();
        }

        if (target.Status == GoalStatus.Dropped)
        {
            return new TargetDropped(target.Number);
        }

        var ask = AskFor(target, JapaneseTime.DateOf(context.Now));
        if (target.Asked is { } mark && mark.Ask == ask && context.Now - mark.At < TimeSpan.FromDays(Days))
        {
            return new TargetAsked(target.Number, mark);
        }

        var subject = SubjectOf(target.Number, ask);
        var changes = new Changes()
            .Replace(stored, target with { Asked = new AgendaMark(ask, context.Caller.Person, context.Caller.Name, context.Now) })
            .Promise(new AgendaItemDue(AgendaKind, subject), new Recipient.Service("agenda", $"{AgendaKind}:{subject}"), context.Now);
        return Decision.Of(new Proposed(target.Number, target.Content.Subject, ask), changes);
    }
}
