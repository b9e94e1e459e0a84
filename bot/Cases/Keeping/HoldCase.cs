using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>The secretariat keeps the text of a case beyond its time, with a reason (保留), or lets go of it again.</summary>
internal sealed class HoldCase(IForumActions actions, ICases cases)
{
    /// <param name="Reason">Null = let go of it.</param>
    internal sealed record Command(CaseCode Code, string? Reason)
    {
        /// <summary>The code only.</summary>
        public override string ToString() => Code.ToString();
    }

    internal sealed record Held(CaseCode Code, bool IsHeld);

    public Task<Outcome<Held>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CaseSubmission>?, Held>(
            origin, stop => cases.FindAsync(origin.Forum, command.Code, stop), (found, context) => Decide(command, found, context), cancellation);

    internal static Decision<Held> Decide(Command command, Stored<CaseSubmission>? found, ActionContext context)
    {
        if (found is not { Value.Head: var head } || !CaseRights.Of(head, context.Caller).Manage)
        {
            return new NotFound();
        }

        // Whatever else was changed meanwhile does not stand in its way.
        if (!head.HasText || head.IsHeld == command.Reason is not null)
        {
            return new CaseMovedOn(head);
        }

        var checks = new FieldChecks();
        var reason = command.Reason is null ? "" : checks.Sized(CaseFields.Hold, command.Reason, CaseHold.ReasonLimit, CaseHold.ReasonUnits, required: true);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var holds = command.Reason is not null;
        var after = found.Value with
        {
            Head = head with { IsHeld = holds, ChangedAt = context.Now, Revision = head.Revision + 1 },
            Hold = holds ? new CaseHold(reason, context.Caller.Name, context.Now) : null,
        };
        return Decision.Of(new Held(head.Code, holds), after.Changed(found, holds ? "held" : "released", [CaseFields.Hold], context));
    }
}
