using System.Text;

namespace CareSystem.Bot.Teams.Schema;

/// <summary>
/// The ids in an activity. They are kept, and they come back as a part of addresses at the connector; what cannot stand there is no id
/// that a channel ever gave.
/// </summary>
internal static class ActivityIds
{
    /// <summary>UTF-8 bytes. The longest ids of Teams have about 200; escaped, this many still fit into a request line.</summary>
    public const int MaxBytes = 1024;

    public static IEnumerable<string?> Of(Activity activity) =>
    [
        activity.Type, activity.Id, activity.Name, activity.ChannelId, activity.ServiceUrl, activity.ReplyToId,
        activity.From?.Id, activity.Recipient?.Id,
        activity.Conversation?.Id, activity.Conversation?.TenantId,
        activity.ChannelData?.Tenant?.Id, activity.ChannelData?.Team?.Id, activity.ChannelData?.Channel?.Id,
        activity.ChannelData?.Settings?.SelectedChannel?.Id, activity.ChannelData?.Meeting?.Id,
        .. (activity.MembersAdded ?? []).Select(static member => member.Id),
        .. (activity.MembersRemoved ?? []).Select(static member => member.Id),
    ];

    /// <summary>Whether there is none, or it is short, holds no control character, and is no step up or aside in a path.</summary>
    public static bool IsUsable(string? id) =>
        id is null
        || (id.Length <= MaxBytes && Encoding.UTF8.GetByteCount(id) <= MaxBytes && !id.Any(char.IsControl) && id is not ("." or ".."));
}
