using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>How long what a card shows stays, and for whom.</summary>
public enum CaseSurface
{
    /// <summary>A message in a channel or group: it stays, and others look on.</summary>
    Channel,

    /// <summary>A message in personal chat: it stays.</summary>
    Chat,

    /// <summary>One person's view of a card in personal chat; what is stored holds none of it.</summary>
    View,

    /// <summary>A dialog.</summary>
    Dialog,
}

/// <summary>The bands of a case as codes; <see cref="CaseFormWording"/> has their names.</summary>
public sealed record CaseBandCodes(string Age, string Household, string Stay, IReadOnlyList<string> Troubles, IReadOnlyList<string> Bodies, string? Group)
{
    /// <summary>Null = not stated.</summary>
    public string? Sex { get; init; }
}

/// <summary>What was written of a case.</summary>
/// <param name="Basis">The ground on which it may be shared, as a code.</param>
public sealed record CaseTexts(string Basis, string Situation, string Worked, string Missing)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTexts);
}

/// <summary>Something in a field that may tell who somebody is.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Kind">The kind as a code.</param>
/// <param name="Piece">As it was typed.</param>
/// <param name="IsStop">It must not be sent as it is; else it is to be looked at.</param>
/// <param name="Proposal">What to write instead.</param>
public sealed record CaseFindingLine(string Field, string Kind, string Piece, bool IsStop, string Proposal)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseFindingLine);
}

/// <summary>An answer to one of the eight questions.</summary>
/// <param name="Question">The input's id.</param>
public sealed record CaseTalkLine(string Question, string Answer)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTalkLine);
}

/// <summary>What was noted while a case was talked over.</summary>
/// <param name="KeptBy">Who kept it last, and when.</param>
/// <param name="Answers">Those that were answered, in the order of the questions.</param>
public sealed record CaseTalkLines(string KeptBy, IReadOnlyList<CaseTalkLine> Answers)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTalkLines);
}

/// <summary>What the presenter told some months later.</summary>
/// <param name="Turn">What was chosen, as a code.</param>
/// <param name="Text">Empty = nothing more, or it is gone.</param>
public sealed record CaseFollowUpLine(int Months, string Turn, string Text)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseFollowUpLine);
}

/// <summary>How many people see the text of a case beside the one who submitted it.</summary>
/// <param name="Secretariat">Of the secretariat.</param>
/// <param name="Chairs">Chairs, once it is accepted.</param>
/// <param name="Named">Members whom the secretariat has named.</param>
public sealed record CaseReaderCount(int Secretariat, int Chairs, int Named)
{
    internal string Say(CaseLifeWording wording) => wording.Audience(Secretariat, Chairs, Named);
}

/// <summary>What the cards of cases have in common.</summary>
internal static class CaseParts
{
    /// <summary>A button that sends what was typed: within a dialog its submit, else an Action.Execute without fallback.</summary>
    public static AdaptiveAction Send<TPayload>(
        this CardVerb<TPayload> verb, CaseSurface surface, string title, TPayload payload, AdaptiveActionStyle style = default)
        where TPayload : class =>
        surface == CaseSurface.Dialog ? verb.Submit(title, payload, style) : verb.ExecuteOnly(title, payload, style);

    /// <summary>A button that sends nothing typed and shows no case text.</summary>
    public static AdaptiveAction Press<TPayload>(
        this CardVerb<TPayload> verb, CaseSurface surface, string title, TPayload payload, AdaptiveActionStyle style = default)
        where TPayload : class =>
        surface == CaseSurface.Dialog
            ? verb.Submit(title, payload, style) with { AssociatedInputs = AdaptiveAssociatedInputs.None }
            : verb.Execute(title, payload, style) with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    /// <summary>A button that shows other case text where this text stands.</summary>
    public static AdaptiveAction Reopen<TPayload>(this CardVerb<TPayload> verb, CaseSurface surface, string title, TPayload payload)
        where TPayload : class =>
        surface == CaseSurface.Dialog
            ? verb.Submit(title, payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None }
            : verb.ExecuteOnly(title, payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    /// <summary>Buttons that show case text: in a dialog, and where nobody looks on also in place, each then saying which it is. Never in a channel in place.</summary>
    public static IEnumerable<AdaptiveAction> Reveal<TPayload>(
        this CardVerb<TPayload> verb, CaseSurface surface, string title, string hereTitle, TPayload payload)
        where TPayload : class
    {
        if (surface == CaseSurface.Dialog)
        {
            yield return verb.Reopen(surface, title, payload);
            yield break;
        }

        yield return verb.Fetch(surface == CaseSurface.Channel ? title : CasesWording.Standard.InDialog(title), payload, AdaptiveActionStyle.Positive);
        if (surface != CaseSurface.Channel)
        {
            yield return verb.Reopen(surface, hereTitle, payload);
        }
    }

    /// <summary>The bands, a line each; what was not chosen is left out.</summary>
    public static AdaptiveFactSet Bands(CaseBandCodes bands, CaseFormWording wording) => new()
    {
        Facts = [.. Named(bands, wording).Select(static band => new AdaptiveFact(band.Name, band.Value))],
    };

    /// <summary>The bands in one line.</summary>
    public static string BandLine(CaseBandCodes bands, CaseFormWording wording) => string.Join("／", Named(bands, wording).Select(static band => band.Value));

    /// <summary>A heading and what was typed under it; nothing where nothing was typed.</summary>
    public static IEnumerable<AdaptiveElement> Paragraph(string heading, string text) => text.Length == 0
        ? []
        :
        [
            new AdaptiveTextBlock(heading) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium },
            new AdaptiveTextBlock(CardText.Typed(text)) { Spacing = AdaptiveSpacing.Small },
        ];

    /// <summary>Bands, text and the ground on which the case may be shared.</summary>
    public static IEnumerable<AdaptiveElement> Everything(CaseBandCodes bands, CaseTexts texts, CaseFormWording wording) =>
    [
        Bands(bands, wording),
        .. Paragraph(wording.FieldNames[CasesActions.Inputs.Situation], texts.Situation),
        .. Paragraph(wording.FieldNames[CasesActions.Inputs.Worked], texts.Worked),
        .. Paragraph(wording.FieldNames[CasesActions.Inputs.Missing], texts.Missing),
        .. Paragraph(wording.FieldNames[CasesActions.Inputs.Basis], wording.Bases.GetValueOrDefault(texts.Basis, texts.Basis)),
    ];

    /// <summary>What was noted while it was talked over; questions without an answer are left out.</summary>
    public static IEnumerable<AdaptiveElement> Talk(CaseTalkLines? talk, CasesWording wording) => talk is null
        ? []
        :
        [
            new AdaptiveTextBlock(wording.Life.TalkHeading) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Large, Separator = true },
            new AdaptiveTextBlock(CardText.Typed(talk.KeptBy)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            .. talk.Answers.SelectMany(answer => (AdaptiveElement[])
            [
                new AdaptiveTextBlock(wording.Form.FieldNames[answer.Question]) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(CardText.Typed(answer.Answer)) { Spacing = AdaptiveSpacing.None },
            ]),
        ];

    /// <summary>What the presenter told since.</summary>
    public static IEnumerable<AdaptiveElement> FollowUps(IReadOnlyList<CaseFollowUpLine> told, CaseLifeWording wording) => told.SelectMany(line => (AdaptiveElement[])
    [
        new AdaptiveTextBlock(wording.FollowUpHeading(line.Months, wording.Turns.GetValueOrDefault(line.Turn, line.Turn))) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium },
        .. line.Text.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(line.Text)) { Spacing = AdaptiveSpacing.Small }],
    ]);

    /// <summary>Who passed what the check stops, when and why; nothing where nobody did.</summary>
    public static IEnumerable<AdaptiveElement> Overrides(IReadOnlyList<string> lines, CaseReviewWording wording) => lines.Count == 0
        ? []
        :
        [
            new AdaptiveTextBlock(wording.OverridesTitle) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium },
            .. lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
        ];

    public static AdaptiveTextBlock Small(string text) => new(text) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };

    private static IEnumerable<(string Name, string Value)> Named(CaseBandCodes bands, CaseFormWording wording)
    {
        yield return (wording.FieldNames[CasesActions.Inputs.Age], wording.Ages.GetValueOrDefault(bands.Age, bands.Age));
        if (bands.Sex is { } sex)
        {
            yield return (wording.FieldNames[CasesActions.Inputs.Sex], wording.Sexes.GetValueOrDefault(sex, sex));
        }

        yield return (wording.FieldNames[CasesActions.Inputs.Household], wording.Households.GetValueOrDefault(bands.Household, bands.Household));
        yield return (wording.FieldNames[CasesActions.Inputs.Stay], wording.Stays.GetValueOrDefault(bands.Stay, bands.Stay));
        if (bands.Troubles.Count > 0)
        {
            yield return (wording.FieldNames[CasesActions.Inputs.Troubles], string.Join("、", bands.Troubles.Select(code => wording.Troubles.GetValueOrDefault(code, code))));
        }

        if (bands.Bodies.Count > 0)
        {
            yield return (wording.FieldNames[CasesActions.Inputs.Bodies], string.Join("、", bands.Bodies.Select(code => wording.Bodies.GetValueOrDefault(code, code))));
        }

        if (bands.Group is { } group)
        {
            yield return (wording.FieldNames[CasesActions.Inputs.Group], wording.Groups.GetValueOrDefault(group, group));
        }
    }
}
