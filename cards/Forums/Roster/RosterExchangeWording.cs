namespace CareSystem.Cards.Forums.Roster;

/// <summary>The words of the roster as a file.</summary>
public sealed partial record RosterExchangeWording
{
    /// <summary>Heading of the card that tells how.</summary>
    public required string Title { get; init; }

    /// <summary>Heading.</summary>
    public required string OutTitle { get; init; }

    /// <summary>Takes how many people.</summary>
    public required Func<int, string> OutText { get; init; }

    /// <summary>Heading.</summary>
    public required string InTitle { get; init; }

    /// <summary>How a file comes in, step by step.</summary>
    public required IReadOnlyList<string> InTexts { get; init; }

    /// <summary>Heading of what a file does not change.</summary>
    public required string KeptTitle { get; init; }

    /// <summary>What a file does not change.</summary>
    public required IReadOnlyList<string> KeptTexts { get; init; }

    /// <summary>Button.</summary>
    public required string ExportButton { get; init; }

    /// <summary>Button.</summary>
    public required string BackButton { get; init; }

    /// <summary>The file is offered in the person's own chat.</summary>
    public required string OfferedTitle { get; init; }

    /// <summary>What to do there.</summary>
    public required string OfferedText { get; init; }

    /// <summary>The file's name without its ending; takes the forum's name and the day.</summary>
    public required Func<string, string, string> FileName { get; init; }

    /// <summary>What the file is, where Teams asks whether it may be put into OneDrive; takes the forum's name.</summary>
    public required Func<string, string> FileDescription { get; init; }

    /// <summary>The file could not be put there.</summary>
    public required string NotSent { get; init; }

    /// <summary>The address of the upload has expired or was used.</summary>
    public required string NotSentGone { get; init; }

    /// <summary>The file could not be fetched.</summary>
    public required string NotFetched { get; init; }

    /// <summary>The address of the file has expired.</summary>
    public required string NotFetchedGone { get; init; }

    /// <summary>Takes how many kilobytes a file may have.</summary>
    public required Func<int, string> TooLarge { get; init; }

    /// <summary>The file lies on no host of Microsoft's.</summary>
    public required string HostNotAllowed { get; init; }

    /// <summary>A workbook.</summary>
    public required string IsWorkbook { get; init; }

    /// <summary>Neither UTF-8 nor Shift_JIS.</summary>
    public required string NotText { get; init; }

    /// <summary>Takes the row in which a quotation mark is wrong.</summary>
    public required Func<int, string> Broken { get; init; }

    /// <summary>Heading of what a file would change.</summary>
    public required string PreviewTitle { get; init; }

    /// <summary>Heading where nothing can be done yet.</summary>
    public required string NotYetTitle { get; init; }

    /// <summary>Takes the file's name.</summary>
    public required Func<string, string> OfFile { get; init; }

    /// <summary>Takes how many are added, changed, end, and stay.</summary>
    public required Func<int, int, int, int, string> Counts { get; init; }

    /// <summary>Takes how many people are not in the file.</summary>
    public required Func<int, string> NotInFile { get; init; }

    /// <summary>Takes the names of organisations that come to be.</summary>
    public required Func<string, string> NewOrganizations { get; init; }

    /// <summary>Takes the names of those who come to keep the roster.</summary>
    public required Func<string, string> BecomeSecretariat { get; init; }

    /// <summary>Takes headings that nobody reads.</summary>
    public required Func<string, string> UnknownHeadings { get; init; }

    /// <summary>The file says what the roster says.</summary>
    public required string NothingChanges { get; init; }

    /// <summary>Takes how many faults.</summary>
    public required Func<int, string> FaultCount { get; init; }

    /// <summary>What to do with them.</summary>
    public required string FaultsText { get; init; }

    /// <summary>What happens to a person, by code; takes their name.</summary>
    public required IReadOnlyDictionary<string, Func<string, string>> Sorts { get; init; }

    /// <summary>Takes a heading, what was and what will be.</summary>
    public required Func<string, string, string, string> Difference { get; init; }

    /// <summary>Takes a heading and what will stand there.</summary>
    public required Func<string, string, string> NewValue { get; init; }

    /// <summary>Nothing stands there.</summary>
    public required string Empty { get; init; }

    /// <summary>Takes a seat in words.</summary>
    public required Func<string, string> SeatAdded { get; init; }

    /// <summary>Takes a seat in words.</summary>
    public required Func<string, string> SeatGone { get; init; }

    /// <summary>Takes organisation, kind, part, first and last day (null = open).</summary>
    public required Func<string, string, string, string, string?, string> Seat { get; init; }

    /// <summary>Takes how many differences are not shown.</summary>
    public required Func<int, string> More { get; init; }

    /// <summary>Takes a row and a heading (null = the row).</summary>
    public required Func<int, string?, string> Where { get; init; }

    /// <summary>Where a fault is of the file as a whole.</summary>
    public required string WholeFile { get; init; }

    /// <summary>Takes page and pages.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>Button.</summary>
    public required string Previous { get; init; }

    /// <summary>Button.</summary>
    public required string Next { get; init; }

    /// <summary>Button.</summary>
    public required string ConfirmButton { get; init; }

    /// <summary>Button.</summary>
    public required string DiscardButton { get; init; }

    /// <summary>Button.</summary>
    public required string OpenRoster { get; init; }

    /// <summary>Button.</summary>
    public required string OpenExchange { get; init; }

    /// <summary>The work has begun.</summary>
    public required string StartedTitle { get; init; }

    /// <summary>What comes next.</summary>
    public required string StartedText { get; init; }

    /// <summary>It had begun before.</summary>
    public required string UnderWay { get; init; }

    /// <summary>Above a preview that is not what the person pressed on.</summary>
    public required string MovedOnNotice { get; init; }

    /// <summary>The file is thrown away.</summary>
    public required string DiscardedTitle { get; init; }

    /// <summary>What that means.</summary>
    public required string DiscardedText { get; init; }

    /// <summary>How an import ended, by code.</summary>
    public required IReadOnlyDictionary<string, string> EndTitles { get; init; }

    /// <summary>What to do where it was not done, by code.</summary>
    public required IReadOnlyDictionary<string, string> EndTexts { get; init; }

    /// <summary>Takes how many were added, changed, and ended.</summary>
    public required Func<int, int, int, string> EndCounts { get; init; }

    /// <summary>Headings of the file, by column.</summary>
    public required IReadOnlyDictionary<string, string> Headings { get; init; }

    /// <summary>How somebody is in a seat, by code.</summary>
    public required IReadOnlyDictionary<string, string> Parts { get; init; }

    /// <summary>Nothing below the headings.</summary>
    public required string NoRows { get; init; }

    /// <summary>Takes the most, and how many there are.</summary>
    public required Func<int, int, string> TooManyRows { get; init; }

    /// <summary>A column is missing.</summary>
    public required string NoHeading { get; init; }

    /// <summary>A heading stands twice.</summary>
    public required string HeadingTwice { get; init; }

    /// <summary>More cells than headings.</summary>
    public required string TooManyCells { get; init; }

    /// <summary>A code that is nobody's.</summary>
    public required string UnknownCode { get; init; }

    /// <summary>Two people could be meant.</summary>
    public required string Ambiguous { get; init; }

    /// <summary>Takes the row from which it differs.</summary>
    public required Func<int, string> DiffersFrom { get; init; }

    /// <summary>Takes the row that is of the same seat.</summary>
    public required Func<int, string> SameAs { get; init; }

    /// <summary>Changed after the file was written.</summary>
    public required string Stale { get; init; }

    /// <summary>Takes the words that may stand there.</summary>
    public required Func<string, string> NotAWord { get; init; }

    /// <summary>No day.</summary>
    public required string NotADay { get; init; }

    /// <summary>No address of the team's.</summary>
    public required string NotInTeam { get; init; }

    /// <summary>Takes what is written down.</summary>
    public required Func<string, string> MayNotChange { get; init; }

    /// <summary>A member without a seat.</summary>
    public required string NeedsSeat { get; init; }

    /// <summary>A seat without an organisation.</summary>
    public required string NeedsOrganization { get; init; }

    /// <summary>Nobody, or several, to stand in for.</summary>
    public required string NoSeatToStandInFor { get; init; }
}
