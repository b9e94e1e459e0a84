namespace CareSystem.Cards.Issues;

/// <summary>The words of the log of issues.</summary>
public sealed partial record IssuesWording
{
    /// <summary>Heading of the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Nothing is on record.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>Takes the numbers of open and of closed issues.</summary>
    public required Func<int, int, string> ListCount { get; init; }

    /// <summary>Takes what was searched for.</summary>
    public required Func<string, string> FoundTitle { get; init; }

    /// <summary>The search found nothing.</summary>
    public required string FoundNothing { get; init; }

    /// <summary>A line of the compose box; takes number and subject.</summary>
    public required Func<string, string, string> FoundLine { get; init; }

    /// <summary>What stands below it; takes <see cref="LineState"/> and <see cref="LineCare"/>.</summary>
    public required Func<string, string, string> FoundState { get; init; }

    /// <summary>Nothing is on record, said in the compose box.</summary>
    public required string SearchNone { get; init; }

    /// <summary>Stands above a form that holds the text of a message.</summary>
    public required string FromMessage { get; init; }

    /// <summary>The same where the message is longer than the form; takes how many characters went in and how many did not.</summary>
    public required Func<int, int, string> FromMessageCut { get; init; }

    /// <summary>Takes the numbers that were looked for in vain.</summary>
    public required Func<string, string> NoSuchNumber { get; init; }

    /// <summary>Takes status and category.</summary>
    public required Func<string, string, string> LineState { get; init; }

    /// <summary>Takes owner and due day, each may be null.</summary>
    public required Func<string?, string?, string> LineCare { get; init; }

    /// <summary>The due day is over and the issue still open.</summary>
    public required string Overdue { get; init; }

    /// <summary>Button.</summary>
    public required string Open { get; init; }

    /// <summary>Button; takes the number.</summary>
    public required Func<string, string> OpenNumber { get; init; }

    /// <summary>Button of a receipt.</summary>
    public required string OpenIssue { get; init; }

    /// <summary>Button of a card that everybody sees.</summary>
    public required string OpenOwn { get; init; }

    /// <summary>Button.</summary>
    public required string NewButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackToList { get; init; }

    /// <summary>Label.</summary>
    public required string SearchLabel { get; init; }

    /// <summary>An example.</summary>
    public required string SearchPlaceholder { get; init; }

    /// <summary>Button.</summary>
    public required string SearchButton { get; init; }

    /// <summary>Takes the page and how many there are.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Takes a number without its year.</summary>
    public required Func<int, string> WhichTitle { get; init; }

    /// <summary>Heading of the empty form.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Heading of the form of an issue; takes the number.</summary>
    public required Func<string, string> EditTitle { get; init; }

    /// <summary>Label.</summary>
    public required string Subject { get; init; }

    /// <summary>An example.</summary>
    public required string SubjectPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Category { get; init; }

    /// <summary>Stands where nothing is chosen.</summary>
    public required string ChoosePlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Level { get; init; }

    /// <summary>Label.</summary>
    public required string Description { get; init; }

    /// <summary>A hint.</summary>
    public required string DescriptionPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Cases { get; init; }

    /// <summary>An example.</summary>
    public required string CasesPlaceholder { get; init; }

    /// <summary>Takes the codes that are not there.</summary>
    public required Func<string, string> CasesUnknown { get; init; }

    /// <summary>Label.</summary>
    public required string Owner { get; init; }

    /// <summary>An example.</summary>
    public required string OwnerPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Due { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string AddButton { get; init; }

    /// <summary>Button.</summary>
    public required string SaveButton { get; init; }

    /// <summary>Button.</summary>
    public required string Cancel { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Heading of the form of the status; takes the number.</summary>
    public required Func<string, string> MoveTitle { get; init; }

    /// <summary>Takes the status on record.</summary>
    public required Func<string, string> StatusNow { get; init; }

    /// <summary>Label.</summary>
    public required string Status { get; init; }

    /// <summary>Label.</summary>
    public required string Note { get; init; }

    /// <summary>A hint.</summary>
    public required string NotePlaceholder { get; init; }

    /// <summary>Letting an issue go needs a reason.</summary>
    public required string NoteMissing { get; init; }

    /// <summary>Button.</summary>
    public required string MoveSave { get; init; }

    /// <summary>Button.</summary>
    public required string MoveButton { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Stands above the subject; takes the number.</summary>
    public required Func<string, string> NumberLine { get; init; }

    /// <summary>Read aloud; takes number and subject.</summary>
    public required Func<string, string, string> Spoken { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Added { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Edited { get; init; }

    /// <summary>The receipt; takes the number and the status.</summary>
    public required Func<string, string, string> Moved { get; init; }

    /// <summary>Stands for an owner or a day that nobody has named.</summary>
    public required string Undecided { get; init; }

    /// <summary>Label.</summary>
    public required string By { get; init; }

    /// <summary>Takes a name and a day.</summary>
    public required Func<string, string, string> ByWhen { get; init; }

    /// <summary>Takes a name.</summary>
    public required Func<string, string> Person { get; init; }

    /// <summary>Takes the page and how many there are.</summary>
    public required Func<int, int, string> HistoryTitle { get; init; }

    /// <summary>What the history says of the beginning.</summary>
    public required string HistoryAdded { get; init; }

    /// <summary>Takes a field's name, its old value and its new one.</summary>
    public required Func<string, string, string, string> HistoryChange { get; init; }

    /// <summary>Button.</summary>
    public required string Newer { get; init; }

    /// <summary>Button.</summary>
    public required string Older { get; init; }

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>Stands for an empty value.</summary>
    public required string Empty { get; init; }

    /// <summary>Input id → name.</summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Category code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Categories { get; init; }

    /// <summary>Level code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Levels { get; init; }

    /// <summary>Status code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }
}
