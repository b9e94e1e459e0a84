using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareSystem.Cards.Kit;

/// <summary>A button whose answer replaces the card. Made by <see cref="CardVerb{TPayload}"/>.</summary>
public sealed record AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>What is to be done: a versioned literal.</summary>
    public required string Verb { get; init; }

    /// <summary>What comes back together with the form's answers.</summary>
    internal ButtonData? Data { get; init; }

    /// <summary>Whether the form's answers are sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    /// <summary>
    /// What a client without Action.Execute shows instead. A submit button takes its looks and its words from this
    /// button, so that a <c>with</c> on this one reaches both.
    /// </summary>
    public AdaptiveAction? Fallback { get; init; }

    private protected override string Type => "Action.Execute";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("verb"u8, Verb);
        Data?.Write(json);
        json.Choice("associatedInputs"u8, AssociatedInputs);
        json.Action("fallback"u8, Fallback is AdaptiveSubmitAction submit ? Like(submit) : Fallback);
    }

    private AdaptiveSubmitAction Like(AdaptiveSubmitAction submit) => submit with
    {
        Title = Title,
        Style = Style,
        Tooltip = Tooltip,
        IsEnabled = IsEnabled,
        Mode = Mode,
        AssociatedInputs = AssociatedInputs,
    };
}

/// <summary>A button that sends a message, submits a dialog or opens one. Made by <see cref="CardVerb{TPayload}"/>.</summary>
public sealed record AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>What comes back together with the form's answers.</summary>
    internal ButtonData? Data { get; init; }

    /// <summary>Whether the form's answers are sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    private protected override string Type => "Action.Submit";

    /// <summary>What comes back, as a tree of JSON, for places that are no card.</summary>
    /// <returns>An object; null where nothing comes back.</returns>
    public JsonNode? DataNode()
    {
        if (Data is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Data.WriteValue(json);
        }

        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Data?.Write(json);
        json.Choice("associatedInputs"u8, AssociatedInputs);
    }
}
