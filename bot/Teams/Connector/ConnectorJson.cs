using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>The answer to whatever makes or changes something.</summary>
internal sealed class ResourceResponse
{
    public string? Id { get; set; }
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
internal sealed partial class ConnectorJsonContext : JsonSerializerContext
{
    /// <summary>The rules are those of the activities.</summary>
    public static ConnectorJsonContext Wire { get; } = new(SchemaJsonContext.NewOptions());
}
