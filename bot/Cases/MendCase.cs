using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>The submitter mends a case that waits or was returned, and so submits it again. The form carries the revision it shows.</summary>
internal sealed class MendCase(IForumActions actions, CaseLoader loader)
{
    internal sealed record Command(CaseCode Code, int Revision, CaseDraft Draft);

    /// <param name="WasReturned">The secretariat is told that it waits again.</param>
    internal sealed record Mended(CaseCode Code, bool WasReturned);

    public Task<Outcome<Mended>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<LoadedCase, Mended>(
            origin, stop => loader.LoadAsync(origin, command.Code, command.Revision, stop), (state, context) => Decide(command, state, context), cancellation);

    internal static Decision<Mended> Decide(Command command, LoadedCase state, ActionContext context)
    {
        if (state.Case is not { } found || !found.Value.IsOwn(context.Caller))
        {
            return new NotFound();
        }

        if (!found.Value.Head.IsOpen)
        {
            return new CaseMovedOn(found.Value.Head);
        }

        if (found.Value.Head.Revision != command.Revision)
        {
            return new CaseChanged(found.Value, state.Since);
        }

        var (content, screening, faults) = command.Draft.Check(state.Known, CaseRights.Handles(context.Caller));
        if (content is null)
        {
            return faults!;
        }

        var before = found.Value;
        var wasReturned = before.Head.Status == CaseStatus.Returned;
        var fields = before.Content is null ? [] : Differences(before.Content, content);
        if (!wasReturned && fields.Count == 0)
        {
            return Decision.Of(new Mended(command.Code, WasReturned: false), new Changes());
        }

        var after = before with
        {
            Head = before.Head with { Status = CaseStatus.Waiting, ChangedAt = context.Now, Revision = before.Head.Revision + 1 },
            Content = content,
            Notes = before.Notes with { Comment = "" },
        };
        var passed = screening.Override(context);
        var changes = after.With(passed).Changed(found, wasReturned ? "resubmitted" : "edited", passed is null ? fields : [.. fields, CaseFields.Reason], context);
        if (wasReturned)
        {
            changes.Promise(new CaseWaitingDue(command.Code.Value, after.Head.Revision), SubmitCase.SecretariatOf(command.Code), context.Forum.Settings.Hours.FirstAllowed(context.Now));
        }

        return Decision.Of(new Mended(command.Code, wasReturned), changes);
    }

    /// <summary>The names of the fields that differ.</summary>
    internal static IReadOnlyList<string> Differences(CaseContent before, CaseContent after)
    {
        (string Field, bool Same)[] fields =
        [
            (CaseFields.Age, before.Bands.Age == after.Bands.Age),
            (CaseFields.Sex, before.Bands.Sex == after.Bands.Sex),
            (CaseFields.Household, before.Bands.Household == after.Bands.Household),
            (CaseFields.Stay, before.Bands.Stay == after.Bands.Stay),
            (CaseFields.Troubles, before.Bands.Troubles.ToHashSet().SetEquals(after.Bands.Troubles)),
            (CaseFields.Bodies, before.Bands.Bodies.ToHashSet().SetEquals(after.Bands.Bodies)),
            (CaseFields.Group, before.Bands.Group == after.Bands.Group),
            (CaseFields.Basis, before.Basis == after.Basis),
            (CaseFields.Situation, string.Equals(before.Situation, after.Situation, StringComparison.Ordinal)),
            (CaseFields.Worked, string.Equals(before.Worked, after.Worked, StringComparison.Ordinal)),
            (CaseFields.Missing, string.Equals(before.Missing, after.Missing, StringComparison.Ordinal)),
        ];
        return [.. fields.Where(static field => !field.Same).Select(static field => field.Field)];
    }
}
