using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>How a person wants to be reached.</summary>
internal enum ReachBy
{
    Teams,
    Email,
    Telephone,
    Fax,
    Post,
}

/// <summary>
/// What is personal of a person: kept sealed as a whole. Contact data is personal data; and a name beside a seat of 当事者 or 家族等
/// tells of an illness (要配慮個人情報), so the name is sealed with it.
/// </summary>
/// <param name="Reading">ふりがな; empty = not known.</param>
/// <param name="ReachNote">When and how, in the person's own words.</param>
internal sealed record PersonDetails(string Name, string Reading, string Email, string Telephone, ReachBy ReachBy, string ReachNote);

/// <summary>A person of the roster (名簿), with Teams or without.</summary>
/// <param name="Teams">Whom the channel knows the person as; null = without Teams.</param>
/// <param name="Organization">Where the person works; null = nowhere that sits at the table.</param>
/// <param name="Order">The place in the roster as it is listed.</param>
internal sealed record Participant(
    RosterPersonId Id, PersonId? Teams, OrganizationId? Organization, MemberRole Role, PersonDetails Details, int Order, int Revision)
{
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(RosterPersonId person) => $"participant:{person}";

    /// <summary>The secretariat keeps the roster; who is in it keeps their own contact data.</summary>
    public bool MayChange(Caller caller) => caller.IsSecretariat || IsOwn(caller);

    public bool IsOwn(Caller caller) => Teams == caller.Person;
}

/// <summary>The fields by the names under which faults and history speak of them.</summary>
internal static class RosterFields
{
    public const string Name = "name";
    public const string Reading = "reading";
    public const string Organization = "organization";
    public const string Role = "role";
    public const string Kind = "kind";
    public const string Email = "email";
    public const string Telephone = "telephone";
    public const string ReachBy = "reachBy";
    public const string ReachNote = "reachNote";
    public const string Teams = "teams";
    public const string From = "from";
    public const string To = "to";
    public const string Person = "person";
    public const string Area = "area";
    public const string Type = "type";
    public const string Does = "does";
    public const string Ask = "ask";
    public const string Reachable = "reachable";

    /// <summary>Of these the history says that they changed, and not what to: history is kept longer than contact data, and unsealed.</summary>
    public static bool IsPersonal(string field) => field is Name or Reading or Email or Telephone or ReachBy or ReachNote or Teams;
}
