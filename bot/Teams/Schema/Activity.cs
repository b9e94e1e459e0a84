using System.Text.Json;
using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Schema;

/// <summary>
/// What the channel sends and takes (protocol.md 3.2). Names follow the Bot Framework SDK. Every member may be missing; members
/// we do not read are ignored.
/// </summary>
internal sealed class Activity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    [JsonConverter(typeof(LenientTimestamp))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(LenientTimestamp))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>An IANA name, as Asia/Tokyo.</summary>
    public string? LocalTimezone { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Locale { get; set; }

    /// <summary>As typed, mentions included; <see cref="MentionText.TextWithoutMention"/> is what a command is read from.</summary>
    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>What a notification shows where the activity has no text of its own.</summary>
    public string? Summary { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<Entity>? Entities { get; set => field = NoNulls.In(value); }

    public IList<Attachment>? Attachments { get; set => field = NoNulls.In(value); }

    /// <summary>The data of a card's button, or the payload of an invoke or event.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>The name of an invoke, event or command; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }

    /// <summary>The message that held the card.</summary>
    public string? ReplyToId { get; set; }

    public TeamsChannelData? ChannelData { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set => field = NoNulls.In(value); }

    public IList<ChannelAccount>? MembersRemoved { get; set => field = NoNulls.In(value); }

    /// <summary>Of an installationUpdate: add, remove, add-upgrade, remove-upgrade.</summary>
    public string? Action { get; set; }

    public string? DeliveryMode { get; set; }

    /// <summary>The channel without its sub-channel: the part of <see cref="ChannelId"/> before a colon.</summary>
    [JsonIgnore]
    public string? Channel => ChannelId is null ? null : ChannelId.Split(':')[0];

    /// <summary>The tenant in which this happened, in lower case.</summary>
    [JsonIgnore]
    public TenantId? Tenant =>
        (Blank.AsNull(ChannelData?.Tenant?.Id) ?? Blank.AsNull(Conversation?.TenantId)) is { } id ? new TenantId(id.ToLowerInvariant()) : null;
}

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Command = "command";
    public const string Typing = "typing";
}

internal static class DeliveryModes
{
    public const string Normal = "normal";
    public const string ExpectReplies = "expectReplies";
}

internal static class Channels
{
    public const string Msteams = "msteams";
}

internal static class Blank
{
    public static string? AsNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A null between the entries of a list says nothing, and must not reach those who read the list.</summary>
internal static class NoNulls
{
    public static IList<T>? In<T>(IList<T>? items) where T : class =>
        items is not null && items.Contains(null!) ? [.. items.Where(static item => item is not null)] : items;
}
