namespace CareSystem.Bot.Teams.Schema;

/// <summary>What Teams adds to an activity (protocol.md 3.3). Every member may be missing.</summary>
internal sealed class TeamsChannelData
{
    public TenantInfo? Tenant { get; set; }

    public TeamInfo? Team { get; set; }

    public ChannelInfo? Channel { get; set; }

    /// <summary>teamMemberAdded, channelCreated, editMessage, …; compare ignoring case, Teams itself is not consistent.</summary>
    public string? EventType { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    public SourceInfo? Source { get; set; }

    public NotificationInfo? Notification { get; set; }

    public bool IsEvent(string eventType) => string.Equals(EventType, eventType, StringComparison.OrdinalIgnoreCase);
}

internal sealed class TenantInfo
{
    public string? Id { get; set; }
}

internal sealed class TeamInfo
{
    /// <summary>The id of the team's first channel.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The id that Graph knows the team by.</summary>
    public string? AadGroupId { get; set; }

    public string? Type { get; set; }
}

internal sealed class ChannelInfo
{
    public string? Id { get; set; }

    /// <summary>Null for the first channel of a team.</summary>
    public string? Name { get; set; }

    /// <summary>standard, private or shared.</summary>
    public string? Type { get; set; }

    public string? TenantId { get; set; }
}

internal sealed class TeamsMeetingInfo
{
    public string? Id { get; set; }
}

internal sealed class TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; set; }
}

internal sealed class SourceInfo
{
    public string? Name { get; set; }
}

internal sealed class NotificationInfo
{
    public bool? Alert { get; set; }
}
