namespace CareSystem.Cards.Kit;

/// <summary>A button that opens a page.</summary>
public sealed record AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>A button that opens a page.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="url">The page.</param>
    public AdaptiveOpenUrlAction(CardText title, Uri url)
    {
        Title = title;
        Url = url;
    }

    /// <summary>The page.</summary>
    public Uri Url { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.OpenUrl"u8;

    private protected override void WriteMembers(CardWriter json) => json.Member("url"u8, Url.AbsoluteUri);
}

/// <summary>A button that unfolds another card.</summary>
public sealed record AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>A button that unfolds a card.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="card">The card.</param>
    public AdaptiveShowCardAction(CardText title, AdaptiveCard card)
    {
        Title = title;
        Card = card;
    }

    /// <summary>The card.</summary>
    public AdaptiveCard Card { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.ShowCard"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.Name("card"u8);
        Card.WriteInner(json);
    }
}

/// <summary>A button that shows and hides elements.</summary>
public sealed record AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>A button that shows and hides elements.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="targetElements">The ids of the elements.</param>
    public AdaptiveToggleVisibilityAction(CardText title, params IReadOnlyList<AdaptiveTargetElement> targetElements)
    {
        Title = title;
        TargetElements = targetElements;
    }

    /// <summary>The elements.</summary>
    public IReadOnlyList<AdaptiveTargetElement> TargetElements { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.ToggleVisibility"u8;

    private protected override void WriteMembers(CardWriter json)
    {
        json.StartList("targetElements"u8);
        for (var i = 0; i < TargetElements.Count; i++)
        {
            if (TargetElements[i].IsVisible is { } visible)
            {
                json.StartObject();
                json.Member("elementId"u8, TargetElements[i].ElementId);
                json.Member("isVisible"u8, visible);
                json.EndObject();
            }
            else
            {
                json.Value(TargetElements[i].ElementId);
            }
        }

        json.EndList();
    }
}

/// <summary>An element that a <see cref="AdaptiveToggleVisibilityAction"/> shows or hides.</summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="IsVisible">Shown, hidden, or (null) the other way round.</param>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null)
{
    /// <summary>An element that is turned the other way round.</summary>
    /// <param name="elementId">The element's id.</param>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
