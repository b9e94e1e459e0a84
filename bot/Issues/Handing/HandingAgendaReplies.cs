using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues.Handing;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>What the agenda says of an answer that has come back.</summary>
internal sealed class HandingAgendaReplies(IHandings handings) : IAgendaSource
{
    private static readonly HandingWording Words = HandingWording.Standard;

    public string Kind => IssueHanding.SharedKind;

    public async Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation)
    {
        if (HandingId.Parse(subject) is not { } id || (await handings.FindAsync(forum, id, cancellation))?.Value is not { Answer: { } answer } handing)
        {
            return null;
        }

        var number = handing.Issue.Number.ToString();
        return new AgendaProposal(
            Words.AgendaSubject(number, HandingReplies.Name(handing), Words.Verdicts[answer.Verdict.ToString()]),
            Words.AgendaText(number, handing.Issue.Subject, answer.Text),
            answer.Mark.By,
            answer.Mark.ByName);
    }
}
