using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The secretariat words the pledge. Other words are another version: everybody is asked to confirm it.</summary>
internal sealed class SetPledgeText(IForumActions actions, IPledges pledges)
{
    /// <param name="Version">The version the form shows; 0 = none.</param>
    internal sealed record Command(int Version, string? Text);

    internal sealed record Done(int Version);

    public Task<Outcome<Done>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<Stored<PledgeText>?, Done>(
        origin, stop => pledges.TextAsync(origin.Forum, stop), (text, context) => Decide(command, text, context), cancellation);

    internal static Decision<Done> Decide(Command command, Stored<PledgeText>? before, ActionContext context)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if ((before?.Value.Version ?? 0) != command.Version)
        {
            return new PledgeMovedOn(before!.Value);
        }

        var checks = new FieldChecks();
        var text = checks.Text(PledgeText.TextField, command.Text, PledgeText.Limit, required: true);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        if (text == before?.Value.Text)
        {
            return Decision.Of(new Done(command.Version), new Changes());
        }

        var set = new PledgeText(command.Version + 1, text, context.Now, context.Caller.Name);
        var changes = before is null ? new Changes().Insert(set) : new Changes().Replace(before, set);
        changes.Remember(RosterEdit.Entry(PledgeText.Subject, set.Version, RosterEvents.Changed, [new FieldChange(PledgeText.TextField, before?.Value.Text, text)], context))
            .Promise(new AskPledgeDue(set.Version), AskPledgeDue.By(context.Forum.Id), context.Now);
        return Decision.Of(new Done(set.Version), changes);
    }
}
