using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>An answer has come: whoever waits for it is to be told.</summary>
/// <param name="News">What there is to tell.</param>
internal sealed record HandingNewsDue(string Handing, HandingNewsKind News) : OutboxRecord;

/// <summary>One of those who wait for it is told.</summary>
/// <param name="Person">Null = the channel of the secretariat.</param>
internal sealed record HandingNoticeDue(string Handing, HandingNewsKind News, string? Person) : OutboxRecord;

/// <summary>What there is to tell about a handing.</summary>
internal enum HandingNewsKind
{
    Answered,
    NotDelivered,

    /// <summary>It was called back, but the other forum had taken it up already.</summary>
    CallBackTooLate,
}

/// <summary>An answer as it was typed.</summary>
internal sealed record AnswerDraft(string? Verdict, string? Text)
{
    /// <returns>The answer, or every fault at once.</returns>
    public (HandingAnswer? Answer, FormFaults? Faults) Check(ActionContext context)
    {
        var checks = new FieldChecks();
        var verdict = checks.Choice<HandingVerdict>(HandingFields.Verdict, Verdict);
        var isGood = checks.AllGood;
        var text = checks.Text(HandingFields.Text, Text, HandingAnswer.TextLimit, required: isGood && verdict != HandingVerdict.Accepted);
        return checks.AllGood ? (new HandingAnswer(verdict, text, HandingMark.Of(context)), null) : (null, checks.Faults);
    }
}

/// <summary>What every use case of a handing looks at.</summary>
internal sealed record HandingSight(Stored<IssueHanding>? Handing, IReadOnlyList<BodyPlace> Bodies)
{
    public BodyPlace? Body => Handing?.Value.To.Body is { } id ? Bodies.FirstOrDefault(body => body.Id == id) : null;

    /// <summary>Whose decision counts in the body it was handed to; another forum decides for itself.</summary>
    public bool MayDecide(Caller caller) => Body?.MayDecide(caller) == true;

    /// <returns>Null where the caller may acknowledge and answer it.</returns>
    public Refusal? Refuse(Caller caller) => Handing is not { Value.To.Body: not null } || Body is not { } body ? new NotFound()
        : body.MayDecide(caller) ? null
        : new NotAllowed();
}

/// <summary>A body acknowledges what was handed to it: whoever decides there.</summary>
internal sealed class ReceiveHanding(IForumActions actions, IHandings handings, IBodies bodies)
{
    internal sealed record Received(string Handing, IssueNumber Number, string Subject);

    public Task<Outcome<Received>> RunAsync(ActionOrigin origin, HandingId id, CancellationToken cancellation) => actions.ChangeAsync<HandingSight, Received>(
        origin, stop => ShowHandings.SightAsync(handings, bodies, origin.Forum, id, stop), Decide, cancellation);

    internal static Decision<Received> Decide(HandingSight state, ActionContext context)
    {
        if (state.Refuse(context.Caller) is { } no)
        {
            return no;
        }

        var before = state.Handing!;
        switch (before.Value)
        {
            case { State: HandingState.CalledBack or HandingState.NotDelivered }:
                return new HandingCalledBack();
            case { Received: { } mark }:
                return new HandingAlreadyReceived(mark);
            case { Answer: not null }:
                return new HandingAlreadyAnswered();
        }

        var after = before.Value with { Received = HandingMark.Of(context), Revision = before.Value.Revision + 1 };
        var changes = new Changes().Replace(before, after).MarkStale(after.Shared!).Remember(after.Entry(HandingEvents.Received, after.Received));
        return Decision.Of(new Received(after.Id.Value, after.Issue.Number, after.Issue.Subject), changes);
    }
}

/// <summary>A body answers what was handed to it; who answers acknowledges it as well.</summary>
internal sealed class AnswerHanding(IForumActions actions, IHandings handings, IBodies bodies)
{
    internal sealed record Command(HandingId Id, AnswerDraft Draft);

    internal sealed record Answered(string Handing, IssueNumber Number, string Subject);

    public Task<Outcome<Answered>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<HandingSight, Answered>(
        origin, stop => ShowHandings.SightAsync(handings, bodies, origin.Forum, command.Id, stop), (state, context) => Decide(command, state, context), cancellation);

    internal static Decision<Answered> Decide(Command command, HandingSight state, ActionContext context)
    {
        if (state.Refuse(context.Caller) is { } no)
        {
            return no;
        }

        var before = state.Handing!;
        switch (before.Value.State)
        {
            case HandingState.CalledBack or HandingState.NotDelivered:
                return new HandingCalledBack();
            case HandingState.Answered:
                return new HandingAlreadyAnswered();
        }

        var (answer, faults) = command.Draft.Check(context);
        if (answer is null)
        {
            return faults!;
        }

        var after = before.Value with { Received = before.Value.Received ?? answer.Mark, Answer = answer, Revision = before.Value.Revision + 1 };
        var changes = Bring(new Changes().Replace(before, after), after, context.Forum, context.Now).MarkStale(after.Shared!);
        return Decision.Of(new Answered(after.Id.Value, after.Issue.Number, after.Issue.Subject), changes);
    }

    /// <summary>An answer comes back to where the issue is from: its history, those who wait for it, and the next agenda.</summary>
    /// <param name="isMarked">That it waits is written down; not where it was called back in between.</param>
    internal static Changes Bring(Changes changes, IssueHanding answered, ForumSummary forum, DateTimeOffset now, bool isMarked = true) => (isMarked ? changes.DeleteAny(answered.Open) : changes)
        .Remember(answered.Entry(HandingEvents.Answered, answered.Answer!.Mark, IssueHanding.FieldsOf(answered.Answer)))
        .Promise(new HandingNewsDue(answered.Id.Value, HandingNewsKind.Answered), new Recipient.Service("handing.news", answered.Id.Value), forum.Settings.Hours.FirstAllowed(now))
        .Promise(new AgendaItemDue(IssueHanding.SharedKind, answered.Id.Value), new Recipient.Service("agenda", answered.Id.Value), now);
}

/// <summary>The secretariat takes back what nobody has acknowledged yet.</summary>
internal sealed class RecallHanding(IForumActions actions, IHandings handings, IBodies bodies)
{
    internal sealed record Recalled(string Handing, IssueNumber Number, string Subject);

    public Task<Outcome<Recalled>> RunAsync(ActionOrigin origin, HandingId id, CancellationToken cancellation) => actions.ChangeAsync<HandingSight, Recalled>(
        origin, stop => ShowHandings.SightAsync(handings, bodies, origin.Forum, id, stop), Decide, cancellation);

    internal static Decision<Recalled> Decide(HandingSight state, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Handing is not { } before)
        {
            return new NotFound();
        }

        switch (before.Value.State)
        {
            case HandingState.Received or HandingState.Answered:
                return new HandingTooLate();
            case HandingState.CalledBack or HandingState.NotDelivered:
                return new HandingOver();
        }

        var after = before.Value with { CalledBack = HandingMark.Of(context), Revision = before.Value.Revision + 1 };
        var changes = new Changes().Replace(before, after).DeleteAny(after.Open).Remember(after.Entry(HandingEvents.CalledBack, after.CalledBack));
        _ = after.Shared is { } shared
            ? changes.MarkStale(shared)
            : changes.Promise(new HandToForumDue(after.Id.Value), HandIssue.Lane(after.Id), context.Now);
        return Decision.Of(new Recalled(after.Id.Value, after.Issue.Number, after.Issue.Subject), changes);
    }
}
