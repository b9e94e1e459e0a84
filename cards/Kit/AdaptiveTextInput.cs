namespace CareSystem.Cards.Kit;

/// <summary>The keyboard a phone offers.</summary>
public enum AdaptiveTextInputStyle : byte
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,
}

/// <summary>A field for text.</summary>
public sealed record AdaptiveTextInput : AdaptiveInput
{
    /// <summary>A field for text.</summary>
    /// <param name="id">The answer's name.</param>
    /// <param name="label">What is asked.</param>
    public AdaptiveTextInput(string id, CardText label)
        : base(id, label)
    {
    }

    /// <summary>An example shown while it is empty.</summary>
    public CardText Placeholder { get; init; }

    /// <summary>The most characters (UTF-16) the client takes; the server checks again.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it takes several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The keyboard a phone offers.</summary>
    public AdaptiveTextInputStyle Style { get; init; }

    /// <summary>What it holds at first.</summary>
    public string? Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Text"u8;

    private protected override void WriteField(CardWriter json)
    {
        json.Plain("placeholder"u8, Placeholder);
        json.Number("maxLength"u8, MaxLength);
        json.Flag("isMultiline"u8, IsMultiline);
        json.Choice("style"u8, Style);
        json.Text("value"u8, Value);
    }
}
