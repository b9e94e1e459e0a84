using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>The secretariat or the chair writes the vision, or writes it anew. Every text it had stays in its history.</summary>
internal sealed class WriteVision(IForumActions actions, IVisions visions)
{
    /// <param name="Revision">The one the form shows; 0 = there was none.</param>
    internal sealed record Command(int Revision, string? Text);

    public Task<Outcome<VisionReceipt>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CommunityVision>?, VisionReceipt>(
            origin, stop => visions.FindAsync(origin.Forum, stop), (vision, context) => Decide(command, vision, context), cancellation);

    internal static Decision<VisionReceipt> Decide(Command command, Stored<CommunityVision>? vision, ActionContext context)
    {
        if (!AnnualTarget.MayEdit(context.Caller))
        {
            return new NotAllowed();
        }

        if (vision is not null && vision.Value.Revision != command.Revision)
        {
            return new VisionChanged(vision.Value);
        }

        var checks = new FieldChecks();
        var text = checks.Sized(GoalFields.Text, command.Text, CommunityVision.TextLimit, 2 * CommunityVision.TextLimit, required: true);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var changes = new Changes();
        if (vision?.Value.Text != text)
        {
            var after = new CommunityVision(text, context.Caller.Person, context.Caller.Name, context.Now, (vision?.Value.Revision ?? 0) + 1);
            _ = vision is null ? changes.Insert(after) : changes.Replace(vision, after);
            changes.Remember(new HistoryEntry(
                CommunityVision.Subject,
                after.Revision,
                vision is null ? GoalEvents.Added : GoalEvents.Edited,
                [new FieldChange(GoalFields.Text, vision?.Value.Text, text)],
                context.Caller.Person,
                context.Caller.Name,
                context.Now));
        }

        return Decision.Of(new VisionReceipt(text), changes);
    }
}
