namespace CareSystem.Bot.Shared;

/// <summary>Something that has come back is to be reported at the next meeting. Promised by its slice, carried out once by <c>Agenda</c>.</summary>
/// <param name="Kind">Whose it is: the slice's <see cref="IAgendaSource"/> says what stands on the agenda.</param>
/// <param name="Subject">The id of the thing.</param>
internal sealed record AgendaItemDue(string Kind, string Subject) : OutboxRecord;

/// <summary>What is to stand on the agenda.</summary>
/// <param name="Description">Empty = nothing more.</param>
/// <param name="By">Who brought it about.</param>
internal sealed record AgendaProposal(string Subject, string Description, PersonId By, string ByName)
{
    /// <summary>It is to be thought over from a case (事例から考える); else it is reported.</summary>
    public bool IsCaseStudy { get; init; }
}

/// <summary>Words an item of the agenda for a thing of its slice.</summary>
internal interface IAgendaSource
{
    string Kind { get; }

    /// <returns>Null where there is nothing to report any more.</returns>
    Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation);
}
