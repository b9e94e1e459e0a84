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

    private protected override ReadOnlySpan<byte> Type => "Action.Execute"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Member("verb"u8, Verb);
        var members = Data?.Write(json, verb: null) ?? default;
        json.Choice("associatedInputs"u8, AssociatedInputs);
        if (HasSubmitFallback)
        {
            json.StartObject("fallback"u8);
            WriteLooks(json, AdaptiveSubmitAction.TypeName, id: null);
            Data?.WriteAgain(json, Verb, members);
            json.Choice("associatedInputs"u8, AssociatedInputs);
            json.EndObject();
        }
    }
}

/// <summary>A button that sends a message, submits a dialog or opens one. Made by <see cref="CardVerb{TPayload}"/>.</summary>
public sealed record AdaptiveSubmitAction : AdaptiveAction
{
    internal static ReadOnlySpan<byte> TypeName => "Action.Submit"u8;

    /// <summary>What is to be done, told in the data.</summary>
    internal string? Verb { get; init; }

    /// <summary>What comes back together with the form's answers.</summary>
    internal ButtonData? Data { get; init; }

    /// <summary>Whether the form's answers are sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    private protected override ReadOnlySpan<byte> Type => TypeName;

    /// <summary>What comes back, as a tree of JSON, for places that are no card.</summary>
    /// <returns>An object; null where nothing comes back.</returns>
    public JsonNode? DataNode()
    {
        if (Data is not { } data)
        {
            return null;
        }

        return CardWriter.Write((Data: data, Verb), static (sent, json) => sent.Data.WriteValue(json, sent.Verb), static bytes => JsonNode.Parse(bytes.Span));
    }

    private protected override void WriteMembers(CardWriter json)
    {
        Data?.Write(json, Verb);
        json.Choice("associatedInputs"u8, AssociatedInputs);
    }
}
