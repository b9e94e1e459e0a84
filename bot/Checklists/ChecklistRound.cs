using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>How far something has come in the area, as one person sees it. The first four are a scale from 0 to 3.</summary>
internal enum ChecklistRating
{
    NotStarted,
    Preparing,
    Partial,
    Established,

    /// <summary>The person cannot tell: a finding of its own.</summary>
    Unknown,

    NotApplicable,
}

internal enum ChecklistRoundState
{
    Open,
    Closed,
}

/// <summary>One round (回) of a checklist: the items asked of everybody, once.</summary>
/// <param name="Version">The version whose words are asked.</param>
/// <param name="Items">The ids of the items asked, in their order.</param>
/// <param name="Closes">When it closes by itself; null = when somebody closes it.</param>
/// <param name="Channel">Where its card stands.</param>
internal sealed record ChecklistRound(
    ChecklistRoundId Id,
    string Title,
    string Version,
    IReadOnlyList<string> Items,
    ChecklistRoundState State,
    DateTimeOffset? Closes,
    ConversationId Channel,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    DateTimeOffset? ClosedAt,
    int Revision)
{
    public const string SharedKind = "checklist";

    public string Subject => $"round:{Id}";

    public SharedMessage Shared => new(SharedKind, Id.Value, new Recipient.Conversation(Channel));

    /// <summary>Its time may be over before anything has closed it.</summary>
    public bool TakesAnswers(DateTimeOffset now) => State == ChecklistRoundState.Open && (Closes is null || now < Closes);

    /// <summary>Who started it may close it; so may the secretariat.</summary>
    public bool MayClose(Caller caller) => caller.IsSecretariat || caller.Person == By;
}

/// <summary>Stands beside a round as long as it takes answers: an answer needs it to be there, closing takes it away.</summary>
internal sealed record OpenChecklistRound(ChecklistRoundId Round);

/// <summary>What one person answered: shown to that person, and counted. Nobody else sees it, the secretariat neither.</summary>
internal sealed record ChecklistAnswer(ChecklistRoundId Round, PersonId Person, IReadOnlyDictionary<string, ChecklistRating> Ratings, DateTimeOffset At);

/// <summary>The card in the channel must be followed by the result, in its thread.</summary>
internal sealed record ChecklistResultDue(string Round) : OutboxRecord;

/// <summary>The closing time has come.</summary>
internal sealed record CloseChecklistDue(string Round) : OutboxRecord;

/// <summary>Reads rounds and answers. Implemented by <c>ChecklistsTable</c>.</summary>
internal interface IChecklists
{
    Task<Stored<ChecklistRound>?> FindAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation);

    /// <summary>The rounds of the last 400 days, newest first.</summary>
    Task<IReadOnlyList<ChecklistRound>> RecentAsync(ForumId forum, CancellationToken cancellation);

    Task<IReadOnlyList<Stored<ChecklistAnswer>>> AnswersAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation);
}
