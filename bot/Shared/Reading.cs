namespace CareSystem.Bot.Shared;

/// <summary>How a person wants to be written to (読み方).</summary>
internal enum Reading
{
    /// <summary>標準.</summary>
    Standard,

    /// <summary>やさしい日本語.</summary>
    Plain,
}

/// <summary>
/// The words of a slice in each reading. What members, people with lived experience and families are told is there in both; what only the
/// secretariat sees stays as it is usually said, for it has to match the papers of the office. What is posted for everybody is in the usual
/// reading too: nobody's setting decides what the others read.
/// </summary>
internal sealed record Readings<T>(T Standard, T Plain)
{
    /// <summary>The words for the person to whom something is being said.</summary>
    public T Now => Of(Notation.Reading);

    public T Of(Reading reading) => reading == Reading.Plain ? Plain : Standard;
}
