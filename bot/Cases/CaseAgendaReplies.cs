using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;

namespace CareSystem.Bot.Cases;

/// <summary>What of a case stands on an agenda: its number, and how it went as a word of our own. Nothing that anybody wrote of it.</summary>
internal sealed class CaseAgendaReplies(ICases cases) : IAgendaSource
{
    /// <summary>The kind of what cases bring to an agenda.</summary>
    public string Kind => CaseAgenda.Kind;

    private static CasesWording Wording => CasesWording.Standard;

    public async Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation)
    {
        var parts = subject.Split(':');
        if (await cases.FindAsync(forum, new CaseCode(parts[0]), cancellation) is not { Value: { Head: { IsShared: true } head } found })
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new AgendaProposal(Wording.Life.AgendaSubject(head.Code.Value), Wording.Life.AgendaDescription, head.By, head.ByName);
        }

        var months = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return found.FollowUps.FirstOrDefault(told => told.Months == months) is { } told
            ? new AgendaProposal(
                Wording.Life.FollowUpAgenda(head.Code.Value, months), Wording.Life.FollowUpAgendaText(Wording.Life.Turns[told.Turn.ToString()]), head.By, head.ByName)
            : null;
    }
}
