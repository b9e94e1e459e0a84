using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Bot;
using CareSystem.Local.Graph;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Storage.Keys;
using CareSystem.Tests.Teams.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareSystem.Tests.Teams;

/// <summary>
/// The whole log of a run, at every level and from everybody who writes one: our own code, ASP.NET and its server, the HTTP clients,
/// the Azure and identity libraries. Nothing in it gives away a token, a secret, or what a person wrote or is called.
/// </summary>
public sealed partial class WholeLogTests(AzuriteFixture azurite)
{
    private const string Typed = "QQTYPEDQQ";
    private const string Input = "QQINPUTQQ";
    private const string CaseText = "QQCASEQQ";
    private const string Named = "QQNAMEQQ";
    private const string Raised = "QQRAISEDQQ";
    private const string SignIn = "QQSIGNINQQ";
    private const string State = "QQSTATEQQ";
    private const string GraphSecret = "QQGRAPHQQ";
    private const string CertificatePassword = "QQWRAPQQ";

    /// <summary>A number that a person typed and nothing else is.</summary>
    private const string Measured = "738291.47";
    private const string MeasuredAsShown = "738,291.47";

    [Fact]
    public async Task Nothing_secret_and_nothing_that_a_person_wrote_stands_in_any_line()
    {
        using var libraries = new LibraryEvents();
        LogLines log = new();
        Bug bug = new();
        List<string> tokens = [];
        await using var seeded = await FrontDoor.StartAsync(azurite, settings: Tenants);
        var (team, things) = await AccessWorld.SeedAsync(seeded, "log", Actor.Secretariat, Actor.Author, CaseText, issues: 1);
        await seeded.StopAsync();
        var (connection, signature) = WithSignature(azurite.ConnectionString);
        await using var graph = await GraphStandIn.StartAsync();
        var certificate = TestKeys.Certificate("log", password: CertificatePassword);
        await using var service = await ServiceAsync(seeded, connection, Secrets(graph, certificate), log, bug);
        using HttpClient client = new() { BaseAddress = new Uri(service.Urls.First()) };
        TeamsActivities activities = new(seeded.Channel.ServiceUrl, seeded.Time);

        async Task<HttpStatusCode> SendAsync(JsonObject activity, string? token = null)
        {
            var carried = token ?? seeded.Channel.ChannelToken().ToString();
            tokens.Add(carried);
            activity["from"]!["name"] = Named;
            using var answer = await seeded.Channel.DeliverAsync(client, activity, carried);
            return answer.StatusCode;
        }

        var who = Actor.Secretariat.Person();
        var chat = TeamsPlace.ChatOf(who);

        // Everything that can be typed or pressed, in order and not, by one who may and one who may not.
        foreach (var text in (string[])["ヘルプ", "議題", $"議題 {Typed}", $"課題 検索 {Typed}", "事例", $"事例 {things.WaitingCase}", $"投票 {Typed} / {Typed} / b", $"チェックリスト {Typed}", Typed, $"会議 {Typed}"])
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Message(chat, who, text)));
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Message(team, who, text)));
        }

        foreach (var row in AccessTable.Rows.OfType<VerbRow>())
        {
            foreach (var actor in new[] { Actor.Secretariat, Actor.Author, Actor.Outsider })
            {
                Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Execute(team.Thread("1780000000000"), actor.Person(), "1", row.Name, Marked(row, things))));
            }

            // Every field of its form, with what no field would take among them.
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Execute(team.Thread("1780000000000"), who, "1", row.Name, MarkedThroughout(row, things))));

            var dialog = new JsonObject { ["data"] = Marked(row, things), ["context"] = new JsonObject() };
            dialog["data"]!["verb"] = row.Name;
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Invoke(chat, who, "task/submit", dialog)));
        }

        // The compose box, the menu of a message, and files.
        foreach (var search in AccessTable.Rows.OfType<SearchRow>().Select(static row => row.Name).Distinct(StringComparer.Ordinal))
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Search(team, who, search, Typed)));
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Search(new TeamsPlace("19:elsewhere@thread.v2", "groupChat"), who, search, Typed)));
        }

        foreach (var form in AccessTable.Rows.OfType<FormRow>().Select(static row => row.Name).Distinct(StringComparer.Ordinal))
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.FetchAction(team, who, form, $"<p>{Typed}</p>")));
            var sent = Marked(new JsonObject { ["forum"] = things.Forum, ["verb"] = "agenda.add.1", ["subject"] = "x" }, things);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.SubmitAction(team, who, form, sent)));
        }

        Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.SelectItem(team, who, Marked(new JsonObject { ["forum"] = things.Forum, ["verb"] = "forum.choose.1", ["words"] = "x" }, things))));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.File(chat, who, $"{Typed}.csv", seeded.Channel.Files.Hold(Encoding.UTF8.GetBytes($"名前\r\n{Typed}")))));
        foreach (var offer in AccessTable.Rows.OfType<ConsentRow>().Select(static row => row.Name))
        {
            var context = new JsonObject { ["kind"] = offer, ["forum"] = things.Forum };
            Assert.Equal(HttpStatusCode.OK, await SendAsync(activities.Consent(chat, who, "1", context, $"{Typed}.csv", seeded.Channel.Files.Session())));
        }

        // What Teams sends where a bot lets people sign in. This one does not: what comes all the same is not kept, and nobody may have it.
        var ticket = new JsonObject { ["id"] = "1", ["connectionName"] = "any", ["token"] = SignIn };
        var signed = activities.Execute(chat, who, "1", "agenda.list.1", new JsonObject { ["forum"] = things.Forum });
        signed["value"]!["authentication"] = ticket.DeepClone();
        signed["value"]!["state"] = State;
        Assert.Equal(HttpStatusCode.OK, await SendAsync(signed));
        Assert.Equal(HttpStatusCode.NotImplemented, await SendAsync(activities.Invoke(chat, who, "signin/tokenExchange", ticket)));
        Assert.Equal(HttpStatusCode.NotImplemented, await SendAsync(activities.Invoke(chat, who, "signin/verifyState", new JsonObject { ["state"] = State })));

        // What goes wrong: in the body, at the door, in the service, at the connector and at the login service.
        var spoiled = activities.Message(chat, who, Typed);
        spoiled["text"] = new JsonObject { [Typed] = Typed };
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(spoiled));
        var right = seeded.Channel.ChannelToken();
        foreach (var token in (TokenShape[])
            [
                right with { Key = ChannelKeys.Stranger }, right with { Audience = "somebody" }, right with { Algorithm = "none" }, right with { Algorithm = "HS256" },
                right with { Expires = seeded.Time.GetUtcNow().AddHours(-1) }, right with { Issuer = "https://sts.example/" }, right with { Key = ChannelKeys.Unendorsed },
                right with { ServiceUrl = null }, seeded.Channel.EntraToken() with { Key = ChannelKeys.EntraElsewhere },
            ])
        {
            Assert.NotEqual(HttpStatusCode.OK, await SendAsync(activities.Message(chat, who, Typed), token.ToString()));
        }

        bug.Bites = true;
        await SendAsync(activities.Message(chat, who, $"議題 {Typed}"));
        await SendAsync(activities.Execute(team, who, "1", "case.submit.1", Marked(AccessTable.CaseForm(), things)));
        bug.Bites = false;
        foreach (var answer in (StandInAnswer[])[Failing(500), Failing(403), new StandInAnswer(400) { Body = Raised }, new StandInAnswer(200) { IsCut = true }])
        {
            seeded.Channel.Connector.AnswerNext(answer);
            await SendAsync(activities.Message(chat, who, Typed));
        }

        seeded.Channel.Connector.AnswerAsUsual();
        seeded.Channel.Login.Revoke();
        seeded.Channel.Login.FailsWith = "AADSTS7000215";

        // An answer that is put off is tried again for some seconds, by the service's clock.
        var putOff = SendAsync(activities.Message(chat, who, Typed));
        while (!putOff.IsCompleted)
        {
            seeded.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await putOff;
        seeded.Channel.Login.FailsWith = null;
        await SendAsync(activities.Message(chat, who, "ヘルプ"));
        var outgoing = seeded.Channel.Connector.Requests.Select(static request => request.Bearer).OfType<string>().Distinct().ToArray();
        await service.StopAsync(TestContext.Current.CancellationToken);

        var lines = log.All.Concat(seeded.Log.All).Select(static line => $"{line.Level} {line.Category}: {line.Text}").Concat(libraries.Lines).ToArray();
        string[] secrets =
        [
            Typed, Input, Measured, MeasuredAsShown, CaseText, Named, Raised, SignIn, State, FileStandIn.Secret, ChannelStandIn.AppPassword, GraphSecret, CertificatePassword, certificate, AzuriteServer.Key, signature, Uri.EscapeDataString(signature), .. outgoing,
            // Two of the three parts are enough to know a token by; the first is the same for many.
            .. tokens.SelectMany(static token => token.Split('.').Skip(1)).Where(static part => part.Length > 20),
        ];
        Assert.Empty(Held(lines, secrets));

        // That this can see anything: everybody spoke, and a secret is found wherever it stands.
        Assert.True(outgoing.Length >= 2);
        Assert.All(
            ["CareSystem.Bot.Teams.MessagesEndpoint", "CareSystem.Bot.Teams.Turns.TurnRunner", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Authentication", "Azure-Core", "Microsoft.IdentityModel"],
            writer => Assert.Contains(lines, line => line.Contains(writer, StringComparison.Ordinal)));
        foreach (var secret in secrets)
        {
            Assert.Single(Held([$"x {secret} y"], [secret]));
        }

        Assert.Single(Held([Convert.ToBase64String(Encoding.UTF8.GetBytes(Typed))], [Typed]));
    }

    private static readonly Dictionary<string, string?> Tenants = new(StringComparer.Ordinal) { ["Tenants:Allowed"] = $"{ChannelStandIn.TenantId},{AccessWorld.NeighbourTenant}" };

    /// <summary>The lines that hold one of the secrets, as it is or as base64.</summary>
    private static IReadOnlyList<string> Held(IEnumerable<string> lines, IReadOnlyList<string> secrets)
    {
        var forms = secrets.Concat(secrets.Where(static secret => secret.Length < 40).SelectMany(Base64)).Distinct(StringComparer.Ordinal).ToArray();
        return [.. lines.Where(line => forms.Any(form => line.Contains(form, StringComparison.Ordinal))).Take(20)];
    }

    /// <summary>The letters that stand for the text whatever stands before it.</summary>
    private static IEnumerable<string> Base64(string text)
    {
        for (var before = 0; before < 3; before++)
        {
            var letters = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + text)).TrimEnd('=');
            yield return letters[(before == 0 ? 0 : before + 1)..^1];
        }
    }

    /// <summary>The code of an error is a plain word and may be logged, whoever is told of it first; what the channel says beside it may not.</summary>
    private static StandInAnswer Failing(int status) =>
        new(status) { Body = new JsonObject { ["error"] = new JsonObject { ["code"] = "Unheard", ["message"] = Raised } }.ToJsonString() };

    private static async Task<WebApplication> ServiceAsync(FrontDoor seeded, string connection, IReadOnlyDictionary<string, string?> secrets, LogLines log, HttpPipelinePolicy bug)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(seeded.Channel.Settings());
        builder.Configuration.AddInMemoryCollection(Tenants);
        builder.Configuration.AddInMemoryCollection(ChannelStandIn.WithoutLimits);
        builder.Configuration.AddInMemoryCollection(secrets);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:ConnectionString"] = connection, ["Storage:Prefix"] = seeded.Prefix });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(seeded.Time);
        builder.Services.AddSingleton(bug);
        builder.AddCareSystem();
        var app = builder.Build();
        app.UseCareSystem();
        await app.StartAsync();
        return app;
    }

    /// <summary>The secrets of the calendar and of the keys. The stand-in of Graph takes no token, so its secret is held by the service and goes nowhere.</summary>
    private static Dictionary<string, string?> Secrets(GraphStandIn graph, string certificate) => new(StringComparer.Ordinal)
    {
        ["Graph:BaseUrl"] = graph.BaseUrl,
        ["Graph:Organizer:0"] = "jimukyoku@example.lg.jp",
        ["Graph:TenantId"] = ChannelStandIn.TenantId,
        ["Graph:ClientId"] = ChannelStandIn.AppId,
        ["Graph:ClientSecret"] = GraphSecret,
        ["Keys:Certificates:0"] = certificate,
        ["Keys:CertificatePassword"] = CertificatePassword,
    };

    /// <summary>The same account by a shared access signature instead of its key, and that signature.</summary>
    private static (string Connection, string Signature) WithSignature(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Split('=', 2)).ToDictionary(static part => part[0], static part => part[1], StringComparer.Ordinal);
        const string Version = "2019-02-02";
        const string Until = "2099-01-01T00:00:00Z";
        var toSign = string.Create(CultureInfo.InvariantCulture, $"{parts["AccountName"]}\nrwdlacup\nqt\nsco\n\n{Until}\n\nhttps,http\n{Version}\n");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(parts["AccountKey"]), Encoding.UTF8.GetBytes(toSign)));
        var query = $"sv={Version}&ss=qt&srt=sco&sp=rwdlacup&se={Uri.EscapeDataString(Until)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
        return ($"TableEndpoint={parts["TableEndpoint"]};QueueEndpoint={parts["QueueEndpoint"]};SharedAccessSignature={query}", signature);
    }

    /// <summary>A fault in the middle of a turn whose message quotes what it stumbled over.</summary>
    private sealed class Bug : HttpPipelinePolicy
    {
        public bool Bites { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite();
            ProcessNext(message, pipeline);
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Bite();
            return ProcessNextAsync(message, pipeline);
        }

        private void Bite()
        {
            if (Bites)
            {
                throw new InvalidOperationException($"Stumbled over {Raised}.", new FormatException(Raised));
            }
        }
    }

    /// <summary>What libraries tell those who listen, whether or not the service does.</summary>
    private sealed class LibraryEvents : EventListener
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("Azure", StringComparison.Ordinal) || eventSource.Name.StartsWith("Microsoft.IdentityModel", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("Microsoft-AspNetCore", StringComparison.Ordinal) || eventSource.Name is "Microsoft.AspNetCore.Hosting" or "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            // Null while the base class is being made.
            lines?.Enqueue($"{eventData.EventSource.Name} {eventData.EventName}: {string.Join(' ', eventData.Payload ?? (IReadOnlyList<object?>)[])}");
    }
}
