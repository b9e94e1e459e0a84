namespace CareSystem.Cards.Kit;

/// <summary>A field for a number.</summary>
public sealed record AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>A field for a number.</summary>
    /// <param name="id">The answer's name.</param>
    /// <param name="label">What is asked, with the unit.</param>
    public AdaptiveNumberInput(string id, CardText label)
        : base(id, label)
    {
    }

    /// <summary>An example shown while it is empty.</summary>
    public CardText Placeholder { get; init; }

    /// <summary>The smallest answer.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest answer.</summary>
    public double? Max { get; init; }

    /// <summary>What it holds at first.</summary>
    public double? Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Number"u8;

    private protected override void WriteField(CardWriter json)
    {
        json.Plain("placeholder"u8, Placeholder);
        json.Number("min"u8, Min);
        json.Number("max"u8, Max);
        json.Number("value"u8, Value);
    }
}
