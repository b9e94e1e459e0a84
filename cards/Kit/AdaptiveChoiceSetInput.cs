namespace CareSystem.Cards.Kit;

/// <summary>How choices are shown.</summary>
public enum AdaptiveChoiceInputStyle : byte
{
    /// <summary>A list that opens.</summary>
    Compact,

    /// <summary>All of them, one a line.</summary>
    Expanded,
}

/// <summary>A field for one or several of some choices.</summary>
public sealed record AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>A field for choices.</summary>
    /// <param name="id">The answer's name.</param>
    /// <param name="label">What is asked.</param>
    public AdaptiveChoiceSetInput(string id, CardText label)
        : base(id, label)
    {
    }

    /// <summary>The choices.</summary>
    public IReadOnlyList<AdaptiveChoice> Choices { get; init; } = [];

    /// <summary>How they are shown; several choices at once are always shown one a line.</summary>
    public AdaptiveChoiceInputStyle Style { get; init; }

    /// <summary>Whether several may be chosen; the answer and <see cref="Value"/> then join values with commas.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>The value chosen at first.</summary>
    public string? Value { get; init; }

    /// <summary>A hint shown while nothing is chosen.</summary>
    public CardText Placeholder { get; init; }

    /// <summary>Whether long choices wrap. True by default, unlike the schema.</summary>
    public bool Wrap { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "Input.ChoiceSet"u8;

    private protected override void WriteField(CardWriter json)
    {
        json.Plain("placeholder"u8, Placeholder);
        json.Choice("style"u8, Style);
        json.Flag("isMultiSelect"u8, IsMultiSelect);
        json.Flag("wrap"u8, Wrap);
        json.Text("value"u8, Value);
        json.StartList("choices"u8);
        var markdown = IsMultiSelect || Style == AdaptiveChoiceInputStyle.Expanded;
        for (var i = 0; i < Choices.Count; i++)
        {
            json.StartObject();
            // Beside a radio button or a check box the renderer reads Markdown, in a list that opens it does not.
            json.Name("title"u8);
            if (markdown)
            {
                Choices[i].Title.WriteMarkdown(json);
            }
            else
            {
                Choices[i].Title.WritePlain(json);
            }

            json.Member("value"u8, Choices[i].Value);
            json.EndObject();
        }

        json.EndList();
    }
}

/// <summary>One choice of a <see cref="AdaptiveChoiceSetInput"/>.</summary>
public sealed record AdaptiveChoice
{
    /// <summary>A choice.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="value">What comes back; without a comma where several may be chosen.</param>
    public AdaptiveChoice(CardText title, string value)
    {
        Title = title;
        Value = value;
    }

    /// <summary>What is shown.</summary>
    public CardText Title { get; init; }

    /// <summary>What comes back.</summary>
    public string Value { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => "Choice";
}
