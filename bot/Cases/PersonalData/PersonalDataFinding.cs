namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>What kind of thing may tell who somebody is.</summary>
internal enum PersonalDataKind
{
    Name,
    Telephone,
    PostalCode,
    Email,
    Url,
    Account,
    MyNumber,
    CertificateNumber,
    BirthDate,
    Age,
    Address,
    Place,
    Employer,
    Facility,
    Vehicle,
    RareEvent,
}

internal enum PersonalDataSeverity
{
    /// <summary>注意: shown; may be sent once it was read.</summary>
    Caution,

    /// <summary>止める: a member cannot send it; the secretariat may, with a reason.</summary>
    Stop,
}

/// <summary>A field and what was typed into it.</summary>
internal sealed record TypedField(string Field, string? Text)
{
    /// <summary>The field's name, never the text.</summary>
    public override string ToString() => Field;
}

/// <summary>Something in a text that may tell who somebody is.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Start">Its first UTF-16 unit in the field.</param>
/// <param name="Position">Its first character as people count them, from 1.</param>
/// <param name="Piece">As it was typed; shown to nobody but those who read the case.</param>
/// <param name="Proposal">What to write instead.</param>
internal sealed record PersonalDataFinding(
    PersonalDataKind Kind, PersonalDataSeverity Severity, string Field, int Start, int Position, string Piece, string Proposal)
{
    /// <summary>The kind and the place, never the piece.</summary>
    public override string ToString() => $"{Kind} {Severity} {Field} {Position}";
}

/// <summary>A finding within searched text: <paramref name="End"/> is the first character behind it.</summary>
internal readonly record struct PersonalDataSpan(PersonalDataKind Kind, PersonalDataSeverity Severity, int Start, int End)
{
    public static PersonalDataSpan Stop(PersonalDataKind kind, int start, int end) => new(kind, PersonalDataSeverity.Stop, start, end);

    public static PersonalDataSpan Caution(PersonalDataKind kind, int start, int end) => new(kind, PersonalDataSeverity.Caution, start, end);
}
