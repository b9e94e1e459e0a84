using CareSystem.Bot.Shared;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals;

/// <summary>What the agenda says of a target.</summary>
internal sealed class GoalAgendaReplies(IGoals goals) : IAgendaSource
{
    public string Kind => ProposeTarget.AgendaKind;

    public async Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation)
    {
        if (ProposeTarget.Read(subject) is not var (number, ask) || (await goals.FindAsync(forum, number, cancellation))?.Value is not { Asked: { } asked } target)
        {
            return null;
        }

        var (indicator, isEvaluation) = (target.Content.Indicator, ask == AgendaAsk.Evaluation);
        return new AgendaProposal(
            Forms.AgendaSubject(isEvaluation, number.ToString(), target.Content.Subject),
            Forms.AgendaText(Wording.Measure(indicator.Name, Aim(indicator)), Reached(target), isEvaluation ? target.Review : target.Content.Reasoning),
            asked.By,
            asked.ByName)
        {
            Ask = ask,
        };
    }
}
