using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>What another forum has handed to this one, by an id that only this forum's cards carry.</summary>
internal readonly record struct InboxId(string Value)
{
    public static InboxId Of(ForumId from, HandingId handing) => new(IdText.Hash("inbox", from.Value, handing.Value));

    public static InboxId? Parse(string? text) => IdText.IsValid(text) ? new InboxId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>An issue that another forum has handed over; its row is inserted once, however often it is delivered.</summary>
/// <param name="FromName">The other forum's name as it was then.</param>
/// <param name="Handing">Its id there.</param>
/// <param name="Issue">What was handed over; the number is the other forum's.</param>
/// <param name="Own">The number it has here since it was acknowledged.</param>
internal sealed record InboxIssue(
    InboxId Id,
    ForumId From,
    string FromName,
    HandingId Handing,
    HandedIssue Issue,
    DateOnly ReplyBy,
    DateTimeOffset At,
    HandingMark? Received,
    IssueNumber? Own,
    HandingAnswer? Answer,
    bool IsCalledBack,
    int Revision)
{
    public HandingState State => Answer is not null ? HandingState.Answered
        : Received is not null ? HandingState.Received
        : IsCalledBack ? HandingState.CalledBack
        : HandingState.Waiting;

    public bool IsOpen => State is HandingState.Waiting or HandingState.Received;

    public string Subject => $"inbox:{Id}";

    public bool IsOverdue(DateOnly today) => IsOpen && ReplyBy < today;

    public HistoryEntry Entry(string what, HandingMark mark, params IReadOnlyList<FieldChange> fields) => new(Subject, Revision, what, fields, mark.By, mark.ByName, mark.At);
}

/// <summary>Where an issue comes from that another forum has handed over.</summary>
/// <param name="Name">The forum's name as it was then.</param>
internal sealed record IssueOrigin(string Name, IssueNumber Number);

/// <summary>The secretariat is to be told of what came from another forum.</summary>
internal sealed record InboxNewsDue(string Inbox, InboxNewsKind News) : OutboxRecord;

/// <summary>One of the secretariat is told.</summary>
/// <param name="Person">Null = the channel of the secretariat.</param>
internal sealed record InboxNoticeDue(string Inbox, InboxNewsKind News, string? Person) : OutboxRecord;

/// <summary>The other forum is to know how what it handed over stands here.</summary>
internal sealed record InboxRepliedDue(string Inbox) : OutboxRecord;

internal enum InboxNewsKind
{
    Arrived,
    Reminder,
}

/// <summary>Reads what other forums have handed over. Implemented by <c>InboxTable</c>.</summary>
internal interface IInbox
{
    Task<Stored<InboxIssue>?> FindAsync(ForumId forum, InboxId id, CancellationToken cancellation);

    Task<IReadOnlyList<InboxIssue>> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>The secretariat acknowledges what another forum handed over: it becomes an issue of this forum, with where it is from.</summary>
internal sealed class ReceiveInbox(IForumActions actions, IInbox inbox, IIssues issues, TimeProvider time)
{
    internal sealed record State(FiscalYear Year, Stored<IssueCounter>? Counter, Stored<InboxIssue>? Inbox);

    internal sealed record TakenUp(string Inbox, IssueNumber Own, string Subject);

    public Task<Outcome<TakenUp>> RunAsync(ActionOrigin origin, InboxId id, CancellationToken cancellation) => actions.ChangeAsync<State, TakenUp>(
        origin,
        async stop =>
        {
            var year = FiscalYear.Of(time.GetUtcNow());
            var counter = issues.CounterAsync(origin.Forum, year, stop);
            var found = inbox.FindAsync(origin.Forum, id, stop);
            await Task.WhenAll(counter, found);
            return new State(year, await counter, await found);
        },
        Decide,
        cancellation);

    internal static Decision<TakenUp> Decide(State state, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Inbox is not { } before)
        {
            return new NotFound();
        }

        switch (before.Value)
        {
            case { Answer: not null }:
                return new HandingAlreadyAnswered();
            case { Received: { } mark }:
                return new HandingAlreadyReceived(mark);
            case { IsCalledBack: true }:
                return new HandingCalledBack();
        }

        var (handed, mine) = (before.Value.Issue, HandingMark.Of(context));
        var number = new IssueNumber(state.Year, (state.Counter?.Value.Last ?? 0) + 1);
        var counter = new IssueCounter(state.Year, number.Number);
        var content = new IssueContent(
            handed.Subject,
            handed.Categories,
            [],
            handed.Level,
            "",
            IssueEvidence.None with { CaseCount = handed.Evidence.Cases, FewerThan = handed.Evidence.FewerThan, Checklist = string.Join(' ', handed.Evidence.Checklist) },
            "",
            null,
            null,
            "");
        var issue = new CommunityIssue(number, content, IssueStatus.Submitted, StatusNote: "", mine.By, mine.ByName, mine.At, Revision: 1)
        {
            Origin = new IssueOrigin(before.Value.FromName, handed.Number),
        };
        var after = before.Value with { Received = mine, Own = number, Revision = before.Value.Revision + 1 };
        var changes = new Changes().Replace(before, after);
        _ = state.Counter is { } last ? changes.Replace(last, counter) : changes.Insert(counter);
        changes.Insert(issue)
            .Remember(new HistoryEntry(issue.Subject, issue.Revision, IssueEvents.Added, [], mine.By, mine.ByName, mine.At))
            .Remember(after.Entry(HandingEvents.Received, mine))
            .Promise(new InboxRepliedDue(after.Id.Value), Lane(after.Id), context.Now);
        return Decision.Of(new TakenUp(after.Id.Value, number, handed.Subject), changes);
    }

    /// <summary>Everything that goes back to the other forum about one of these, in order.</summary>
    internal static Recipient.Service Lane(InboxId id) => new("inbox", id.Value);
}

/// <summary>The secretariat answers another forum.</summary>
internal sealed class AnswerInbox(IForumActions actions, IInbox inbox)
{
    internal sealed record Command(InboxId Id, AnswerDraft Draft);

    internal sealed record Answered(string Inbox, IssueNumber Number, string Subject);

    public Task<Outcome<Answered>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<Stored<InboxIssue>?, Answered>(
        origin, stop => inbox.FindAsync(origin.Forum, command.Id, stop), (found, context) => Decide(command, found, context), cancellation);

    internal static Decision<Answered> Decide(Command command, Stored<InboxIssue>? found, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (found is not { } before)
        {
            return new NotFound();
        }

        switch (before.Value.State)
        {
            case HandingState.Answered:
                return new HandingAlreadyAnswered();
            case HandingState.CalledBack:
                return new HandingCalledBack();
            case HandingState.Waiting:
                return new HandingNotReceived();
        }

        var (answer, faults) = command.Draft.Check(context);
        if (answer is null)
        {
            return faults!;
        }

        var after = before.Value with { Answer = answer, Revision = before.Value.Revision + 1 };
        var changes = new Changes().Replace(before, after)
            .Remember(after.Entry(HandingEvents.Answered, answer.Mark, IssueHanding.FieldsOf(answer)))
            .Promise(new InboxRepliedDue(after.Id.Value), ReceiveInbox.Lane(after.Id), context.Now);
        return Decision.Of(new Answered(after.Id.Value, after.Issue.Number, after.Issue.Subject), changes);
    }
}
