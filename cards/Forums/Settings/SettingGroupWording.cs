namespace CareSystem.Cards.Forums.Settings;

/// <summary>The words of what the secretariat sets.</summary>
public sealed partial record SettingGroupWording
{
    /// <summary>Heading of the list of groups.</summary>
    public required string GroupsTitle { get; init; }

    /// <summary>Nobody has changed a group.</summary>
    public required string Untouched { get; init; }

    /// <summary>Takes who changed a group and on which day.</summary>
    public required Func<string, string, string> ChangedBy { get; init; }

    /// <summary>Button.</summary>
    public required string BackToStart { get; init; }

    /// <summary>Button.</summary>
    public required string BackToGroups { get; init; }

    /// <summary>For everybody else.</summary>
    public required string OnlySecretariat { get; init; }

    /// <summary>Heading.</summary>
    public required string HistoryTitle { get; init; }

    /// <summary>Takes the moment, the name and the changes.</summary>
    public required Func<string, string, string, string> HistoryLine { get; init; }

    /// <summary>Takes a field and its value before and after.</summary>
    public required Func<string, string, string, string> HistoryChange { get; init; }

    /// <summary>Button to the form.</summary>
    public required string ChangeButton { get; init; }

    /// <summary>Heading of the form; takes the group.</summary>
    public required Func<string, string> FormTitle { get; init; }

    /// <summary>Button from the form to the preview.</summary>
    public required string PreviewButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackWithout { get; init; }

    /// <summary>Heading of the preview; takes the group.</summary>
    public required Func<string, string> PreviewTitle { get; init; }

    /// <summary>The form says what is set already.</summary>
    public required string NothingChanges { get; init; }

    /// <summary>Above the consequences.</summary>
    public required string EffectsTitle { get; init; }

    /// <summary>The button that makes the change.</summary>
    public required string CarryOutButton { get; init; }

    /// <summary>Button from the preview back to the form as it was typed.</summary>
    public required string BackToForm { get; init; }

    /// <summary>Button from the receipt to what is set now.</summary>
    public required string LookButton { get; init; }

    /// <summary>It is done.</summary>
    public required string Done { get; init; }

    /// <summary>There was nothing to do.</summary>
    public required string DoneNothing { get; init; }

    /// <summary>Takes the name of who changed the group meanwhile.</summary>
    public required Func<string, string> ChangedNotice { get; init; }

    /// <summary>Takes a field and its value now.</summary>
    public required Func<string, string, string> ChangedField { get; init; }

    /// <summary>A field is empty.</summary>
    public required string Required { get; init; }

    /// <summary>Takes a field and its value, for the list of groups.</summary>
    public required Func<string, string, string> SummaryPart { get; init; }

    /// <summary>Takes the parts of a summary.</summary>
    public required Func<IEnumerable<string>, string> Summary { get; init; }

    /// <summary>Takes how many entries a list has.</summary>
    public required Func<int, string> Entries { get; init; }

    /// <summary>Takes the mailbox that the operator names first.</summary>
    public required Func<string, string> FirstMailbox { get; init; }

    /// <summary>Nothing stands there.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes a meeting, which reminder, and when it comes.</summary>
    public required Func<string, string, string, string> Reminder { get; init; }

    /// <summary>Takes a meeting, which reminder, when it would have come, and when it comes.</summary>
    public required Func<string, string, string, string, string> ReminderMoved { get; init; }

    /// <summary>Takes a meeting and which reminder.</summary>
    public required Func<string, string, string> ReminderGone { get; init; }

    /// <summary>Which reminder.</summary>
    public required string FirstReminder { get; init; }

    /// <summary>Which reminder.</summary>
    public required string SecondReminder { get; init; }

    /// <summary>Takes how many of the meetings to come are touched, and how many there are.</summary>
    public required Func<int, int, string> MeetingsMoved { get; init; }

    /// <summary>Takes how many are not listed.</summary>
    public required Func<int, string> AndMore { get; init; }

    /// <summary>Takes how many meetings stay where they are.</summary>
    public required Func<int, string> OrganiserStays { get; init; }

    /// <summary>Takes a kind of record, how many, and their fiscal years.</summary>
    public required Func<string, int, string, string> RetainedOver { get; init; }

    /// <summary>Takes a kind of record, how many, and their fiscal years.</summary>
    public required Func<string, int, string, string> RetainedAgain { get; init; }

    /// <summary>Takes the day on which the secretariat is told of what goes, and the day on which it goes.</summary>
    public required Func<string, string, string> ToldFirst { get; init; }

    /// <summary>Above what is going to be discarded.</summary>
    public required string GoingTitle { get; init; }

    /// <summary>Above what was discarded.</summary>
    public required string GoneTitle { get; init; }

    /// <summary>Takes the first and the last of some fiscal years.</summary>
    public required Func<string, string, string> YearSpan { get; init; }

    /// <summary>Takes a day before and after.</summary>
    public required Func<string, string, string> DayLooks { get; init; }

    /// <summary>Takes the forum's new name.</summary>
    public required Func<string, string> Renamed { get; init; }

    /// <summary>What a changed field does, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Applies { get; init; }

    /// <summary>The groups, by code.</summary>
    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    /// <summary>What people may look for in a group and nobody can change, by code.</summary>
    public required IReadOnlyDictionary<string, SettingLine> Fixed { get; init; }

    /// <summary>What to know of a group, by code.</summary>
    public required IReadOnlyDictionary<string, string> Notes { get; init; }

    /// <summary>Examples, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Placeholders { get; init; }

    /// <summary>The fields, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The choices of each field; times of day and mailboxes are not among them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Choices { get; init; }
}
