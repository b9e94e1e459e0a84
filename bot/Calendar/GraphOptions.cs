using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Calendar;

/// <summary>The <c>Graph</c> section. Read by hand, so that every fault can be named by its key.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";

    public const string DefaultBaseUrl = "https://graph.microsoft.com/v1.0";

    /// <summary>What a loopback http address gets as its token in Development, and nothing else ever does.</summary>
    public const string DevelopmentToken = "development";

    private static readonly char[] Separators = [',', ';'];

    private static readonly string[] Known =
        [nameof(BaseUrl), nameof(Organizer), nameof(TenantId), nameof(ClientId), nameof(ClientSecret), nameof(ClientSecretExpires)];

    public string BaseUrl { get; private set; } = DefaultBaseUrl;

    /// <summary>The mailboxes in which meetings may be booked, the default one first.</summary>
    public IReadOnlyList<string> Organizer { get; private set; } = [];

    public string? TenantId { get; private set; }

    public string? ClientId { get; private set; }

    public string? ClientSecret { get; private set; }

    /// <summary>The last day on which <see cref="ClientSecret"/> is good, where the operator has said so.</summary>
    public DateOnly? ClientSecretExpires { get; private set; }

    /// <summary>What stands where a day is expected and is none.</summary>
    public string? UnreadableExpiry { get; private set; }

    /// <summary>Keys that mean nothing here: a misspelt Organizer would otherwise be a service silently without calendar.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>True where <see cref="BaseUrl"/> is the stand-in: plain http on this machine.</summary>
    public bool IsLoopback => Address is { Scheme: "http", IsLoopback: true };

    public Uri? Address => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) ? address : null;

    public void ReadFrom(IConfiguration section)
    {
        BaseUrl = Text(section, nameof(BaseUrl))?.TrimEnd('/') ?? DefaultBaseUrl;
        Organizer = List(section.GetSection(nameof(Organizer)));
        TenantId = Text(section, nameof(TenantId));
        ClientId = Text(section, nameof(ClientId));
        ClientSecret = Text(section, nameof(ClientSecret));
        ClientSecretExpires = JapaneseTime.ParseIso(Text(section, nameof(ClientSecretExpires)));
        UnreadableExpiry = ClientSecretExpires is null ? Text(section, nameof(ClientSecretExpires)) : null;
        Unknown =
        [
            .. section.GetChildren().Select(static child => child.Key)
                .Where(static key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>
    /// A list as a JSON array or <c>Graph__Organizer__0</c>, or in one value with commas: one variable is what most portals offer.
    /// </summary>
    private static IReadOnlyList<string> List(IConfigurationSection section) =>
    [
        .. (section.Value is { Length: > 0 } one ? one.Split(Separators) : section.GetChildren().Select(static child => child.Value ?? ""))
            .Select(static value => value.Trim())
            .Where(static value => value.Length > 0),
    ];

    private static string? Text(IConfiguration section, string key) =>
        section[key]?.Trim() is { Length: > 0 } text ? text : null;
}
