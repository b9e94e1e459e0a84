using System.IO.Enumeration;

namespace CareSystem.Tests.Architecture;

/// <summary>Something a room may use: another room, or a package by its namespace.</summary>
/// <param name="Name">A room (<c>bot/Shared</c>, <c>bot/*</c>) or a namespace (<c>Azure.Data.Tables</c>).</param>
/// <param name="Exact">The namespace alone, not what lies below it.</param>
/// <param name="TypeSuffix">Only types whose name ends like this.</param>
internal sealed record Import(string Name, bool Exact = false, string? TypeSuffix = null)
{
    public bool IsRoom => Name.Contains('/');

    public bool CoversNamespace(string name) =>
        name == Name || (!Exact && name.StartsWith(Name + ".", StringComparison.Ordinal));

    public bool CoversRoom(string room) => FileSystemName.MatchesSimpleExpression(Name, room, ignoreCase: false);
}

/// <summary>One row of the import table: the files it governs and what they may use beside System.* and their own room.</summary>
/// <param name="Room">The row's name in messages.</param>
/// <param name="Files">Pattern over rule paths; the first row that matches a file governs it.</param>
/// <param name="May">Everything not listed here is refused.</param>
internal sealed record ImportRule(string Room, string Files, params Import[] May)
{
    /// <summary>Parts of System.* that this room must not use either.</summary>
    public IReadOnlyList<string> NeverSystem { get; init; } = [];

    public bool Governs(string rulePath) => FileSystemName.MatchesSimpleExpression(Files, rulePath, ignoreCase: false);

    /// <summary>May a file of this room use this type of that namespace? A null type asks for the namespace itself (a using line).</summary>
    public bool Allows(string ownRoom, string? otherRoom, string name, string? type)
    {
        if (otherRoom is not null)
        {
            return otherRoom == ownRoom || May.Any(import => import.IsRoom && import.CoversRoom(otherRoom) && Fits(import, type));
        }

        if (name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
        {
            return !NeverSystem.Any(never => new Import(never).CoversNamespace(name));
        }

        return May.Any(import => !import.IsRoom && import.CoversNamespace(name) && Fits(import, type));
    }

    private static bool Fits(Import import, string? type) =>
        import.TypeSuffix is null || type is null || type.EndsWith(import.TypeSuffix, StringComparison.Ordinal);
}

/// <summary>The import table of the house style, as data. A new slice is one name; any other new room is one row.</summary>
internal static class ImportRules
{
    public static readonly IReadOnlyList<string> Slices =
        ["Forums", "Agenda", "Cases", "Issues", "Meetings", "Checklists", "Polls", "Goals", "Assessments", "Reports"];

    private static readonly Import Shared = new("bot/Shared");
    private static readonly Import Teams = new("bot/Teams");
    private static readonly Import Storage = new("bot/Storage");
    private static readonly Import Delivery = new("bot/Delivery");
    private static readonly Import Kit = new("cards/Kit");
    private static readonly Import Common = new("cards/Common");

    /// <summary>Dependency injection, logging, options, hosting: the service's own plumbing.</summary>
    private static readonly Import Extensions = new("Microsoft.Extensions");
    private static readonly Import AspNet = new("Microsoft.AspNetCore");
    private static readonly Import Polly = new("Polly");
    private static readonly Import AzureRoot = new("Azure", Exact: true);
    private static readonly Import AzureCore = new("Azure.Core");
    private static readonly Import AzureTables = new("Azure.Data.Tables");
    private static readonly Import AzureQueues = new("Azure.Storage.Queues");
    private static readonly Import AzureIdentity = new("Azure.Identity");

    public static readonly IReadOnlyList<ImportRule> All =
    [
        new("Program.cs", "bot/Program.cs", AspNet, Extensions),
        new("CareSystemApp.cs", "bot/CareSystemApp.cs", new Import("bot/*", TypeSuffix: "Module"), AspNet, Extensions),

        new("cards/Kit", "cards/Kit/*"),
        new("cards/Common", "cards/Common/*", Kit),
        .. Slices.Select(slice => new ImportRule($"cards/{slice}", $"cards/{slice}/*", Kit, Common)),

        new("bot/Shared", "bot/Shared/*") { NeverSystem = ["System.IO", "System.Net"] },
        new("bot/Teams", "bot/Teams/*", Shared, Kit, Common, AspNet, Extensions, Polly,
            new Import("Microsoft.IdentityModel"), new Import("Microsoft.Identity"), AzureIdentity, AzureCore),
        // Protected columns are encrypted by ASP.NET Core Data Protection, whose key ring lies in a table of ours.
        new("bot/Storage", "bot/Storage/*", Shared, Extensions, AzureRoot, AzureCore, AzureTables, AzureIdentity,
            new Import("Microsoft.AspNetCore.DataProtection")),
        new("bot/Delivery", "bot/Delivery/*", Shared, Storage, Extensions, AzureRoot, AzureCore, AzureQueues),
        new("bot/Calendar", "bot/Calendar/*", Shared, Extensions, Polly, AzureCore, AzureIdentity,
            new Import("Microsoft.Graph"), new Import("Microsoft.Kiota")),

        .. Slices.SelectMany(RulesOfSlice),
    ];

    public static ImportRule? For(string rulePath) => All.FirstOrDefault(rule => rule.Governs(rulePath));

    private static IEnumerable<ImportRule> RulesOfSlice(string slice)
    {
        var room = $"bot/{slice}";
        var cards = new Import($"cards/{slice}");
        yield return new($"{room} *Table.cs", $"{room}/*Table.cs", Shared, Storage, Extensions, AzureRoot, AzureTables);
        yield return new($"{room} *Replies.cs", $"{room}/*Replies.cs", Shared, cards, Kit, Common, Extensions);
        // A module hands cards from Replies to the router; Kit's types pass through its hands.
        yield return new($"{room} *Module.cs", $"{room}/*Module.cs", Shared, cards, Kit, Teams, Delivery, Extensions);
        yield return new($"{room} domain and use cases", $"{room}/*", Shared, Extensions);
    }
}
