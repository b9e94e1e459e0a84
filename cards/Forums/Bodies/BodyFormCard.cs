using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>A body that can be chosen.</summary>
public sealed record BodyChoice(string Id, string Name);

/// <summary>What stands in the fields of a body's form.</summary>
public sealed record BodyFormValues(string? Name, string? Parent, string? Receives, string? Deciders, string? Channel);

/// <summary>What a change would do, shown before it is made.</summary>
/// <param name="Lines">A sentence each.</param>
/// <param name="Seen">Names the input whose consequences these are.</param>
public sealed record BodyConsequences(IReadOnlyList<string> Lines, string Seen);

/// <summary>The form of a body: its name, what it belongs to, what is sent to it, who decides, its channel.</summary>
/// <param name="Revision">Of all bodies, as shown here.</param>
/// <param name="Body">Its id, or <see cref="BodyActions.NewBody"/>.</param>
/// <param name="Title">What it is called now; null = a new one.</param>
/// <param name="NeedsName">It has no other name to fall back on.</param>
/// <param name="Parents">The bodies it can belong to.</param>
/// <param name="ChannelName">The channel it has and may lose; null = none, or the forum's own.</param>
/// <param name="Consequences">Null = not looked at yet.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">What somebody else changed meanwhile, a line each.</param>
public sealed record BodyFormCard(
    string Forum,
    string Form,
    int Revision,
    string Body,
    string? Title,
    bool NeedsName,
    BodyFormValues Values,
    IReadOnlyList<BodyChoice> Parents,
    string? ChannelName,
    BodyConsequences? Consequences,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    BodiesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var heading = Title is null ? Wording.NewTitle : Wording.FormTitle(Title);
        return new()
        {
            FallbackText = CardText.Typed(heading),
            Speak = CardText.Typed(heading),
            Body =
            [
                FormParts.Heading(CardText.Typed(heading)),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line))),
                .. BodyParts.Consequences(Consequences, Wording),
                .. FormParts.Field(
                    new AdaptiveTextInput(BodyActions.Inputs.Name, NeedsName ? Wording.OwnNameLabel : Wording.NameLabel)
                    {
                        Value = Values.Name, MaxLength = 120, IsRequired = NeedsName, ErrorMessage = NeedsName ? Wording.Required : default(CardText),
                    },
                    Faults),
                .. FormParts.Field(
                    new AdaptiveChoiceSetInput(BodyActions.Inputs.Parent, Wording.ParentLabel)
                    {
                        Value = Values.Parent ?? BodyActions.Nothing,
                        Choices = [new AdaptiveChoice(Wording.NoParent, BodyActions.Nothing), .. Parents.Select(static one => new AdaptiveChoice(CardText.Typed(one.Name), one.Id))],
                    },
                    Faults),
                .. FormParts.Field(Several(BodyActions.Inputs.Receives, Wording.ReceivesLabel, Values.Receives, Wording.Steps), Faults),
                .. FormParts.Field(
                    Several(BodyActions.Inputs.Deciders, Wording.DecidersLabel, Values.Deciders, Wording.Deciders) with { IsRequired = true, ErrorMessage = Wording.Required }, Faults),
                .. ChannelName is null ? [] : FormParts.Field(
                    new AdaptiveChoiceSetInput(BodyActions.Inputs.Channel, Wording.ChannelLabel)
                    {
                        Value = Values.Channel ?? BodyActions.Keep,
                        Style = AdaptiveChoiceInputStyle.Expanded,
                        Choices =
                        [
                            new AdaptiveChoice(CardText.Typed(Wording.KeepChannel(ChannelName)), BodyActions.Keep),
                            new AdaptiveChoice(Wording.DropChannel, BodyActions.Nothing),
                        ],
                    },
                    Faults),
            ],
            Actions =
            [
                BodyActions.Change.Execute(
                    Consequences is null ? Wording.PreviewButton : Wording.SaveButton,
                    new BodyActions.ChangePayload { Forum = Forum, Form = Form, Revision = Revision, Body = Body, Seen = Consequences?.Seen },
                    AdaptiveActionStyle.Positive),
                BodyActions.List.Execute(Wording.BackToList, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private static AdaptiveChoiceSetInput Several(string id, string label, string? value, IReadOnlyDictionary<string, string> choices) => new(id, label)
    {
        Value = value,
        IsMultiSelect = true,
        Style = AdaptiveChoiceInputStyle.Expanded,
        Choices = [.. choices.Select(static one => new AdaptiveChoice(one.Value, one.Key))],
    };
}
