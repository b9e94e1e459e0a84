namespace CareSystem.Bot.Shared;

/// <summary>An expected "no": a value that is returned, and turned into words in one place. A bug throws instead.</summary>
internal abstract record Refusal;

/// <summary>Missing or not yours: both get this answer, so that an id from another forum tells its bearer nothing.</summary>
internal sealed record NotFound : Refusal;

/// <summary>The person is not in the forum's roster.</summary>
internal sealed record NotInRoster : Refusal;

/// <summary>The person is in the roster, but this is for other roles. Nobody is told that it was this and not <see cref="NotFound"/>.</summary>
internal sealed record NotAllowed : Refusal;

/// <summary>The thing changed too often while we tried: the person may simply try again.</summary>
internal sealed record TooBusy : Refusal;

/// <summary>Storage did not answer in time: nothing typed is lost, and pressing again does nothing twice.</summary>
internal record Unavailable : Refusal;

/// <summary>A bug: not recorded either, so whoever words <see cref="Unavailable"/> words this, and shows a form as it was typed.</summary>
/// <param name="Number">Under which the log knows it; all that the person sees of it.</param>
internal sealed record Broken(string Number) : Unavailable;

/// <summary>A form whose fields are not in order: shown again as it was typed, with each fault beside its field.</summary>
/// <param name="Faults">Input id → what is wrong with it, never empty.</param>
internal sealed record FormFaults(IReadOnlyDictionary<string, Fault> Faults) : Refusal;

/// <summary>What is wrong with one field. The words for it are the cards' business.</summary>
internal abstract record Fault
{
    /// <summary>Nothing was typed where something is required.</summary>
    internal sealed record Missing : Fault;

    internal sealed record TooLong(int Limit, int Length) : Fault;

    internal sealed record NotANumberWithin(int Low, int High) : Fault;

    /// <summary>Not one of the choices offered.</summary>
    internal sealed record NotAChoice : Fault;

    internal sealed record NotADate : Fault;

    internal sealed record InThePast : Fault;

    /// <summary>Further ahead than anybody plans: a year mistyped.</summary>
    internal sealed record TooFarAhead(DateOnly Last) : Fault;

    /// <summary>A code or number that is not known here.</summary>
    internal sealed record Unknown(string Text) : Fault;

    /// <summary>More entries than a list takes.</summary>
    internal sealed record TooMany(int Limit, int Count) : Fault;

    /// <summary>A line that names no day, or no span of days.</summary>
    internal sealed record NotClosedDays(string Line) : Fault;

    /// <summary>A line with a day that no calendar has, such as 30 February.</summary>
    internal sealed record NoSuchDay(string Line) : Fault;

    /// <summary>A line whose last day is before its first.</summary>
    internal sealed record EndsTooEarly(string Line) : Fault;

    /// <summary>A line with more days than anybody means.</summary>
    internal sealed record SpanTooLong(string Line, int MostDays) : Fault;
}
