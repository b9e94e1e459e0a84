namespace CareSystem.Bot.Shared;

/// <summary>Names one activity of the channel: the same activity sent again has the same key.</summary>
internal readonly record struct TurnKey(string Value)
{
    public static TurnKey Of(string channel, string conversation, string activityId, string type) =>
        new(IdText.Hash("turn", channel, conversation, activityId, type));

    public override string ToString() => Value;
}

/// <summary>Where an action comes from, and how its answer gets back.</summary>
/// <param name="Forum">The forum it is for. From a card in personal chat this is a claim; the roster decides.</param>
/// <param name="Name">The verb or command, under which the outcome can be rendered again.</param>
/// <param name="Form">The form it was sent with, if any.</param>
/// <param name="InputHash">A hash of what was typed into the form: the same again is the same submission.</param>
/// <param name="Answer">Set where the channel takes no answer in its response: the outcome is promised to this place instead.</param>
/// <param name="Channel">The channel or group it was done in, without thread; null in personal chat.</param>
internal sealed record ActionOrigin(
    ForumId Forum, PersonId Person, TurnKey Turn, string Name, FormId? Form = null, string InputHash = "", AnswerPlace? Answer = null, ConversationId? Channel = null);

/// <summary>Where an answer is posted; with <paramref name="Replaces"/> it takes that message's place.</summary>
/// <param name="Conversation">Null = the person's own chat, for what the others must not see.</param>
internal sealed record AnswerPlace(ConversationId? Conversation, string? Replaces);

/// <summary>A row of the domain as it was read, with what guards its replacement.</summary>
internal sealed record Stored<T>(T Value, string ETag) where T : class;

/// <summary>What the decision of a use case may look at besides its own state.</summary>
internal sealed record ActionContext(ForumSummary Forum, Caller Caller, DateTimeOffset Now)
{
    public FiscalYear Year => FiscalYear.Of(Now);
}

/// <summary>What a use case decided: no, or an outcome and what to change.</summary>
internal abstract record Decision<TOutcome> where TOutcome : class
{
    internal sealed record No(Refusal Refusal) : Decision<TOutcome>;

    internal sealed record Yes(TOutcome Outcome, Changes Changes) : Decision<TOutcome>;

    public static implicit operator Decision<TOutcome>(Refusal refusal) => new No(refusal);
}

internal static class Decision
{
    public static Decision<TOutcome> Of<TOutcome>(TOutcome outcome, Changes changes) where TOutcome : class =>
        new Decision<TOutcome>.Yes(outcome, changes);
}

/// <summary>How an action ended.</summary>
internal abstract record Outcome<T> where T : class
{
    /// <summary>Committed: now, or by an earlier delivery of the same activity or form.</summary>
    internal sealed record Done(T Value, Caller Caller) : Outcome<T>;

    internal sealed record Refused(Refusal Refusal, Caller? Caller) : Outcome<T>;
}

/// <summary>
/// Runs a use case: load (one round of parallel reads, with the caller's own row), decide, commit (one transaction), and tells
/// an activity or a form that was carried out before from a new one. Implemented by <c>Storage</c>.
/// </summary>
internal interface IForumActions
{
    /// <param name="load">Reads what the decision needs; runs beside the reads of the caller and of the turn.</param>
    /// <param name="decide">A pure function; runs again on fresh state when somebody else committed in between.</param>
    Task<Outcome<TOutcome>> ChangeAsync<TState, TOutcome>(
        ActionOrigin origin,
        Func<CancellationToken, Task<TState>> load,
        Func<TState, ActionContext, Decision<TOutcome>> decide,
        CancellationToken cancellation)
        where TOutcome : class;

    /// <summary>Reads for a member of the forum; the caller's row is read in the same round.</summary>
    Task<Outcome<TView>> ReadAsync<TState, TView>(
        ForumId forum,
        PersonId person,
        Func<CancellationToken, Task<TState>> load,
        Func<TState, ActionContext, Viewed<TView>> view,
        CancellationToken cancellation)
        where TView : class;

    /// <summary>Commits what the service itself decided (a delivered record, an installation), with nobody's right to check.</summary>
    /// <returns>False when a row had moved on; load and decide again.</returns>
    Task<bool> CommitAsync(ForumId forum, Changes changes, CancellationToken cancellation);
}

/// <summary>A view, or no.</summary>
internal readonly record struct Viewed<TView>(TView? View, Refusal? Refusal) where TView : class
{
    public static implicit operator Viewed<TView>(TView view) => new(view, null);

    public static implicit operator Viewed<TView>(Refusal refusal) => new(null, refusal);
}

/// <summary>Finds the acting person and the forum. Implemented by <c>Forums</c>.</summary>
internal interface IRoster
{
    Task<(ForumSummary Forum, Caller Caller)?> FindAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    /// <summary>The forum, for work of our own that has no caller; null where it is gone.</summary>
    Task<ForumSummary?> SummaryAsync(ForumId forum, CancellationToken cancellation);

    /// <summary>What it takes to open a chat with a member.</summary>
    Task<(ForumSummary Forum, ChatPartner Partner)?> FindPartnerAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    /// <summary>The people of one role, for a notice to all of them.</summary>
    Task<IReadOnlyList<PersonId>> OfRoleAsync(ForumId forum, MemberRole role, CancellationToken cancellation);

    /// <summary>A page of members in key order, for work that goes to everyone.</summary>
    /// <param name="after">The last person of the page before, or null to begin.</param>
    Task<IReadOnlyList<RosterEntry>> PageAsync(ForumId forum, PersonId? after, int size, CancellationToken cancellation);
}

/// <summary>A member as other rooms see them.</summary>
/// <param name="Email">For calendar invitations; null where the channel gave none.</param>
internal sealed record RosterEntry(PersonId Person, string Name, string? Email, string ChannelUserId, MemberRole Role)
{
    /// <summary>Of another tenant than the team.</summary>
    public bool IsGuest { get; init; }

    /// <summary>What the person has set for themselves.</summary>
    public PersonalSettings Personal { get; init; } = PersonalSettings.Default;
}

/// <summary>Renders the outcome of a verb or command again, where the answer goes out as a message. Implemented by <c>Teams</c>.</summary>
internal interface IAnswers
{
    /// <param name="isPrivate">It goes to the person's own chat; else others read it as well.</param>
    /// <returns>Null where the name is not known any more.</returns>
    Task<OutgoingMessage?> RenderAsync(ForumId forum, PersonId person, string name, string outcomeJson, bool isPrivate, CancellationToken cancellation);
}
