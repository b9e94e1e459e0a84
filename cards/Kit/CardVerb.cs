using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace CareSystem.Cards.Kit;

/// <summary>What a button asks for: a versioned literal such as <c>agenda.add.1</c>, written in one place.</summary>
public abstract partial class CardVerb
{
    /// <summary>The member of a submit button's data that names the verb.</summary>
    public const string Member = "verb";

    private protected CardVerb(string name, Type payload)
    {
        if (!Pattern().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' is no verb: lower-case words with dots and a version, as in agenda.add.1.", nameof(name));
        }

        Name = name;
        PayloadType = payload;
    }

    /// <summary>The literal.</summary>
    public string Name { get; }

    /// <summary>The record that the data is read into.</summary>
    public Type PayloadType { get; }

    /// <summary>The literal.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public sealed override string ToString() => Name;

    [GeneratedRegex(@"^[a-z]+(\.[a-z]+)+\.[0-9]+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

/// <summary>A verb and the record that travels with it: writer and reader of a button meet here.</summary>
/// <typeparam name="TPayload">
/// A record whose members are strings (a form's inputs; nullable, because clients leave empty ones out) or simple values
/// that the card itself put there (int, bool).
/// </typeparam>
public sealed class CardVerb<TPayload> : CardVerb
    where TPayload : class
{
    private readonly JsonSerializerContext payloads;
    private JsonTypeInfo<TPayload>? payload;
    private PayloadShape? shape;

    /// <summary>A verb.</summary>
    /// <param name="name">The versioned literal.</param>
    /// <param name="payloads">How the payload is written and read: the slice's context, which names it.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public CardVerb(string name, JsonSerializerContext payloads)
        : base(name, typeof(TPayload)) => this.payloads = payloads;

    // Worked out when first needed: of hundreds of verbs a service that has just started needs few, and each costs.
    private JsonTypeInfo<TPayload> Payload => payload ??= payloads.GetTypeInfo(typeof(TPayload)) as JsonTypeInfo<TPayload>
        ?? throw new InvalidOperationException($"{payloads.GetType().Name} does not name {typeof(TPayload).Name}.");

    private PayloadShape Shape => shape ??= new PayloadShape(Payload);

    /// <summary>A button whose answer replaces the card; older clients get a submit button with the same data.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What comes back with the form's answers; null members are left out.</param>
    /// <param name="style">What it says about its effect.</param>
    /// <returns>The button.</returns>
    public AdaptiveExecuteAction Execute(CardText title, TPayload data, AdaptiveActionStyle style = default) =>
        Execute(title, data, style, hasSubmitFallback: true);

    /// <summary>
    /// A button whose answer replaces the card, without a fallback: for forms of cases, because a submit would leave what
    /// was typed in the chat.
    /// </summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What comes back with the form's answers.</param>
    /// <param name="style">What it says about its effect.</param>
    /// <returns>The button.</returns>
    public AdaptiveExecuteAction ExecuteOnly(CardText title, TPayload data, AdaptiveActionStyle style = default) =>
        Execute(title, data, style, hasSubmitFallback: false);

    /// <summary>A button that opens a dialog (task/fetch).</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What comes back.</param>
    /// <param name="style">What it says about its effect.</param>
    /// <returns>The button; it is not held up by required inputs.</returns>
    public AdaptiveSubmitAction Fetch(CardText title, TPayload data, AdaptiveActionStyle style = default) => new()
    {
        Title = title,
        Style = style,
        Verb = Name,
        Data = new ButtonData(Shape, data, OpensDialog: true),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    /// <summary>A plain submit button: within a dialog it submits the dialog (task/submit).</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What comes back with the form's answers.</param>
    /// <param name="style">What it says about its effect.</param>
    /// <returns>The button.</returns>
    public AdaptiveSubmitAction Submit(CardText title, TPayload data, AdaptiveActionStyle style = default) =>
        new() { Title = title, Style = style, Verb = Name, Data = new ButtonData(Shape, data, OpensDialog: false) };

    /// <summary>Reads what a button sent. It comes from outside: anything may be in it, and it never throws.</summary>
    /// <param name="data">The action's data.</param>
    /// <param name="payload">The record; members that were not sent are null or zero.</param>
    /// <returns>Whether the data has the record's shape.</returns>
    public bool TryRead(JsonElement data, [NotNullWhen(true)] out TPayload? payload) => CardPayload.TryRead(data, Payload, out payload);

    private AdaptiveExecuteAction Execute(CardText title, TPayload data, AdaptiveActionStyle style, bool hasSubmitFallback) => new()
    {
        Title = title,
        Style = style,
        Verb = Name,
        Data = new ButtonData(Shape, data, OpensDialog: false),
        HasSubmitFallback = hasSubmitFallback,
    };
}
