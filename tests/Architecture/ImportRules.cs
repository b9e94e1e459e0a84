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

/// <summary>
/// The import table of the house style, as data: what its "may import" names is allowed, all else is refused. A new slice is one
/// name; any other new room is one row.
/// </summary>
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
    private static readonly Import AspNet = new("Microsoft.AspNetCore");
    private static readonly Import Azure = new("Azure", Exact: true);
    private static readonly Import AzureCore = new("Azure.Core");
    private static readonly Import AzureTables = new("Azure.Data.Tables");
    private static readonly Import AzureIdentity = new("Azure.Identity");

    /// <summary>Dependency injection, logging, options, hosting: the service's own plumbing, open to all its rooms but Shared.</summary>
    private static readonly Import Extensions = new("Microsoft.Extensions");

    /// <summary>What a row of the table does not name and its room needs all the same, and why.</summary>
    private static readonly (string Room, Import Import, string Why)[] Additions =
    [
        ("bot/Teams", new("Microsoft.Net.Http.Headers"), "a part of ASP.NET Core under another name"),
        ("bot/Storage", new("Microsoft.AspNetCore.DataProtection"), "protected columns; the key ring lies in a table of ours"),
        ("bot/Storage", Azure, "what Azure's clients answer with and throw"),
        ("bot/Storage", AzureCore, "the clients' own time limits and retries are set here"),
        ("bot/Delivery", Azure, "what Azure's clients answer with and throw"),
        ("bot/Delivery", AzureCore, "a test sees each request to the queue through the client's pipeline"),
        ("bot/Delivery", AzureTables, "lanes and shared messages are rows, and Storage hands rows out as Azure's entities"),
        ("bot/Calendar", AzureCore, "credentials are of its types"),
        ("bot/Calendar", new("Microsoft.Kiota"), "the half of the Graph client that is in packages of its own"),
        ("bot/* *Table.cs", Azure, "ETags and what Azure's clients throw"),
        ("bot/* *Replies.cs", Common, "what every slice says, and the pager"),
        ("bot/* *Module.cs", Kit, "cards pass from Replies to the router"),
        ("bot/* *Module.cs", Common, "payloads and notices that every slice shares"),
    ];

    public static readonly IReadOnlyList<ImportRule> All =
    [
        .. new ImportRule[]
        {
            new("Program.cs", "bot/Program.cs", AspNet, Extensions),
            new("CareSystemApp.cs", "bot/CareSystemApp.cs", new Import("bot/*", TypeSuffix: "Module"), AspNet, Extensions),
            new("cards/Kit", "cards/Kit/*"),
            new("cards/Common", "cards/Common/*", Kit),
            new("bot/Shared", "bot/Shared/*") { NeverSystem = ["System.IO", "System.Net"] },
            new("bot/Teams", "bot/Teams/*", Shared, Kit, Common, AspNet, new Import("Microsoft.IdentityModel"), new Import("Microsoft.Identity"), Extensions),
            new("bot/Storage", "bot/Storage/*", Shared, AzureTables, AzureIdentity, Extensions),
            new("bot/Delivery", "bot/Delivery/*", Shared, Storage, new Import("Azure.Storage.Queues"), Extensions),
            new("bot/Documents", "bot/Documents/*", Shared, new Import("CsvHelper"), Extensions),
            new("bot/Calendar", "bot/Calendar/*", Shared, new Import("Microsoft.Graph"), AzureIdentity, Extensions),
        }
        .Concat(Slices.SelectMany(RulesOfSlice)).Select(WithAdditions),
    ];

    public static ImportRule? For(string rulePath) => All.FirstOrDefault(rule => rule.Governs(rulePath));

    private static IEnumerable<ImportRule> RulesOfSlice(string slice)
    {
        var room = $"bot/{slice}";
        var cards = new Import($"cards/{slice}");
        yield return new(cards.Name, $"{cards.Name}/*", Kit, Common);
        yield return new($"{room} *Table.cs", $"{room}/*Table.cs", Shared, Storage, AzureTables, Extensions);
        yield return new($"{room} *Replies.cs", $"{room}/*Replies.cs", Shared, cards, Kit, Extensions);
        yield return new($"{room} *Module.cs", $"{room}/*Module.cs", Shared, cards, Teams, Delivery, Extensions);
        yield return new($"{room} domain and use cases", $"{room}/*", Shared, Extensions);
    }

    private static ImportRule WithAdditions(ImportRule rule) => rule with
    {
        May =
        [
            .. rule.May,
            .. Additions.Where(addition => FileSystemName.MatchesSimpleExpression(addition.Room, rule.Room, ignoreCase: false))
                .Select(addition => addition.Import),
        ],
    };
}
