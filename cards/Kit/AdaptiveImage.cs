namespace CareSystem.Cards.Kit;

/// <summary>The size of an image.</summary>
public enum AdaptiveImageSize : byte
{
    /// <summary>Its own, at most the width there is.</summary>
    Auto,

    /// <summary>The width there is.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>The look of an image.</summary>
public enum AdaptiveImageStyle : byte
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Cut to a circle.</summary>
    Person,
}

/// <summary>An image. Most towns' PCs reach Teams only: use a <c>data:</c> address, or say the same in text.</summary>
public sealed record AdaptiveImage : AdaptiveElement
{
    /// <summary>An image.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="altText">What it shows, in words.</param>
    public AdaptiveImage(Uri url, CardText altText)
    {
        Url = url;
        AltText = altText;
    }

    /// <summary>Where it is.</summary>
    public Uri Url { get; init; }

    /// <summary>What it shows, in words.</summary>
    public CardText AltText { get; init; }

    /// <summary>The size.</summary>
    public AdaptiveImageSize Size { get; init; }

    /// <summary>The look.</summary>
    public AdaptiveImageStyle Style { get; init; }

    /// <summary>Where it stands in its line.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Image"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Member("url"u8, Url.OriginalString);
        json.Plain("altText"u8, AltText);
        json.Choice("size"u8, Size);
        json.Choice("style"u8, Style);
        json.Choice("horizontalAlignment"u8, HorizontalAlignment);
        json.Action("selectAction"u8, SelectAction);
    }
}
