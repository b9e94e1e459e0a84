using System.Text;

namespace CareSystem.Cards.Kit;

/// <summary>The space above an element.</summary>
public enum AdaptiveSpacing : byte
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Extra large.</summary>
    ExtraLarge,

    /// <summary>The container's padding.</summary>
    Padding,
}

/// <summary>How high an element is.</summary>
public enum AdaptiveHeight : byte
{
    /// <summary>As high as its content.</summary>
    Auto,

    /// <summary>As high as the space there is.</summary>
    Stretch,
}

/// <summary>Where text or an image stands in its line.</summary>
public enum AdaptiveHorizontalAlignment : byte
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>Where content stands in its container.</summary>
public enum AdaptiveVerticalContentAlignment : byte
{
    /// <summary>Top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Bottom.</summary>
    Bottom,
}

/// <summary>Something that stands in a card's body.</summary>
public abstract record AdaptiveElement
{
    private protected AdaptiveElement()
    {
    }

    /// <summary>The element's id, unique in its card.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it shows at first; a toggle action may change it.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The space above.</summary>
    public AdaptiveSpacing Spacing { get; init; }

    /// <summary>Whether a line stands above.</summary>
    public bool Separator { get; init; }

    /// <summary>The height; images ignore it.</summary>
    public AdaptiveHeight Height { get; init; }

    /// <summary>What an older client shows instead.</summary>
    public AdaptiveElement? Fallback { get; init; }

    private protected abstract ReadOnlySpan<byte> Type { get; }

    /// <summary>The type's name only: what a card says never gets into a log by accident.</summary>
    /// <returns>The schema's type name.</returns>
    public sealed override string ToString() => Encoding.UTF8.GetString(Type);

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, Type);
        json.Text("id"u8, Id);
        WriteMembers(json);
        json.Flag("isVisible"u8, IsVisible, schemaDefault: true);
        json.Choice("spacing"u8, Spacing);
        json.Flag("separator"u8, Separator);
        json.Choice("height"u8, Height);
        if (Fallback is not null)
        {
            json.Name("fallback"u8);
            Fallback.Write(json);
        }

        json.EndObject();
    }

    private protected abstract void WriteMembers(CardWriter json);
}
