namespace CareSystem.Bot.Teams.Schema;

/// <summary>A person (<c>29:…</c>) or the bot (<c>28:…</c>) in a conversation.</summary>
internal sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra object id; absent for bots and for some guests.</summary>
    public string? AadObjectId { get; set; }

    public string? TenantId { get; set; }

    public string? Role { get; set; }

    /// <summary>user, guest, anonymous: said in a list of members, hardly ever in an activity.</summary>
    public string? UserRole { get; set; }
}

/// <summary>Where an activity happened. <c>isGroup</c> is left out: it is often absent, the type never is (protocol.md 8.7).</summary>
internal sealed class ConversationAccount
{
    /// <summary><c>a:…</c>, <c>19:…@thread.v2</c>, <c>19:…@thread.tacv2</c>, in a thread with <c>;messageid=…</c>.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }
}

internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}
