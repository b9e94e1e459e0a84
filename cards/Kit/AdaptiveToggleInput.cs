namespace CareSystem.Cards.Kit;

/// <summary>A check box.</summary>
public sealed record AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>A check box.</summary>
    /// <param name="id">The answer's name.</param>
    /// <param name="label">What it is about.</param>
    /// <param name="title">What ticking it says; stands beside the box.</param>
    public AdaptiveToggleInput(string id, CardText label, CardText title)
        : base(id, label) => Title = title;

    /// <summary>What ticking it says.</summary>
    public CardText Title { get; init; }

    /// <summary>The answer when ticked.</summary>
    public string ValueOn { get; init; } = "true";

    /// <summary>The answer when not ticked.</summary>
    public string ValueOff { get; init; } = "false";

    /// <summary>What it holds at first.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a long title wraps. True by default, unlike the schema.</summary>
    public bool Wrap { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "Input.Toggle"u8;

    private protected override void WriteField(CardWriter json)
    {
        json.Name("title"u8);
        Title.WriteMarkdown(json);
        json.Text("valueOn"u8, ValueOn is "true" ? null : ValueOn);
        json.Text("valueOff"u8, ValueOff is "false" ? null : ValueOff);
        json.Text("value"u8, Value);
        json.Flag("wrap"u8, Wrap);
    }
}
