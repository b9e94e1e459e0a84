using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>Who may edit a strength may take it from the list. It stays on record, and its history says who did it.</summary>
internal sealed class WithdrawStrength(IForumActions actions, IStrengths strengths)
{
    internal sealed record Withdrawn(StrengthId Id, string Subject);

    public Task<Outcome<Withdrawn>> RunAsync(ActionOrigin origin, StrengthId id, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CommunityStrength>?, Withdrawn>(origin, stop => strengths.FindAsync(origin.Forum, id, stop), Decide, cancellation);

    internal static Decision<Withdrawn> Decide(Stored<CommunityStrength>? found, ActionContext context)
    {
        if (found is not { Value.IsWithdrawn: false } strength || !strength.Value.MayEdit(context.Caller))
        {
            return new NotFound();
        }

        var after = strength.Value with { IsWithdrawn = true, Revision = strength.Value.Revision + 1 };
        var changes = new Changes().Replace(strength, after).Remember(new HistoryEntry(
            after.Subject,
            after.Revision,
            "withdrawn",
            [new FieldChange(StrengthFields.Withdrawn, bool.FalseString, bool.TrueString)],
            context.Caller.Person,
            context.Caller.Name,
            context.Now));
        return Decision.Of(new Withdrawn(after.Id, after.Content.Subject), changes);
    }
}
