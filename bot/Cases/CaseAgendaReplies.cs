using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;

namespace CareSystem.Bot.Cases;

/// <summary>What of a case stands on an agenda, which everybody reads: its number. Not who submitted it, not how it went, and nothing that anybody wrote of it.</summary>
internal sealed class CaseAgendaReplies(ICases cases) : IAgendaSource
{
    /// <summary>The kind of what cases bring to an agenda.</summary>
    public string Kind => CaseAgenda.Kind;

    /// <summary>The secretariat arranges such items; they are nobody's own.</summary>
    private static PersonId Nobody => new("cases");

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
            return new AgendaProposal(Wording.Life.AgendaSubject(head.Code.Value), Wording.Life.AgendaDescription, Nobody, "") { Ask = AgendaAsk.CaseStudy };
        }

        var months = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return found.FollowUps.Any(told => told.Months == months)
            ? new AgendaProposal(Wording.Life.FollowUpAgenda(head.Code.Value, months), Wording.Life.FollowUpAgendaText, Nobody, "")
            : null;
    }
}
