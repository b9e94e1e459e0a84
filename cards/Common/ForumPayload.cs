namespace CareSystem.Cards.Common;

/// <summary>What every button of a forum carries: claims of where it belongs, checked again by the service.</summary>
public abstract record ForumPayload
{
    /// <summary>The name of <see cref="Forum"/> in a button's data.</summary>
    public const string ForumMember = "forum";

    /// <summary>The name of <see cref="Form"/> in a button's data.</summary>
    public const string FormMember = "form";

    /// <summary>The forum's id.</summary>
    public string? Forum { get; init; }

    /// <summary>The id of this showing of a form; what is sent from it twice counts once.</summary>
    public string? Form { get; init; }
}

/// <summary>A button that needs to know nothing but its forum.</summary>
public sealed record PlainPayload : ForumPayload;
