using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>だれに聞く: an organisation's own people keep what it says of itself, and so does the secretariat.</summary>
internal sealed class ChangeOrganization(IForumActions actions, RosterStates states)
{
    internal sealed record Command(OrganizationId Organization, int Revision, string? Type, string? Does, string? Ask, string? Reachable);

    internal sealed record Changed(OrganizationId Organization);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, Organization.SubjectOf(command.Organization), command.Revision, stop),
        (state, context) => Decide(command, state, context),
        cancellation);

    internal static Decision<Changed> Decide(Command command, RosterState state, ActionContext context)
    {
        if (state.Book.Organizations.FirstOrDefault(one => one.Id == command.Organization) is not { } before || !MayChange(state.Book, before, context.Caller))
        {
            return new NotFound();
        }

        if (before.Revision != command.Revision)
        {
            return RosterChanged.Of(before.Revision, state.Since);
        }

        var checks = new FieldChecks();
        var after = before with
        {
            Type = checks.Choice<OrganizationType>(RosterFields.Type, command.Type),
            Profile = new OrganizationProfile(
                checks.Text(RosterFields.Does, command.Does, OrganizationProfile.DoesLimit),
                checks.Text(RosterFields.Ask, command.Ask, OrganizationProfile.AskLimit),
                checks.Text(RosterFields.Reachable, command.Reachable, OrganizationProfile.ReachableLimit)),
        };
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var fields = Differences(before, after);
        if (fields.Count == 0)
        {
            return Decision.Of(new Changed(before.Id), new Changes());
        }

        after = after with { Revision = before.Revision + 1 };
        return RosterEdit.Decide(
            new Changed(before.Id), state, state.Book.With(after), context, RosterEdit.Entry(after.Subject, after.Revision, RosterEvents.Changed, fields, context));
    }

    /// <summary>The secretariat, and who works there and is in office.</summary>
    internal static bool MayChange(RosterBook book, Organization organization, Caller caller) =>
        caller.IsSecretariat || (caller.Role != MemberRole.Observer && book.Find(caller.Person)?.Organization == organization.Id);

    private static List<FieldChange> Differences(Organization before, Organization after)
    {
        var fields = new List<FieldChange>();
        if (before.Type != after.Type)
        {
            fields.Add(new FieldChange(RosterFields.Type, before.Type.ToString(), after.Type.ToString()));
        }

        // Of what is sealed the history says only that it changed.
        foreach (var (field, was, now) in ((string, string, string)[])[
            (RosterFields.Does, before.Profile.Does, after.Profile.Does),
            (RosterFields.Ask, before.Profile.Ask, after.Profile.Ask),
            (RosterFields.Reachable, before.Profile.Reachable, after.Profile.Reachable)])
        {
            if (was != now)
            {
                fields.Add(new FieldChange(field, null, null));
            }
        }

        return fields;
    }
}
