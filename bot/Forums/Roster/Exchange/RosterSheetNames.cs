namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The words of a table of the roster: its headings and what may stand below them. Given by <c>RosterSheetReplies</c>.</summary>
/// <param name="Headings">By column.</param>
internal sealed record RosterSheetNames(
    IReadOnlyDictionary<string, string> Headings,
    IReadOnlyDictionary<string, string> Roles,
    IReadOnlyDictionary<string, string> Kinds,
    IReadOnlyDictionary<string, string> Reaches,
    IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The words that may stand in a column; null = any text.</summary>
    public IReadOnlyDictionary<string, string>? WordsOf(string column) => column switch
    {
        RosterFields.Role => Roles,
        RosterFields.Kind => Kinds,
        RosterFields.ReachBy => Reaches,
        SheetColumns.Part => Parts,
        _ => null,
    };

    /// <summary>The code of a word, however it is written; null = none of the words of the column.</summary>
    public string? CodeOf(string column, string word)
    {
        var wanted = Shared.KanaText.Fold(word);
        return WordsOf(column)?.FirstOrDefault(one => Shared.KanaText.Fold(one.Value) == wanted).Key;
    }
}

/// <summary>Gives the words of the table.</summary>
internal interface IRosterSheetNames
{
    RosterSheetNames Names { get; }
}

/// <summary>The columns of a table of the roster, in the order in which they are written; beside them those of <see cref="RosterFields"/>.</summary>
internal static class SheetColumns
{
    /// <summary>Who the row is of; carries the revision that was written out.</summary>
    public const string Person = "personCode";

    /// <summary>Which appointment the row is of.</summary>
    public const string Seat = "seatCode";

    /// <summary>The organisation that has the seat, where it is not the person's own.</summary>
    public const string SeatOrganization = "seatOrganization";

    /// <summary>The person's own seat, or one they stand in for.</summary>
    public const string Part = "part";

    public static readonly IReadOnlyList<string> OfPerson =
    [
        RosterFields.Name, RosterFields.Reading, RosterFields.Organization, RosterFields.Role, RosterFields.ReachBy, RosterFields.Email, RosterFields.Telephone,
        RosterFields.ReachNote, RosterFields.Teams,
    ];

    public static readonly IReadOnlyList<string> OfPlace = [SeatOrganization, Part, RosterFields.Kind, RosterFields.From, RosterFields.To];

    public static readonly IReadOnlyList<string> All =
    [
        RosterFields.Name, RosterFields.Reading, RosterFields.Organization, RosterFields.Role, RosterFields.Kind, RosterFields.From, RosterFields.To, Part, SeatOrganization,
        RosterFields.ReachBy, RosterFields.Email, RosterFields.Telephone, RosterFields.ReachNote, RosterFields.Teams, Person, Seat,
    ];
}
