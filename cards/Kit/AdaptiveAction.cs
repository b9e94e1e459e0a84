using System.Text;

namespace CareSystem.Cards.Kit;

/// <summary>What a button says about its effect.</summary>
public enum AdaptiveActionStyle : byte
{
    /// <summary>Nothing special.</summary>
    Default,

    /// <summary>The thing to do.</summary>
    Positive,

    /// <summary>It cannot be undone.</summary>
    Destructive,
}

/// <summary>Whether a button shows at once.</summary>
public enum AdaptiveActionMode : byte
{
    /// <summary>As a button.</summary>
    Primary,

    /// <summary>In the menu behind "…".</summary>
    Secondary,
}

/// <summary>Whether a button sends the form's answers.</summary>
public enum AdaptiveAssociatedInputs : byte
{
    /// <summary>It sends them, and waits until the required ones are there.</summary>
    Auto,

    /// <summary>It sends none and is not held up by required ones.</summary>
    None,
}

/// <summary>A button, or what a tap does.</summary>
public abstract record AdaptiveAction
{
    private protected AdaptiveAction()
    {
    }

    /// <summary>The button's id, unique in its card.</summary>
    public string? Id { get; init; }

    /// <summary>What the button says; no Markdown.</summary>
    public CardText Title { get; init; }

    /// <summary>What it says about its effect.</summary>
    public AdaptiveActionStyle Style { get; init; }

    /// <summary>More words for a pointer that rests on it and for screen readers.</summary>
    public CardText Tooltip { get; init; }

    /// <summary>Whether it can be pressed.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether it shows at once.</summary>
    public AdaptiveActionMode Mode { get; init; }

    private protected abstract ReadOnlySpan<byte> Type { get; }

    /// <summary>The type's name only: what a card says never gets into a log by accident.</summary>
    /// <returns>The schema's type name.</returns>
    public sealed override string ToString() => Encoding.UTF8.GetString(Type);

    internal void Write(CardWriter json)
    {
        json.StartObject();
        WriteLooks(json, Type, Id);
        WriteMembers(json);
        json.EndObject();
    }

    /// <summary>What every button has, whatever it does.</summary>
    private protected void WriteLooks(CardWriter json, ReadOnlySpan<byte> type, string? id)
    {
        json.Word("type"u8, type);
        json.Text("id"u8, id);
        json.Plain("title"u8, Title);
        json.Choice("style"u8, Style);
        json.Plain("tooltip"u8, Tooltip);
        json.Flag("isEnabled"u8, IsEnabled, schemaDefault: true);
        json.Choice("mode"u8, Mode);
    }

    private protected abstract void WriteMembers(CardWriter json);
}
