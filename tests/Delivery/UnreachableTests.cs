using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Connector;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Connector;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>
/// Every row of the table in protocol.md 5.5: what it means for the row (which the secretariat reads later), for the address, and for
/// the next promise to the same person.
/// </summary>
public sealed class UnreachableTests(AzuriteFixture azurite)
{
    private const string Open = "open";
    private const string Forgotten = "forgotten";

    /// <param name="Row">State, code and failures of the row.</param>
    /// <param name="Address">What is known of the chat afterwards: open, forgotten, or the code it is closed by.</param>
    /// <param name="Next">What the next promise to the same person asks of the connector.</param>
    public sealed record Consequence(int Status, string Code, string Row, string Address, string Next)
    {
        public bool IsNested { get; init; }

        /// <summary>How often in a row it is answered, before it is what came of the row.</summary>
        public int Times { get; init; } = 1;

        public override string ToString() => $"{Status} {Code}";
    }

    public static TheoryData<Consequence> Table =>
    [
        new Consequence(400, "BadSyntax", "Failed BadSyntax 1", Open, "post"),
        new Consequence(401, "BotNotRegistered", "Pending BotNotRegistered 1", Open, "") { Times = 2 }, // once more with a new token
        new Consequence(403, "BotDisabledByAdmin", "Stopped BotDisabledByAdmin 0", Open, "post"),
        new Consequence(403, "BotNotInConversationRoster", "Stopped BotNotInConversationRoster 0", "BotNotInConversationRoster", ""),
        new Consequence(403, "ConversationBlockedByUser", "Stopped ConversationBlockedByUser 0", Forgotten, "open post"),
        new Consequence(403, "MessageWritesBlocked", "Stopped MessageWritesBlocked 0", Forgotten, "open post") { IsNested = true },
        new Consequence(403, "ForbiddenOperationException", "Stopped ForbiddenOperationException 0", Open, "post"),
        new Consequence(403, "InvalidBotApiHost", "Failed InvalidBotApiHost 1", Open, "post") { Times = 2 }, // once more at the community cloud's host
        new Consequence(403, "NotEnoughPermissions", "Failed NotEnoughPermissions 1", Open, "post"),
        new Consequence(404, "ConversationNotFound", "Stopped ConversationNotFound 0", Forgotten, "open post"),
        new Consequence(404, "ActivityNotFoundInConversation", "Stopped MessageGone 0", Open, "post"),
        new Consequence(412, "PreconditionFailed", "Pending  0", Open, ""),
        new Consequence(413, "MessageSizeTooBig", "Failed MessageSizeTooBig 1", Open, "post"),
        new Consequence(429, "Throttled", "Pending  0", Open, ""),
        new Consequence(500, "ServiceError", "Failed ServiceError 1", Open, "post"),
        new Consequence(502, "ServiceError", "Pending ServiceError 1", Open, ""),
        new Consequence(503, "ServiceError", "Pending ServiceError 1", Open, ""),
        new Consequence(504, "GatewayTimeout", "Pending GatewayTimeout 1", Open, ""),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task An_answer_has_its_consequence_for_the_row_the_address_and_what_comes_next(Consequence consequence)
    {
        var serviceUrl = "";
        CommunityCloud cloud = new(() => serviceUrl);
        await using var door = await FrontDoor.StartAsync(azurite, services: services => services.AddHttpClient(ConnectorHttp.Name).AddHttpMessageHandler(() => cloud));
        serviceUrl = door.Channel.ServiceUrl;
        var forum = await StartAsync(door);
        var answer = consequence.IsNested ? StandInAnswer.NestedError(consequence.Status, consequence.Code) : StandInAnswer.Error(consequence.Status, consequence.Code);
        door.Channel.Connector.AnswerNext(answer, consequence.Times, static request => request.Method == "POST" && request.Path.EndsWith("/activities", StringComparison.Ordinal));

        await PromiseAsync(door, forum);

        var row = Assert.Single(await WelcomesAsync(door));
        Assert.Equal(consequence.Row, $"{row.GetString("State")} {row.GetString("Code")} {row.GetInt32("Failures")}");
        Assert.Equal(consequence.Address, await AddressAsync(door));
        Assert.Equal(consequence.Status is 502 or 503 or 504 ? 1 : 0, row.GetInt32("PossibleRepeats"));

        var before = door.Channel.Connector.Requests.Count;
        await PromiseAsync(door, forum);
        Assert.Equal(consequence.Next, string.Join(' ', door.Channel.Connector.Requests.Skip(before).Select(static request => request.Path == "v3/conversations" ? "open" : "post")));
        if (consequence.Next.Length == 0 && consequence.Row.StartsWith("Stopped", StringComparison.Ordinal))
        {
            Assert.All(await WelcomesAsync(door), each => Assert.Equal(consequence.Row, $"{each.GetString("State")} {each.GetString("Code")} {each.GetInt32("Failures")}"));
        }
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    public async Task Who_installs_the_bot_again_is_reached_again(int status, string code)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var forum = await StartAsync(door);
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(status, code), 1, static request => request.Method == "POST");
        await PromiseAsync(door, forum);
        Assert.NotEqual(Open, await AddressAsync(door));

        await door.DeliverAsync(door.Activities.Installation(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "add"));
        var sent = door.Channel.Sent.Count;
        await PromiseAsync(door, forum);

        Assert.Equal(Open, await AddressAsync(door));
        Assert.Equal(ConnectorStandIn.ChatWith(People.Suzuki.Id), Assert.Single(door.Channel.Sent.Skip(sent)).ConversationId);
    }

    [Fact]
    public async Task Who_speaks_again_is_reached_again_also_through_a_copy_that_knew_the_address_before()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var forum = await StartAsync(door);
        // Another copy has closed it: this one has not heard of that.
        TableClient directory = new(door.ConnectionString, door.Prefix + "directory");
        var row = (await directory.GetEntityAsync<TableEntity>("person:" + Suzuki, "chat")).Value;
        row["ClosedBy"] = "BotNotInConversationRoster";
        await directory.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        door.Time.Advance(TimeSpan.FromMinutes(11));
        await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "ヘルプ");

        Assert.Equal(Open, await AddressAsync(door));
    }

    [Fact]
    public async Task Who_is_in_a_team_may_be_asked_again_and_nothing_arrives_twice_by_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var forum = await StartAsync(door);
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(502, "ServiceError"), 1, static request => request.Path.EndsWith("/pagedmembers", StringComparison.Ordinal));

        var changes = new Changes().Promise(new FillRosterDue(), new Recipient.Service("roster", forum.Value), door.Time.GetUtcNow());
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        var failed = await FilledAsync(door, static row => row.GetInt32("Failures") == 1);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        var done = await FilledAsync(door, static row => row.GetString("State") == "Done" && row.GetInt32("Failures") == 1);

        Assert.Equal("Pending ServiceError 0", $"{failed.GetString("State")} {failed.GetString("Code")} {failed.GetInt32("PossibleRepeats")}");
        Assert.Equal(0, done.GetInt32("PossibleRepeats"));
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_stored_address_of_another_host()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var forum = await StartAsync(door);
        TableClient directory = new(door.ConnectionString, door.Prefix + "directory");
        var row = (await directory.GetEntityAsync<TableEntity>("person:" + Suzuki, "chat")).Value;
        row["ServiceUrl"] = "https://connector.example.jp/";
        await directory.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        var before = door.Channel.Connector.Requests.Count;

        await PromiseAsync(door, forum);

        Assert.Equal("Failed ServiceHostNotAllowed", Assert.Single(await WelcomesAsync(door)) is var kept ? $"{kept.GetString("State")} {kept.GetString("Code")}" : "");
        Assert.Equal(before, door.Channel.Connector.Requests.Count);
    }

    private static string Suzuki => PersonId.Of(People.Suzuki.AadObjectId, People.Suzuki.Id).Value;

    private static async Task<ForumId> StartAsync(FrontDoor door)
    {
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "ヘルプ");
        await door.SettledAsync();
        // What was sent so far is a while ago: no limit of a conversation plays a part in what follows.
        door.Time.Advance(TimeSpan.FromMinutes(1));
        return new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
    }

    /// <summary>The welcome, to one person: a message that needs nothing else to be there.</summary>
    private static async Task PromiseAsync(FrontDoor door, ForumId forum)
    {
        var changes = new Changes().Promise(new WelcomeDue(), new Recipient.Person(new PersonId(Suzuki)), door.Time.GetUtcNow());
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
        await AttemptedAsync(door);
    }

    /// <summary>Waits until every row is finished, or was tried and waits.</summary>
    private static async Task AttemptedAsync(FrontDoor door)
    {
        for (var i = 0; i < 600; i++)
        {
            var lanes = (await door.RowsAsync("directory")).Where(static row => row.RowKey == "lane").ToArray();
            var isQuiet = lanes.Any(row => row.GetDateTimeOffset("NotBefore") > door.Time.GetUtcNow());
            var open = (await WelcomesAsync(door)).Where(row => row.GetString("State") == "Pending" && !(row.GetDateTimeOffset("NotBefore") > door.Time.GetUtcNow())).ToArray();
            var isHeld = (await WelcomesAsync(door)).Any(row => row.GetBoolean("HoldsLane") == true && row.GetDateTimeOffset("NotBefore") > door.Time.GetUtcNow());
            if ((open.Length == 0 || isQuiet || isHeld) && lanes.All(static row => row.GetBoolean("Held") != true))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"Not attempted.\n{door.Log.Warnings}");
    }

    private static async Task<TableEntity> FilledAsync(FrontDoor door, Func<TableEntity, bool> isSo)
    {
        for (var i = 0; i < 600; i++)
        {
            if ((await door.RowsAsync(prefix: "out:")).FirstOrDefault(row => row.GetString("Kind") == "forum.roster.fill.1" && isSo(row)) is { } row)
            {
                return row;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The team was not asked.\n{door.Log.Warnings}");
    }

    private static async Task<IReadOnlyList<TableEntity>> WelcomesAsync(FrontDoor door) =>
        [.. (await door.RowsAsync(prefix: "out:")).Where(static row => row.GetString("Kind") == "forum.welcome.1" && row.GetString("To").Contains("\"person\"", StringComparison.Ordinal))];

    private static async Task<string> AddressAsync(FrontDoor door)
    {
        var row = (await door.RowsAsync("directory")).SingleOrDefault(static row => row.PartitionKey == "person:" + Suzuki && row.RowKey == "chat");
        return row is null ? Forgotten : row.GetString("ClosedBy") ?? Open;
    }
}
