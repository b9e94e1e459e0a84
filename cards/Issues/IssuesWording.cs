using CareSystem.Cards.Common;

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

    /// <summary>What stands below it; takes <see cref="LineState"/>, <see cref="LineOwner"/> and <see cref="LineDue"/>.</summary>
    public required Func<string, string, string, string> FoundState { get; init; }

    /// <summary>Nothing is on record, said in the compose box.</summary>
    public required string SearchNone { get; init; }

    /// <summary>Takes the numbers that were looked for in vain.</summary>
    public required Func<string, string> NoSuchNumber { get; init; }

    /// <summary>Takes status and category.</summary>
    public required Func<string, string, string> LineState { get; init; }

    /// <summary>Takes the owner; null = none.</summary>
    public required Func<string?, string> LineOwner { get; init; }

    /// <summary>Takes the due day; null = none.</summary>
    public required Func<string?, string> LineDue { get; init; }

    /// <summary>The due day is over and the issue still open.</summary>
    public required string Overdue { get; init; }

    /// <summary>Nobody has moved it for long, and it is open.</summary>
    public required string Stale { get; init; }

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

    /// <summary>Button.</summary>
    public required string MoveButton { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Button.</summary>
    public required string UndoButton { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> Undone { get; init; }

    /// <summary>What cannot be taken back any more.</summary>
    public required string NothingToUndo { get; init; }

    /// <summary>The issue is over; takes its number.</summary>
    public required Func<string, string> Closed { get; init; }

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

    /// <summary>Heading.</summary>
    public required string VotesTitle { get; init; }

    /// <summary>Takes how often each priority was voted for, the highest first.</summary>
    public required Func<int, int, int, string> VoteTally { get; init; }

    /// <summary>In a line of the list; takes <see cref="VoteTally"/>.</summary>
    public required Func<string, string> VoteCounts { get; init; }

    /// <summary>Takes the name of the person's own priority.</summary>
    public required Func<string, string> OwnVote { get; init; }

    /// <summary>The person has not voted.</summary>
    public required string NoVote { get; init; }

    /// <summary>Button; takes the name of a priority.</summary>
    public required Func<string, string> VoteFor { get; init; }

    /// <summary>Button.</summary>
    public required string TakeVoteBack { get; init; }

    /// <summary>The receipt; takes the number and the name of a priority.</summary>
    public required Func<string, string, string> Voted { get; init; }

    /// <summary>The receipt; takes the number.</summary>
    public required Func<string, string> VoteTakenBack { get; init; }

    /// <summary>How many cases stand behind an issue.</summary>
    public required Func<int, string> CasesBehind { get; init; }

    /// <summary>The same where they are few; takes the number below which nothing more is said.</summary>
    public required Func<int, string> CasesBehindFew { get; init; }

    /// <summary>Button; takes the code of a case.</summary>
    public required Func<string, string> OpenCase { get; init; }

    /// <summary>How to open those for which there is no button.</summary>
    public required string OpenOtherCases { get; init; }

    /// <summary>Heading.</summary>
    public required string UsefulStrengths { get; init; }

    /// <summary>Button.</summary>
    public required string StrengthsButton { get; init; }

    /// <summary>Takes how many strengths were found.</summary>
    public required Func<int, string> StrengthsFound { get; init; }

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

    /// <summary>A field of which the values are not shown to this reader; takes its name.</summary>
    public required Func<string, string> HistoryHidden { get; init; }

    /// <summary>What the history says of why something was moved; takes the reason.</summary>
    public required Func<string, string> HistoryReason { get; init; }

    /// <summary>Something was taken back.</summary>
    public required string HistoryUndone { get; init; }

    /// <summary>Button.</summary>
    public required string Newer { get; init; }

    /// <summary>Button.</summary>
    public required string Older { get; init; }

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

    /// <summary>Tag code → name, in the order of the choice.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Priority code → name, the highest first.</summary>
    public required IReadOnlyDictionary<string, string> Priorities { get; init; }

    /// <summary>Kind of body → what it is called where it has no name of its own.</summary>
    public required IReadOnlyDictionary<string, string> Bodies { get; init; }

    /// <summary>Button.</summary>
    public required string StrengthButton { get; init; }

    /// <summary>Of what serves an issue.</summary>
    public required GoalStateWording Goals { get; init; }
}
