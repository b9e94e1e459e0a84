namespace CareSystem.Cards.Issues;

/// <content>The words of the table and of what the secretariat is told once a week.</content>
public sealed partial record IssuesWording
{
    /// <summary>The words of filters and orders.</summary>
    public required IssueFilterWording Filter { get; init; }

    /// <summary>Button.</summary>
    public required string MapButton { get; init; }

    /// <summary>Heading.</summary>
    public required string MapTitle { get; init; }

    /// <summary>How the table is read and used.</summary>
    public required string MapHint { get; init; }

    /// <summary>Takes how many issues there are.</summary>
    public required Func<int, string> MapSpoken { get; init; }

    /// <summary>The last line: every issue once.</summary>
    public required string MapTotal { get; init; }

    /// <summary>A number in the table, short enough for a narrow column; <see cref="MapOpen"/> says it in words.</summary>
    public required Func<int, string> MapCount { get; init; }

    /// <summary>What a number opens; takes component, stretch and number.</summary>
    public required Func<string, string, int, string> MapOpen { get; init; }

    /// <summary>Takes a kind of issues that want looking after, and how many there are.</summary>
    public required Func<string, int, string> MapWanting { get; init; }

    /// <summary>Says what opens.</summary>
    public required string MapWantingText { get; init; }

    /// <summary>State code → heading, in order.</summary>
    public required IReadOnlyDictionary<string, string> MapColumns { get; init; }

    /// <summary>Heading of what the secretariat is told once a week.</summary>
    public required string WatchTitle { get; init; }

    /// <summary>Takes how many more there are.</summary>
    public required Func<int, string> WatchMore { get; init; }

    /// <summary>Button; takes a kind of issues that want looking after.</summary>
    public required Func<string, string> WatchOpen { get; init; }
}
