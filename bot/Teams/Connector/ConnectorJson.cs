using System.Globalization;
using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>The answer to whatever makes or changes something.</summary>
internal sealed class ResourceResponse
{
    public string? Id { get; set; }

    /// <summary>Where a conversation was made together with its first message.</summary>
    public string? ActivityId { get; set; }
}

internal sealed class ConnectorTeam
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}

internal sealed class ChannelList
{
    public IReadOnlyList<ConnectorChannel?>? Conversations { get; set; }
}

internal sealed class ConnectorChannel
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    /// <returns>Null for one without an id: nothing could be posted there.</returns>
    public TeamChannel? ToTeamChannel() => Blank.AsNull(Id) is { } id
        ? new TeamChannel(new ConversationId(id), Blank.AsNull(Name), string.Equals(Type, "shared", StringComparison.OrdinalIgnoreCase))
        : null;
}

internal sealed class ConnectorMeeting
{
    public MeetingDetails? Details { get; set; }

    public ChannelAccount? Conversation { get; set; }

    public ChannelAccount? Organizer { get; set; }

    /// <returns>Null for one without a chat: nothing could be done with that.</returns>
    public ChannelMeeting? ToChannelMeeting() => Blank.AsNull(Conversation?.Id) is { } chat
        ? new ChannelMeeting(
            new ConversationId(chat),
            Blank.AsNull(Details?.Title),
            Instant(Details?.ScheduledStartTime),
            Instant(Details?.ScheduledEndTime),
            Blank.AsNull(Details?.JoinUrl),
            Blank.AsNull(Organizer?.AadObjectId),
            Blank.AsNull(Details?.MsGraphResourceId))
        : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}

internal sealed class MeetingDetails
{
    public string? MsGraphResourceId { get; set; }

    public string? ScheduledStartTime { get; set; }

    public string? ScheduledEndTime { get; set; }

    public string? JoinUrl { get; set; }

    public string? Title { get; set; }
}

internal sealed class MembersPage
{
    public IReadOnlyList<ConnectorMember?>? Members { get; set; }

    public string? ContinuationToken { get; set; }
}

/// <summary>A member as the connector describes them (TeamsChannelAccount).</summary>
internal sealed class ConnectorMember
{
    private const string MadeForAGuest = "#EXT#";

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The Entra object id goes by either of two names.</summary>
    public string? ObjectId { get; set; }

    public string? AadObjectId { get; set; }

    public string? UserRole { get; set; }

    /// <returns>Null for one without an id: nobody could be addressed by that.</returns>
    public TeamMember? ToTeamMember() => Blank.AsNull(Id) is not { } id
        ? null
        : new TeamMember(
            id,
            Blank.AsNull(AadObjectId) ?? Blank.AsNull(ObjectId),
            Blank.AsNull(Name) ?? Blank.AsNull($"{Surname} {GivenName}") ?? Mail() ?? id,
            Mail(),
            Blank.AsNull(TenantId)?.ToLowerInvariant(),
            Blank.AsNull(UserRole));

    private string? Mail() => Blank.AsNull(Email) ?? Address(Blank.AsNull(UserPrincipalName));

    /// <summary>A sign-in name is an address for want of a better one, but the name Entra makes up for a guest is none.</summary>
    private static string? Address(string? signInName) =>
        signInName?.Contains('@', StringComparison.Ordinal) is true && !signInName.Contains(MadeForAGuest, StringComparison.OrdinalIgnoreCase)
            ? signInName
            : null;
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(ConnectorMember))]
[JsonSerializable(typeof(ConnectorTeam))]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(ConnectorMeeting))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext
{
    /// <summary>The rules are those of the activities.</summary>
    public static ConnectorJsonContext Wire { get; } = new(SchemaJsonContext.NewOptions());
}
