using System.Text.Json;

namespace CareSystem.Bot.Teams.Schema;

internal sealed class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public JsonElement? Content { get; set; }

    public string? Name { get; set; }
}

internal static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>What a list of results is made of.</summary>
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Teams' own mirror of a message's text: ignored.</summary>
    public const string Html = "text/html";
}
