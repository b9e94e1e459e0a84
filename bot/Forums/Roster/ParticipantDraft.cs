using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The form of a person as it was typed.</summary>
/// <param name="Organization">The name of the organisation, as typed.</param>
/// <param name="Teams">The member of the team that this person is; empty = without Teams.</param>
internal sealed record ParticipantDraft(
    string? Name, string? Reading, string? Organization, string? Role, string? Email, string? Telephone, string? ReachBy, string? ReachNote, string? Teams)
{
    public const int NameLimit = 40;
    public const int ReadingLimit = 60;
    public const int OrganizationLimit = 60;
    public const int EmailLimit = 120;
    public const int TelephoneLimit = 40;
    public const int ReachNoteLimit = 100;

    public PersonDetails Details(FieldChecks checks) => new(
        checks.Text(RosterFields.Name, Name, NameLimit, required: true).ReplaceLineEndings(" "),
        ContactCheck.Reading(checks, RosterFields.Reading, Reading, ReadingLimit),
        ContactCheck.Email(checks, RosterFields.Email, Email, EmailLimit),
        ContactCheck.Telephone(checks, RosterFields.Telephone, Telephone, TelephoneLimit),
        checks.Choice<ReachBy>(RosterFields.ReachBy, ReachBy),
        checks.Text(RosterFields.ReachNote, ReachNote, ReachNoteLimit).ReplaceLineEndings(" "));

    /// <param name="person">Who the form is of; null = a new person.</param>
    public PersonId? Linked(FieldChecks checks, RosterState state, RosterPersonId? person)
    {
        if (string.IsNullOrWhiteSpace(Teams))
        {
            return null;
        }

        var chosen = PersonId.Parse(Teams.Trim());
        if (chosen is null || !state.Members.Any(member => member.Value.Person == chosen))
        {
            checks.Add(RosterFields.Teams, new Fault.NotAChoice());
        }
        else if (state.Book.Find(chosen.Value) is { } other && other.Id != person)
        {
            checks.Add(RosterFields.Teams, new AlreadyLinked());
        }

        return chosen;
    }

    /// <summary>The organisation of the name that was typed, new where there is none yet; null where none was typed.</summary>
    public Organization? Employer(FieldChecks checks, RosterBook book, bool required, Func<OrganizationId> newId)
    {
        var name = checks.Text(RosterFields.Organization, Organization, OrganizationLimit, required).ReplaceLineEndings(" ");
        return name.Length == 0 ? null : book.Named(name) ?? new Organization(newId(), name, Revision: 1);
    }
}
