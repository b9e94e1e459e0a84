namespace CareSystem.Cards.Kit;

/// <summary>A field for a day. Days are ISO 8601 (<c>2026-04-01</c>).</summary>
public sealed record AdaptiveDateInput : AdaptiveInput
{
    /// <summary>A field for a day.</summary>
    /// <param name="id">The answer's name.</param>
    /// <param name="label">What is asked.</param>
    public AdaptiveDateInput(string id, CardText label)
        : base(id, label)
    {
    }

    /// <summary>An example shown while it is empty.</summary>
    public CardText Placeholder { get; init; }

    /// <summary>The first day taken.</summary>
    public string? Min { get; init; }

    /// <summary>The last day taken.</summary>
    public string? Max { get; init; }

    /// <summary>What it holds at first.</summary>
    public string? Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Date"u8;

    private protected override void WriteField(CardWriter json)
    {
        json.Plain("placeholder"u8, Placeholder);
        json.Text("min"u8, Min);
        json.Text("max"u8, Max);
        json.Text("value"u8, Value);
    }
}
