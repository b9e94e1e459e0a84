using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>A forum in its team, to which things happen: 佐藤 keeps the office, 鈴木 and 田中 are members.</summary>
internal sealed class LifecycleDriver(FrontDoor door, TeamsPlace team, ForumId forum) : IAsyncDisposable
{
    public FrontDoor Door { get; } = door;

    public TeamsPlace Team { get; } = team;

    public ForumId Forum { get; } = forum;

    /// <summary>相談支援部会's channel, once it is bound.</summary>
    public TeamsPlace Consultation { get; } = team.Channel("sodan", "相談支援部会");

    public TeamsEvents Events { get; } = new(door.Channel.ServiceUrl, () => door.Time.GetUtcNow());

    public static async Task<LifecycleDriver> StartAsync(AzuriteFixture azurite, IDictionary<string, string?>? settings = null, params TeamsPerson[] people)
    {
        var door = await FrontDoor.StartAsync(azurite, settings: settings);
        var team = await door.InstallAsync("sakura", people.Length > 0 ? people : [People.Sato, People.Suzuki, People.Tanaka]);
        var forum = new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        return new(door, team, forum);
    }

    public ValueTask DisposeAsync() => Door.DisposeAsync();

    /// <summary>Something happens, and Teams tells it as often as it likes.</summary>
    public async Task TellAsync(System.Text.Json.Nodes.JsonObject happened, int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            await Door.DeliverAsync(happened.DeepClone().AsObject());
        }

        await Door.SettledAsync();
        Door.Time.Advance(TimeSpan.FromSeconds(20));
    }

    /// <summary>What 佐藤 was told in her own chat since the first <paramref name="before"/> messages.</summary>
    public IReadOnlyList<string> Told(int before, TeamsPerson? who = null) =>
    [
        .. Door.Channel.Sent.Skip(before).Where(sent => sent.ConversationId == TeamsPlace.ChatOf(who ?? People.Sato).Id)
            .Select(sent => ShownCard.Of(Door, TeamsPlace.ChatOf(who ?? People.Sato), sent).Text),
    ];

    /// <summary>A message is promised to a conversation: the welcome, which needs nothing else to be there.</summary>
    public async Task PromiseAsync(string conversation)
    {
        var changes = new Changes().Promise(new WelcomeDue(), new Recipient.Conversation(new ConversationId(conversation)), Door.Time.GetUtcNow());
        if (!await Door.Services.GetRequiredService<IForumActions>().CommitAsync(Forum, changes, default))
        {
            throw new InvalidOperationException("Not promised.");
        }

        await Door.SettledAsync();
        Door.Time.Advance(TimeSpan.FromSeconds(20));
    }

    /// <summary>相談支援部会 gets a channel of its own.</summary>
    public async Task BindAsync(TeamsPlace? channel = null, string body = "consultation")
    {
        var settings = await Door.SayAsync(channel ?? Consultation, People.Sato, "設定");
        var list = await settings.PressAsync(People.Sato, "会議体");
        var form = await list.PressAsync(People.Sato, "このチャネルの会議体を決める");
        var seen = await form.PressAsync(People.Sato, "どう変わるか確かめる", ("body", body));
        await seen.PressAsync(People.Sato, "この内容にする");
        Door.Time.Advance(TimeSpan.FromSeconds(20));
    }

    /// <summary>How many messages stand in a place since the first <paramref name="before"/>.</summary>
    public int Posts(string conversation, int before) => Door.Channel.Sent.Skip(before).Count(sent => sent.ConversationId.Split(';')[0] == conversation && sent.Type == "message");

    public async Task<IReadOnlyList<TableEntity>> OutboxAsync(string state) => [.. (await Door.RowsAsync(prefix: "out:")).Where(row => row.GetString("State") == state)];

    /// <summary>Whether a person can open the agenda in the channel.</summary>
    public async Task<bool> HasRightsAsync(TeamsPerson person)
    {
        var answer = await Door.SayAsync(Team, person, "議題");
        Door.Time.Advance(TimeSpan.FromSeconds(2));
        return !answer.Text.Contains("名簿に登録されていません", StringComparison.Ordinal);
    }

    /// <summary>The forum's next daily housekeeping.</summary>
    public async Task DayAsync()
    {
        TableClient directory = new(Door.ConnectionString, Door.Prefix + "directory");
        var row = (await directory.GetEntityAsync<TableEntity>("forums", Forum.Value)).Value;
        row["KeptAt"] = Door.Time.GetUtcNow() - TimeSpan.FromHours(21);
        await directory.UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Merge);
        await Door.Services.GetRequiredService<Bot.Delivery.Housekeeping>().RunAsync(everything: false, default);
        await Door.SettledAsync();
    }
}
