using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The secretariat changes a person of the roster; a person changes their own name, reading and contact data.</summary>
internal sealed class ChangeParticipant(IForumActions actions, RosterStates states, IIdSource ids)
{
    internal sealed record Command(RosterPersonId Person, int Revision, ParticipantDraft Draft);

    internal sealed record Changed(RosterPersonId Person);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, Participant.SubjectOf(command.Person), command.Revision, stop),
        (state, context) => Decide(command, state, context, ids),
        cancellation);

    internal static Decision<Changed> Decide(Command command, RosterState state, ActionContext context, IIdSource ids)
    {
        if (state.Book.Find(command.Person) is not { } before || !before.MayChange(context.Caller))
        {
            return new NotFound();
        }

        if (before.Revision != command.Revision)
        {
            return RosterChanged.Of(before.Revision, state.Since);
        }

        var checks = new FieldChecks();
        var changed = before with { Details = command.Draft.Details(checks) };
        Organization? organization = null;
        if (context.Caller.IsSecretariat)
        {
            organization = command.Draft.Employer(checks, state.Book, required: false, () => new OrganizationId(ids.NextAfter(context.Now)));
            changed = changed with
            {
                Role = checks.Choice<MemberRole>(RosterFields.Role, command.Draft.Role),
                Organization = organization?.Id,
                Teams = command.Draft.Linked(checks, state, before.Id),
            };
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var with = organization is null ? state.Book : state.Book.With(organization);
        var fields = Differences(before, changed, state.Book.NameOf, with.NameOf);
        if (fields.Count == 0)
        {
            return Decision.Of(new Changed(before.Id), new Changes());
        }

        changed = changed with { Revision = before.Revision + 1 };
        return RosterEdit.Decide(
            new Changed(before.Id), state, with.With(changed), context, RosterEdit.Entry(changed.Subject, changed.Revision, RosterEvents.Changed, fields, context));
    }

    private static List<FieldChange> Differences(Participant before, Participant after, Func<OrganizationId?, string> old, Func<OrganizationId?, string> now)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string was, string becomes)
        {
            if (!string.Equals(was, becomes, StringComparison.Ordinal))
            {
                fields.Add(RosterFields.IsPersonal(field) ? new FieldChange(field, null, null) : new FieldChange(field, was, becomes));
            }
        }

        Compare(RosterFields.Name, before.Details.Name, after.Details.Name);
        Compare(RosterFields.Reading, before.Details.Reading, after.Details.Reading);
        Compare(RosterFields.Organization, old(before.Organization), now(after.Organization));
        Compare(RosterFields.Role, before.Role.ToString(), after.Role.ToString());
        Compare(RosterFields.Email, before.Details.Email, after.Details.Email);
        Compare(RosterFields.Telephone, before.Details.Telephone, after.Details.Telephone);
        Compare(RosterFields.ReachBy, before.Details.ReachBy.ToString(), after.Details.ReachBy.ToString());
        Compare(RosterFields.ReachNote, before.Details.ReachNote, after.Details.ReachNote);
        Compare(RosterFields.Teams, before.Teams?.Value ?? "", after.Teams?.Value ?? "");
        return fields;
    }
}
