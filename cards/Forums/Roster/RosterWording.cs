namespace CareSystem.Cards.Forums.Roster;

/// <summary>The words of the roster.</summary>
public sealed partial record RosterWording
{
    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Nobody stands in it yet.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes how many people.</summary>
    public required Func<int, string> ListCount { get; init; }

    /// <summary>Takes the words searched for.</summary>
    public required Func<string, string> FoundTitle { get; init; }

    /// <summary>A search in vain.</summary>
    public required string FoundNothing { get; init; }

    /// <summary>Which order it stands in.</summary>
    public required string OrderReading { get; init; }

    /// <summary>Which order it stands in.</summary>
    public required string OrderListed { get; init; }

    /// <summary>Button.</summary>
    public required string ByReading { get; init; }

    /// <summary>Button.</summary>
    public required string AsListed { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> OpenPerson { get; init; }

    /// <summary>Button.</summary>
    public required string AddButton { get; init; }

    /// <summary>Button to the files of the roster.</summary>
    public required string ExchangeButton { get; init; }

    /// <summary>Button to the caller's own entry.</summary>
    public required string OwnButton { get; init; }

    /// <summary>Label of the search.</summary>
    public required string SearchLabel { get; init; }

    /// <summary>Hint in the search.</summary>
    public required string SearchPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string SearchButton { get; init; }

    /// <summary>Takes page and pages.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Button.</summary>
    public required string BackToSettings { get; init; }

    /// <summary>Takes name and reading.</summary>
    public required Func<string, string, string> NameLine { get; init; }

    /// <summary>A person without a seat.</summary>
    public required string NoSeat { get; init; }

    /// <summary>The person has not confirmed the pledge of confidentiality.</summary>
    public required string Unpledged { get; init; }

    /// <summary>Takes first and last day in words; null = open.</summary>
    public required Func<string, string?, string> Term { get; init; }

    /// <summary>The appointment runs.</summary>
    public required string Now { get; init; }

    /// <summary>The appointment has not begun.</summary>
    public required string Later { get; init; }

    /// <summary>The appointment is over.</summary>
    public required string Over { get; init; }

    /// <summary>Takes role, kind (null = none) and whether the term runs.</summary>
    public required Func<string, string?, string, string> LineState { get; init; }

    /// <summary>Takes what runs, and its days.</summary>
    public required Func<string, string, string> PlaceState { get; init; }

    /// <summary>Takes a kind or a name.</summary>
    public required Func<string, string> AsProxy { get; init; }

    /// <summary>Roles by code.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>Official kinds by code.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>Ways of reaching somebody, by code.</summary>
    public required IReadOnlyDictionary<string, string> Reaches { get; init; }

    /// <summary>The fields by the names under which faults and history speak of them.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>With or without Teams.</summary>
    public required string HasTeams { get; init; }

    /// <summary>With or without Teams.</summary>
    public required string HasNoTeams { get; init; }

    /// <summary>Heading of the seats.</summary>
    public required string SeatsTitle { get; init; }

    /// <summary>More than are shown.</summary>
    public required Func<int, string> MoreSeats { get; init; }

    /// <summary>Nothing is known.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes a field and its value.</summary>
    public required Func<string, string, string> ContactLine { get; init; }

    /// <summary>The contact data is not for this person; takes the code of who sees it besides its owner.</summary>
    public required Func<string, string> ContactHidden { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Buttons of a seat, by step.</summary>
    public required IReadOnlyDictionary<string, string> StepButtons { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> EditTitle { get; init; }

    /// <summary>Above the fields; takes the code of who sees contact data besides its owner.</summary>
    public required Func<string, string> FormHint { get; init; }

    /// <summary>Placeholder of a choice.</summary>
    public required string ChoosePlaceholder { get; init; }

    /// <summary>A choice of kind: no seat.</summary>
    public required string NoSeatChoice { get; init; }

    /// <summary>A choice of the member of the team: nobody.</summary>
    public required string NoTeamsChoice { get; init; }

    /// <summary>Labels of the form, by input.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Hints in the form, by input.</summary>
    public required IReadOnlyDictionary<string, string> Placeholders { get; init; }

    /// <summary>Something must be typed.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string AddSave { get; init; }

    /// <summary>Button.</summary>
    public required string EditSave { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Heading of a seat's form, by step; takes the seat in words.</summary>
    public required IReadOnlyDictionary<string, Func<string, string>> StepTitles { get; init; }

    /// <summary>What a seat's form does, by step.</summary>
    public required IReadOnlyDictionary<string, string> StepTexts { get; init; }

    /// <summary>Button of a seat's form, by step.</summary>
    public required IReadOnlyDictionary<string, string> StepSaves { get; init; }

    /// <summary>A choice that was made before and whose name cannot be read now.</summary>
    public required string ChosenBefore { get; init; }

    /// <summary>Where the seat could not be read.</summary>
    public required string ThisSeat { get; init; }

    /// <summary>Somebody who is not in the list.</summary>
    public required string SomebodyNew { get; init; }

    /// <summary>Takes organisation and kind.</summary>
    public required Func<string, string, string> Seat { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Added { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Changed { get; init; }

    /// <summary>Receipts of a seat's forms, by step.</summary>
    public required IReadOnlyDictionary<string, string> StepReceipts { get; init; }

    /// <summary>Takes who was faster; empty = not known.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Where several look on, personal data is not shown.</summary>
    public required string OnlyInChat { get; init; }

    /// <summary>The last 事務局 stays.</summary>
    public required string LastSecretariat { get; init; }

    /// <summary>The member of the team is somebody else of the roster.</summary>
    public required string AlreadyLinked { get; init; }

    /// <summary>Too many people belong to an organisation for another name.</summary>
    public required string TooManyFollow { get; init; }

    /// <summary>Another organisation has the name.</summary>
    public required string NameTaken { get; init; }

    /// <summary>Takes who is in the seat, from, and to.</summary>
    public required Func<string, string, string> SeatTaken { get; init; }

    /// <summary>Nobody is in the seat on these days.</summary>
    public required string SeatEmpty { get; init; }

    /// <summary>The last day is before the first.</summary>
    public required string EndsBeforeItBegins { get; init; }

    /// <summary>The person is in the seat already.</summary>
    public required string SamePerson { get; init; }

    /// <summary>What was typed is no address.</summary>
    public required string NotAnEmail { get; init; }

    /// <summary>What was typed is no number.</summary>
    public required string NotATelephone { get; init; }

    /// <summary>What was typed is no reading.</summary>
    public required string NotKana { get; init; }
}
