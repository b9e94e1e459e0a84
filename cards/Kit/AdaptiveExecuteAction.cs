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
    /// Whether a client without Action.Execute shows a submit button instead: with these looks and words, this data, and the verb in
    /// it. It is written from this button, so that a <c>with</c> reaches both.
    /// </summary>
    public bool HasSubmitFallback { get; init; }

    private protected override string Type => "Action.Execute";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("verb"u8, Verb);
        Data?.Write(json, verb: null);
        json.Choice("associatedInputs"u8, AssociatedInputs);
        if (HasSubmitFallback)
        {
            json.WriteStartObject("fallback"u8);
            WriteLooks(json, AdaptiveSubmitAction.TypeName, id: null);
            Data?.Write(json, Verb);
            json.Choice("associatedInputs"u8, AssociatedInputs);
            json.WriteEndObject();
        }
    }
}

/// <summary>A button that sends a message, submits a dialog or opens one. Made by <see cref="CardVerb{TPayload}"/>.</summary>
public sealed record AdaptiveSubmitAction : AdaptiveAction
{
    internal const string TypeName = "Action.Submit";

    /// <summary>What is to be done, told in the data.</summary>
    internal string? Verb { get; init; }

    /// <summary>What comes back together with the form's answers.</summary>
    internal ButtonData? Data { get; init; }

    /// <summary>Whether the form's answers are sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    private protected override string Type => TypeName;

    /// <summary>What comes back, as a tree of JSON, for places that are no card.</summary>
    /// <returns>An object; null where nothing comes back.</returns>
    public JsonNode? DataNode()
    {
        if (Data is not { } data)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            data.WriteValue(json, Verb);
        }

        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Data?.Write(json, Verb);
        json.Choice("associatedInputs"u8, AssociatedInputs);
    }
}
