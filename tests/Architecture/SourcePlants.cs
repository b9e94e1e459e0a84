namespace CareSystem.Tests.Architecture;

/// <summary>A file that breaks a rule on purpose.</summary>
/// <param name="Path">Where it would stand.</param>
/// <param name="Uses">The start of what must be reported.</param>
/// <param name="Text">Its source.</param>
internal sealed record SourcePlant(string Path, string Uses, string Text);

/// <summary>A small clean tree with one file of every kind, and files that break the rules when added to it.</summary>
internal static class SourcePlants
{
    public static readonly IReadOnlyList<SourceFile> CleanTree =
    [
        new("bot/Program.cs", "var app = WebApplication.CreateBuilder(args).Build(); CareSystem.Bot.CareSystemApp.Use(app.Services); app.Run();"),
        new("bot/CareSystemApp.cs", "using CareSystem.Bot.Agenda; namespace CareSystem.Bot; static class CareSystemApp { public static void Use(IServiceProvider services) { services.AddAgenda(); Teams.TeamsModule.Add(); } }"),
        new("bot/Shared/PersonId.cs", "namespace CareSystem.Bot.Shared; readonly record struct PersonId(string Value); interface ICaseTitles { string? Of(PersonId id); }"),
        new("bot/Teams/Router.cs", "using CareSystem.Bot.Shared; using Microsoft.AspNetCore.Http; using Microsoft.IdentityModel.Tokens; namespace CareSystem.Bot.Teams; sealed class Router { public void On(string word, Func<CareSystem.Cards.Kit.Card> answer) { } public HttpContext? Http; public SecurityKey? Key; public PersonId Person; }"),
        new("bot/Teams/TeamsModule.cs", "namespace CareSystem.Bot.Teams; static class TeamsModule { public static void Add() { } }"),
        new("bot/Storage/Rows.cs", "using Azure.Data.Tables; using Microsoft.AspNetCore.DataProtection; namespace CareSystem.Bot.Storage; sealed class Rows(TableClient table, IDataProtector? protector, ILogger<Rows> log) { public const string Table = \"forums\"; public override string ToString() => $\"{table}{protector}{log}\"; }"),
        new("bot/Delivery/Wakeups.cs", "using Azure.Storage.Queues; using CareSystem.Bot.Storage; namespace CareSystem.Bot.Delivery; sealed record Due(QueueClient Queue, Rows Rows);"),
        new("bot/Documents/CsvFiles.cs", "using CsvHelper; using CareSystem.Bot.Shared; namespace CareSystem.Bot.Documents; sealed record CsvFiles(CsvWriter Writer, PersonId By);"),
        new("bot/Calendar/Booking.cs", "using Microsoft.Graph; using CareSystem.Bot.Shared; namespace CareSystem.Bot.Calendar; sealed record Booking(GraphServiceClient Graph, PersonId By);"),
        new("bot/Agenda/AddItem.cs", "using CareSystem.Bot.Shared; namespace CareSystem.Bot.Agenda; sealed record AddItem(PersonId By, string Title); sealed class AddItemHandler(AgendaTable table, ILogger<AddItem> log) { public string Run() => $\"{table}{log}\"; }"),
        new("bot/Agenda/AgendaTable.cs", "using Azure; using Azure.Data.Tables; using CareSystem.Bot.Storage; namespace CareSystem.Bot.Agenda; sealed class AgendaTable(Rows rows) { public ETag Tag; public string Run() => $\"{rows}{nameof(ITableEntity.RowKey)}\"; }"),
        new("bot/Agenda/AgendaReplies.cs", "using CareSystem.Cards.Agenda; using CareSystem.Cards.Kit; namespace CareSystem.Bot.Agenda; sealed class AgendaReplies { public Card Of(AddItem item) => AgendaCard.Of(item.Title); }"),
        new("bot/Agenda/AgendaModule.cs", "using CareSystem.Bot.Teams; namespace CareSystem.Bot.Agenda; static class AgendaModule { public static void AddAgenda(this IServiceProvider services) => services.GetRequiredService<Router>().On(\"agenda\", () => new AgendaReplies().Of(new(default, \"x\"))); }"),
        new("bot/Issues/Issue.cs", "namespace CareSystem.Bot.Issues; sealed record Issue(string Title) { public const int MaxTitle = 100; public static Issue Sample() => new(\"x\"); }"),
        new("bot/Issues/IssuesModule.cs", "namespace CareSystem.Bot.Issues; static class IssuesModule { }"),
        new("cards/Kit/Card.cs", "namespace CareSystem.Cards.Kit; public sealed record Card(string Text);"),
        new("cards/Common/Pager.cs", "using CareSystem.Cards.Kit; namespace CareSystem.Cards.Common; public static class Pager { public static Card Of(int page) => new($\"{page}\"); }"),
        new("cards/Agenda/AgendaCard.cs", "using CareSystem.Cards.Kit; namespace CareSystem.Cards.Agenda; public static class AgendaCard { public static Card Of(string title) => new(title); }"),
        new("cards/Issues/IssueCard.cs", "using CareSystem.Cards.Kit; namespace CareSystem.Cards.Issues; public static class IssueCard { public const string Verb = \"issues.add.1\"; }"),
    ];

    public static readonly IReadOnlyList<SourcePlant> All =
    [
        // Program.cs and CareSystemApp.cs
        In("bot/Program.cs", "CareSystem.Bot.Agenda.AgendaModule", "CareSystem.Bot.Agenda.AgendaModule.AddAgenda(null!);"),
        In("bot/CareSystemApp.cs", "CareSystem.Bot.Agenda.AddItem", "namespace CareSystem.Bot; static class CareSystemApp { static object Make() => new Agenda.AddItem(default, \"x\"); }"),
        In("bot/CareSystemApp.cs", "CareSystem.Bot.Issues.Issue", "using CareSystem.Bot.Issues; namespace CareSystem.Bot; static class CareSystemApp { const int Max = Issue.MaxTitle; }"),

        // cards
        In("cards/Kit/Clock.cs", "CareSystem.Cards.Common", "namespace CareSystem.Cards.Kit; static class Clock { static object Now() => Common.Pager.Of(1); }"),
        In("cards/Kit/Log.cs", "Microsoft.Extensions.Logging", "namespace CareSystem.Cards.Kit; interface ILog { ILogger Get(); }"),
        In("cards/Common/Wrong.cs", "CareSystem.Cards.Agenda", "using CareSystem.Cards.Agenda; namespace CareSystem.Cards.Common;"),
        In("cards/Agenda/Wrong.cs", "CareSystem.Cards.Issues.IssueCard", "namespace CareSystem.Cards.Agenda; static class Wrong { const string Verb = Issues.IssueCard.Verb; }"),
        In("cards/Agenda/Wrong.cs", "CareSystem.Bot.Agenda", "namespace CareSystem.Cards.Agenda; static class Wrong { static string Name() => nameof(CareSystem.Bot.Agenda.AddItem); }"),
        In("cards/Agenda/Wrong.cs", "Microsoft.AspNetCore", "namespace CareSystem.Cards.Agenda; static class Wrong { static int Code() => Microsoft.AspNetCore.Http.StatusCodes.Status200OK; }"),
        In("cards/Agenda/Wrong.cs", "Azure", "using Azure; namespace CareSystem.Cards.Agenda;"),

        // Exports never hold case text: what writes files is closed to cases, be it by its room or by the port of it.
        In("bot/Cases/Wrong.cs", "CareSystem.Bot.Documents", "using CareSystem.Bot.Documents; namespace CareSystem.Bot.Cases; record Wrong(CsvFiles Files);"),
        In("bot/Cases/WrongModule.cs", "CareSystem.Bot.Documents", "namespace CareSystem.Bot.Cases; record WrongModule(CareSystem.Bot.Documents.CsvFiles Files);"),

        // Shared
        In("bot/Shared/Wrong.cs", "CareSystem.Bot.Agenda", "using CareSystem.Bot.Agenda; namespace CareSystem.Bot.Shared;"),
        In("bot/Shared/Wrong.cs", "CareSystem.Cards.Kit", "namespace CareSystem.Bot.Shared; record Wrong(CareSystem.Cards.Kit.Card Card);"),
        In("bot/Shared/Wrong.cs", "Azure", "namespace CareSystem.Bot.Shared; record Wrong(Azure.ETag Tag);"),
        In("bot/Shared/Wrong.cs", "Microsoft.AspNetCore.Http", "namespace CareSystem.Bot.Shared; record Wrong(HttpContext Http);"),
        In("bot/Shared/Wrong.cs", "Microsoft.Graph", "namespace CareSystem.Bot.Shared; record Wrong(Microsoft.Graph.GraphServiceClient Graph);"),
        In("bot/Shared/Wrong.cs", "Microsoft.Extensions.Logging", "namespace CareSystem.Bot.Shared; record Wrong(ILogger Log);"),
        In("bot/Shared/Wrong.cs", "System.IO.File", "namespace CareSystem.Bot.Shared; static class Wrong { static string Read(string path) => File.ReadAllText(path); }"),
        In("bot/Shared/Wrong.cs", "System.Net.Http.HttpClient", "namespace CareSystem.Bot.Shared; record Wrong(HttpClient Client);"),

        // The other rooms of the service
        In("bot/Teams/Wrong.cs", "CareSystem.Bot.Agenda", "namespace CareSystem.Bot.Teams; record Wrong(Agenda.AddItem Item);"),
        In("bot/Teams/Wrong.cs", "Azure.Data.Tables", "using Azure.Data.Tables; namespace CareSystem.Bot.Teams;"),
        In("bot/Teams/Wrong.cs", "CareSystem.Bot.Storage.Rows", "namespace CareSystem.Bot.Teams; static class Wrong { const string Table = Storage.Rows.Table; }"),
        In("bot/Teams/Wrong.cs", "Microsoft.Graph", "using Microsoft.Graph; namespace CareSystem.Bot.Teams;"),
        In("bot/Teams/Wrong.cs", "CareSystem.Cards.Agenda", "using CareSystem.Cards.Agenda; namespace CareSystem.Bot.Teams;"),
        In("bot/Delivery/Wrong.cs", "CareSystem.Bot.Issues", "namespace CareSystem.Bot.Delivery; record Wrong(Issues.Issue Issue);"),
        In("bot/Delivery/Wrong.cs", "CareSystem.Bot.Teams", "using CareSystem.Bot.Teams; namespace CareSystem.Bot.Delivery;"),
        In("bot/Documents/Wrong.cs", "CareSystem.Cards.Kit", "using CareSystem.Cards.Kit; namespace CareSystem.Bot.Documents;"),
        In("bot/Documents/Wrong.cs", "CareSystem.Bot.Storage", "namespace CareSystem.Bot.Documents; record Wrong(Storage.Rows Rows);"),
        In("bot/Calendar/Wrong.cs", "CareSystem.Bot.Agenda", "using CareSystem.Bot.Agenda; namespace CareSystem.Bot.Calendar;"),
        In("bot/Calendar/Wrong.cs", "CareSystem.Cards.Kit", "using CareSystem.Cards.Kit; namespace CareSystem.Bot.Calendar;"),
        In("bot/Calendar/Wrong.cs", "CareSystem.Bot.Teams", "namespace CareSystem.Bot.Calendar; record Wrong(Teams.Router Router);"),
        In("bot/Calendar/Wrong.cs", "CareSystem.Bot.Storage", "namespace CareSystem.Bot.Calendar; record Wrong(Storage.Rows Rows);"),
        In("bot/Storage/Wrong.cs", "CareSystem.Bot.Agenda", "namespace CareSystem.Bot.Storage; record Wrong(Agenda.AddItem Item);"),
        In("bot/Storage/Wrong.cs", "CareSystem.Cards.Kit", "using CareSystem.Cards.Kit; namespace CareSystem.Bot.Storage;"),
        In("bot/Storage/Wrong.cs", "CareSystem.Bot.Teams", "namespace CareSystem.Bot.Storage; record Wrong(Teams.Router Router);"),
        In("bot/Storage/Wrong.cs", "Microsoft.AspNetCore.Http", "namespace CareSystem.Bot.Storage; record Wrong(HttpContext Http);"),

        // Slices: the domain and its use cases
        In("bot/Agenda/Wrong.cs", "CareSystem.Cards.Agenda", "using CareSystem.Cards.Agenda; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/Wrong.cs", "Azure", "namespace CareSystem.Bot.Agenda; record Wrong(Azure.ETag Tag);"),
        In("bot/Agenda/Wrong.cs", "Microsoft.Graph", "namespace CareSystem.Bot.Agenda; record Wrong(Microsoft.Graph.GraphServiceClient Graph);"),
        In("bot/Agenda/Wrong.cs", "Microsoft.AspNetCore.Http.Results", "namespace CareSystem.Bot.Agenda; static class Wrong { static object Ok() => Results.Ok(); }"),
        In("bot/Agenda/Wrong.cs", "CareSystem.Bot.Teams", "namespace CareSystem.Bot.Agenda; record Wrong(Teams.Router Router);"),
        In("bot/Agenda/Wrong.cs", "CareSystem.Bot.Storage.Rows", "namespace CareSystem.Bot.Agenda; static class Wrong { const string Table = Storage.Rows.Table; }"),
        In("bot/Agenda/Wrong.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; static class Wrong { static string Name() => nameof(Issues.Issue.Title); }"),

        // Slices: the other kinds of file
        In("bot/Agenda/WrongTable.cs", "CareSystem.Cards.Agenda", "using CareSystem.Cards.Agenda; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/WrongTable.cs", "CareSystem.Bot.Teams", "using CareSystem.Bot.Teams; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/WrongTable.cs", "Azure.Storage.Queues", "namespace CareSystem.Bot.Agenda; record WrongTable(Azure.Storage.Queues.QueueClient Queue);"),
        In("bot/Agenda/WrongReplies.cs", "Azure", "namespace CareSystem.Bot.Agenda; record WrongReplies(Azure.ETag Tag);"),
        In("bot/Agenda/WrongReplies.cs", "CareSystem.Bot.Storage", "namespace CareSystem.Bot.Agenda; record WrongReplies(Storage.Rows Rows);"),
        In("bot/Agenda/WrongReplies.cs", "CareSystem.Bot.Teams", "using CareSystem.Bot.Teams; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/WrongReplies.cs", "CareSystem.Cards.Issues", "using CareSystem.Cards.Issues; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/WrongModule.cs", "CareSystem.Bot.Issues", "namespace CareSystem.Bot.Agenda; record WrongModule(Issues.Issue Issue);"),
        In("bot/Agenda/WrongModule.cs", "Microsoft.Graph", "namespace CareSystem.Bot.Agenda; record WrongModule(Microsoft.Graph.GraphServiceClient Graph);"),
        In("bot/Agenda/WrongModule.cs", "Azure.Data.Tables", "namespace CareSystem.Bot.Agenda; record WrongModule(Azure.Data.Tables.TableClient Table);"),

        // Every way of writing it
        In("bot/Agenda/Unused.cs", "CareSystem.Bot.Issues", "using CareSystem.Bot.Issues; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/Static.cs", "CareSystem.Bot.Issues.Issue", "using static CareSystem.Bot.Issues.Issue; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/Alias.cs", "CareSystem.Bot.Issues.Issue", "using Other = CareSystem.Bot.Issues.Issue; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/Const.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; static class Const { const int Max = CareSystem.Bot.Issues.Issue.MaxTitle; }"),
        In("bot/Agenda/NameOf.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; static class NameOf { const string Name = nameof(CareSystem.Bot.Issues.Issue); }"),
        In("bot/Agenda/Global.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; record Global(global::CareSystem.Bot.Issues.Issue Issue);"),
        In("bot/Agenda/Inferred.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; static class Inferred { static object Run(IEnumerable<Func<Issues.Issue>> all) { foreach (var one in all) { var issue = one(); return issue; } return 1; } }"),
        In("bot/Agenda/Unbound.cs", "CareSystem.Bot.Gone", "namespace CareSystem.Bot.Agenda; static class Unbound { static object Run() => CareSystem.Bot.Gone.Thing.Run(); }"),
        In("bot/Agenda/Generated.cs", "CareSystem.Bot.Gone", "using CareSystem.Bot.Gone; namespace CareSystem.Bot.Agenda;"),
        In("bot/Agenda/Typeof.cs", "CareSystem.Bot.Issues.Issue", "namespace CareSystem.Bot.Agenda; static class Typeof { static Type Of() => typeof(List<Issues.Issue>); }"),
    ];

    /// <summary>All of them, parted so that no two stand in the same place.</summary>
    public static IReadOnlyList<IReadOnlyList<SourcePlant>> Beds { get; } =
    [
        .. All.GroupBy(static plant => plant.Path).SelectMany(static same => same.Index()).GroupBy(static plant => plant.Index, static plant => plant.Item).Select(static bed => bed.ToList()),
    ];

    private static SourcePlant In(string path, string uses, string text) => new(path, uses, text);
}
