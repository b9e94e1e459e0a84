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
    /// <summary>What the meeting is asked for.</summary>
    public AgendaAsk Ask { get; init; }
}

/// <summary>What a meeting is asked for with something that another slice puts on its agenda.</summary>
internal enum AgendaAsk
{
    /// <summary>To hear it.</summary>
    Report,

    /// <summary>To think it over from a case (事例から考える).</summary>
    CaseStudy,

    /// <summary>To set a target (目標設定).</summary>
    GoalSetting,

    /// <summary>To say what has come of it (評価).</summary>
    Evaluation,
}

/// <summary>Words an item of the agenda for a thing of its slice.</summary>
internal interface IAgendaSource
{
    string Kind { get; }

    /// <returns>Null where there is nothing to report any more.</returns>
    Task<AgendaProposal?> FindAsync(ForumId forum, string subject, CancellationToken cancellation);
}
