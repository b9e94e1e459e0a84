using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>Something in a file that cannot be taken as it stands.</summary>
/// <param name="Row">As a spreadsheet numbers it; 0 = the file as a whole.</param>
/// <param name="Column">Null = the row as a whole.</param>
internal sealed record FoundFault(int Row, string? Column, Fault Fault);

/// <summary>What is wrong with a cell, beside what may be wrong with a field of a form.</summary>
internal abstract record SheetFault : Fault
{
    /// <summary>There is nothing below the headings.</summary>
    internal sealed record NoRows : SheetFault;

    internal sealed record TooManyRows(int Most, int Rows) : SheetFault;

    /// <summary>No column has this heading, and without it nothing can be told apart.</summary>
    internal sealed record NoHeading : SheetFault;

    /// <summary>Two columns have it.</summary>
    internal sealed record HeadingTwice : SheetFault;

    /// <summary>More cells than headings: a comma that should stand within quotation marks.</summary>
    internal sealed record TooManyCells : SheetFault;

    /// <summary>The code is nobody's of this roster.</summary>
    internal sealed record UnknownCode : SheetFault;

    /// <summary>Two people have this name and organisation: the code must say which.</summary>
    internal sealed record Ambiguous : SheetFault;

    /// <summary>Rows of one person say different things of them.</summary>
    internal sealed record DiffersFrom(int Row) : SheetFault;

    /// <summary>The same appointment stands in another row as well.</summary>
    internal sealed record SameAs(int Row) : SheetFault;

    /// <summary>Changed on a card after the file was written.</summary>
    internal sealed record Stale : SheetFault;

    /// <summary>None of the words that may stand there.</summary>
    internal sealed record NotAWord(string Words) : SheetFault;

    internal sealed record NotADay : SheetFault;

    /// <summary>No member of the team has this address, or several have.</summary>
    internal sealed record NotInTeam : SheetFault;

    /// <summary>What was true stays true: a file does not change it.</summary>
    /// <param name="Now">What is written down.</param>
    internal sealed record MayNotChange(string Now) : SheetFault;

    /// <summary>A member sits in a seat.</summary>
    internal sealed record NeedsSeat : SheetFault;

    /// <summary>A seat belongs to an organisation.</summary>
    internal sealed record NeedsOrganization : SheetFault;

    /// <summary>Several seats, or none, in which the person could stand in for somebody.</summary>
    internal sealed record NoSeatToStandInFor : SheetFault;

    /// <summary>Nobody would be left who keeps the roster.</summary>
    internal sealed record NoSecretariatLeft : SheetFault;
}
