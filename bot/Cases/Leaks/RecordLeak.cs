using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>
/// The secretariat puts a leak on record, mends the record, and says which steps were taken. The first record promises the reminders of both
/// reports; another day, or malice, promises them anew, and those that no longer fit say nothing when they are due.
/// </summary>
internal sealed class RecordLeak(IForumActions actions, ILeaks leaks, IIdSource ids)
{
    /// <param name="Id">Null = a new one.</param>
    internal sealed record Command(string? Id, int Revision, LeakDraft Draft);

    internal sealed record Recorded(string Id);

    public Task<Outcome<Recorded>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<Leak>?, Recorded>(
            origin, stop => FindAsync(origin.Forum, command.Id, stop), (found, context) => Decide(command, found, context, ids), cancellation);

    /// <param name="revision">What was seen: a step that somebody else has just ticked is not unticked by it.</param>
    public Task<Outcome<Recorded>> StepAsync(ActionOrigin origin, string id, int revision, string? step, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<Leak>?, Recorded>(
            origin, stop => FindAsync(origin.Forum, id, stop), (found, context) => Tick(found, revision, step, context), cancellation);

    internal static Decision<Recorded> Decide(Command command, Stored<Leak>? found, ActionContext context, IIdSource ids)
    {
        if (!CaseRights.Handles(context.Caller))
        {
            return new NotAllowed();
        }

        if (command.Id is not null && found is null)
        {
            return new NotFound();
        }

        if (found is { Value: var current } && current.Revision != command.Revision)
        {
            return new LeakChanged(current);
        }

        var (leak, faults) = command.Draft.Check(found?.Value, context, ids.NextAfter(context.Now));
        if (leak is null)
        {
            return faults!;
        }

        var changes = found is null ? new Changes().Insert(leak) : new Changes().Replace(found, leak);
        changes.Remember(Entry(leak, found is null ? "recorded" : "edited", null, context));
        if (found is null || found.Value.ClockSetBy != leak.ClockSetBy)
        {
            foreach (var (step, at) in leak.Reminders.Where(reminder => reminder.At > context.Now))
            {
                changes.Promise(new LeakReminderDue(leak.Id, step.ToString(), leak.ClockSetBy), new Recipient.Service("leaks", leak.Id), at);
            }
        }

        return Decision.Of(new Recorded(leak.Id), changes);
    }

    internal static Decision<Recorded> Tick(Stored<Leak>? found, int revision, string? chosen, ActionContext context)
    {
        if (!CaseRights.Handles(context.Caller))
        {
            return new NotAllowed();
        }

        if (found is not { Value: var before } || !Enum.TryParse<LeakStep>(chosen, out var step) || !Enum.IsDefined(step) || char.IsDigit(chosen[0]))
        {
            return new NotFound();
        }

        if (before.Revision != revision)
        {
            return new LeakChanged(before);
        }

        var wasDone = before.IsDone(step);
        var after = before with
        {
            Steps = wasDone ? [.. before.Steps.Where(done => done.Step != step)] : [.. before.Steps, new LeakStepDone(step, context.Caller.Name, context.Now)],
            Revision = before.Revision + 1,
        };
        return Decision.Of(new Recorded(before.Id), new Changes().Replace(found, after).Remember(Entry(after, wasDone ? "reopened" : "done", step.ToString(), context)));
    }

    private static HistoryEntry Entry(Leak leak, string what, string? field, ActionContext context) =>
        new(leak.Subject, leak.Revision, what, field is null ? [] : [new FieldChange(field, null, null)], context.Caller.Person, context.Caller.Name, context.Now);

    private Task<Stored<Leak>?> FindAsync(ForumId forum, string? id, CancellationToken cancellation) =>
        id is null ? Task.FromResult<Stored<Leak>?>(null) : leaks.FindAsync(forum, id, cancellation);
}
