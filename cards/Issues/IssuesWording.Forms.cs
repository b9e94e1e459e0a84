namespace CareSystem.Cards.Issues;

/// <content>The words of the forms.</content>
public sealed partial record IssuesWording
{
    /// <summary>Stands above a form that holds the text of a message.</summary>
    public required string FromMessage { get; init; }

    /// <summary>The same where the message is longer than the form; takes how many characters went in and how many did not.</summary>
    public required Func<int, int, string> FromMessageCut { get; init; }

    /// <summary>Heading of the empty form.</summary>
    public required string NewTitle { get; init; }

    /// <summary>Heading of the form of an issue; takes the number.</summary>
    public required Func<string, string> EditTitle { get; init; }

    /// <summary>Stands above every field: nobody may be known by what is written.</summary>
    public required string NoPersons { get; init; }

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
    public required string TagsLabel { get; init; }

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
    public required string CaseCount { get; init; }

    /// <summary>An example.</summary>
    public required string CaseCountPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Checklist { get; init; }

    /// <summary>An example.</summary>
    public required string ChecklistPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Figures { get; init; }

    /// <summary>An example.</summary>
    public required string FiguresPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Source { get; init; }

    /// <summary>An example.</summary>
    public required string SourcePlaceholder { get; init; }

    /// <summary>A figure without its source.</summary>
    public required string SourceMissing { get; init; }

    /// <summary>Label.</summary>
    public required string Owner { get; init; }

    /// <summary>An example.</summary>
    public required string OwnerPlaceholder { get; init; }

    /// <summary>Label.</summary>
    public required string Due { get; init; }

    /// <summary>Label.</summary>
    public required string Target { get; init; }

    /// <summary>Stands where nothing is chosen.</summary>
    public required string TargetPlaceholder { get; init; }

    /// <summary>Stands for the body that was chosen, where its name cannot be read.</summary>
    public required string TargetKept { get; init; }

    /// <summary>Label.</summary>
    public required string NextAction { get; init; }

    /// <summary>An example.</summary>
    public required string NextActionPlaceholder { get; init; }

    /// <summary>What the client says of an empty required field.</summary>
    public required string Required { get; init; }

    /// <summary>Button.</summary>
    public required string AddButton { get; init; }

    /// <summary>Button of the form below which similar issues were shown.</summary>
    public required string AddAnyway { get; init; }

    /// <summary>Stands above similar issues.</summary>
    public required string LooksAlike { get; init; }

    /// <summary>The same in a dialog, from which none of them opens; takes the number of the first.</summary>
    public required Func<string, string> LooksAlikeInDialog { get; init; }

    /// <summary>Stands above a form that was opened from a case; takes its code.</summary>
    public required Func<string, string> FromCase { get; init; }

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

    /// <summary>Takes the name of who was faster.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field's name and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }
}
