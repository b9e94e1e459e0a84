using CareSystem.Local.Graph;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Meetings;

/// <summary>会議 through the front door, with the Graph stand-in.</summary>
public sealed class MeetingFlowTests(AzuriteFixture azurite)
{
    private const string Organiser = "jimukyoku@sakura.example.jp";

    private static readonly (string, string)[] Thursday =
        [("name", "第2回 協議の場"), ("date", "2026-06-11"), ("start", "14:00"), ("length", "120"), ("place", "市役所3階"), ("online", "true")];

    [Fact]
    public async Task A_meeting_is_booked_posted_and_stands_in_the_calendar_with_everybody_invited()
    {
        await using var graph = await GraphStandIn.StartAsync(0);
        await using var door = await FrontDoor.StartAsync(azurite, settings: Graph(graph));
        Assert.Equal([Organiser], Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<CareSystem.Bot.Shared.ICalendar>(door.Services).Organisers);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);

        var receipt = await BookAsync(door, team);
        Assert.Contains("会議を入れました", receipt.Text);
        Assert.Contains("令和８年６月11日（木）午後2時", receipt.Text);
        await UpToDateAsync(door);

        var card = Card(door, team);
        Assert.Contains("第2回 協議の場", card.Text);
        Assert.Contains("令和８年６月11日（木）午後2時（2時間）", card.Text);
        Assert.Contains("参加する方の予定表に入れました。", card.Text);
        Assert.Contains("Teamsで参加する", card.Buttons);

        var kept = Assert.Single(graph.Events);
        var json = System.Text.Json.JsonSerializer.Serialize(kept);
        Assert.Contains("suzuki@sakura.example.jp", json);
        Assert.Contains("tanaka@sakura.example.jp", json);
        Assert.Contains("hideAttendees", json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_calendar_everything_else_works_and_the_card_says_so()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);

        await BookAsync(door, team);
        await door.SettledAsync();

        Assert.Contains("予定表には入れていません", Card(door, team).Text);
        Assert.Contains("第2回 協議の場", (await door.SayAsync(team, People.Sato, "会議")).Text);
    }

    [Fact]
    public async Task A_bad_form_comes_back_as_it_was_typed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await (await door.SayAsync(team, People.Sato, "会議")).PressAsync(People.Sato, "会議を入れる");

        var again = await form.PressAsync(People.Sato, "この内容で会議を入れる", ("name", ""), ("date", "2026-05-31"), ("start", "14:10"), ("length", "45"), ("place", "残る場所"));

        Assert.Contains("過ぎた日時です", (await form.PressAsync(People.Sato, "この内容で会議を入れる", ("name", "x"), ("date", "2026-06-01"), ("start", "09:00"))).Text);
        Assert.Contains("入力してください。", again.Text);
        Assert.Contains("選択肢から選んでください。", again.Text);
        Assert.Equal("残る場所", again.Value("place"));
        Assert.Empty(await door.RowsAsync(prefix: "meeting:"));
    }

    [Fact]
    public async Task Moving_updates_event_and_card_and_is_posted_as_a_reply_and_so_is_cancelling()
    {
        await using var graph = await GraphStandIn.StartAsync(0);
        await using var door = await FrontDoor.StartAsync(azurite, settings: Graph(graph));
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await BookAsync(door, team);
        await UpToDateAsync(door);
        var card = Card(door, team);

        var edit = await card.PressAsync(People.Sato, "日時・場所を変える");
        await edit.PressAsync(People.Sato, "この内容に変える", ("date", "2026-06-18"), ("start", "15:30"));
        await UpToDateAsync(door);

        var moved = Card(door, team);
        Assert.Contains("変更あり", moved.Text);
        Assert.Contains("令和８年６月18日（木）午後3時30分", moved.Text);
        var reply = Assert.Single(door.Channel.Sent, sent => ShownCard.Of(door, team, sent).Text.Contains("が変わりました", StringComparison.Ordinal));
        Assert.Equal($"{team.Id};messageid={card.MessageId}", reply.ConversationId);
        Assert.Contains("令和８年６月11日（木）午後2時", ShownCard.Of(door, team, reply).Text);
        Assert.Contains("2026-06-18T15:30", System.Text.Json.JsonSerializer.Serialize(Assert.Single(graph.Events)));

        var refused = await moved.PressAsync(People.Suzuki, "中止する");
        Assert.Contains("見つかりません", refused.Text);

        var ask = await moved.PressAsync(People.Sato, "中止する");
        await ask.PressAsync(People.Sato, "中止にする");
        await UpToDateAsync(door);

        Assert.Contains("中止", Card(door, team).Text);
        Assert.Contains("予定表には残っていません。", Card(door, team).Text);
        Assert.Single(door.Channel.Sent, sent => ShownCard.Of(door, team, sent).Text.Contains("「第2回 協議の場」は中止になりました", StringComparison.Ordinal));

        // Nobody is reminded of it any more.
        var before = door.Channel.Sent.Count;
        await door.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Equal(before, door.Channel.Sent.Count);
    }

    [Fact]
    public async Task Reminders_come_a_day_and_an_hour_before()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await BookAsync(door, team);
        await door.SettledAsync();
        var before = door.Channel.Sent.Count;

        await door.AdvanceAsync(At(10, 13, 59) - door.Time.GetUtcNow());
        Assert.Equal(before, door.Channel.Sent.Count);

        await door.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(3, Reminders(door, "明日は").Count);
        Assert.Single(Reminders(door, "明日は"), sent => sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal));

        await door.AdvanceAsync(At(11, 13, 1) - door.Time.GetUtcNow());
        Assert.Equal(2, Reminders(door, "まもなく").Count);

        await door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(before + 5, door.Channel.Sent.Count);
    }

    [Fact]
    public async Task After_two_days_of_downtime_and_an_emptied_queue_each_of_101_members_is_reminded_once()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        TeamsPerson[] people = [People.Sato, .. Enumerable.Range(1, 100).Select(static n => TeamsPerson.Named($"p{n}", $"委員 {n}"))];
        var team = await door.InstallAsync("large", people);
        await BookAsync(door, team, ("date", "2026-06-15"));
        await door.SettledAsync();
        await door.StopAsync();

        // Due on Friday 12 June at 18:00, because the day before is a Sunday; the service is back two days later, on that Sunday.
        door.Time.Advance(At(14, 18, 30) - door.Time.GetUtcNow());
        await new Azure.Storage.Queues.QueueClient(door.ConnectionString, door.Prefix + "wakeups").ClearMessagesAsync();
        await using var again = await FrontDoor.StartAsync(azurite, before: door);
        await again.SettledAsync();
        Assert.Empty(Reminders(again, "明日は"));
        await again.AdvanceAsync(At(15, 8, 31) - again.Time.GetUtcNow());
        await again.SettledAsync();

        var reminded = Reminders(again, "今日は").Where(sent => !sent.ConversationId.StartsWith(team.Id, StringComparison.Ordinal)).Select(static sent => sent.ConversationId).ToArray();
        Assert.Equal(101, reminded.Length);
        Assert.Equal(101, reminded.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Reminders(again, "今日は"), sent => Assert.Contains("遅れて届きました", ShownCard.Of(again, team, sent).Text));
        await door.Channel.DisposeAsync();
    }

    [Fact]
    public async Task A_reminder_of_a_meeting_that_is_over_is_dropped()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        await BookAsync(door, team);
        await door.SettledAsync();
        await door.StopAsync();

        door.Time.Advance(TimeSpan.FromDays(30));
        await using var again = await FrontDoor.StartAsync(azurite, before: door);
        await again.SettledAsync();

        Assert.DoesNotContain(again.Channel.Sent, static sent => ((string?)sent.Json["summary"])?.Contains("「第2回 協議の場」", StringComparison.Ordinal) == true);
        await door.Channel.DisposeAsync();
    }

    private static Dictionary<string, string?> Graph(GraphStandIn graph) => new()
    {
        ["Graph:BaseUrl"] = graph.BaseUrl,
        ["Graph:Organizer:0"] = Organiser,
    };

    /// <summary>What was promised is done, and the card, updated at most every five seconds, shows it.</summary>
    private static async Task UpToDateAsync(FrontDoor door)
    {
        for (var i = 0; i < 3; i++)
        {
            await door.SettledAsync();
            await door.AdvanceAsync(TimeSpan.FromSeconds(6));
        }
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(9));

    private static async Task<ShownCard> BookAsync(FrontDoor door, TeamsPlace team, params (string Input, string Value)[] instead)
    {
        var form = await (await door.SayAsync(team, People.Sato, "会議")).PressAsync(People.Sato, "会議を入れる");
        return await form.PressAsync(
            People.Sato, "この内容で会議を入れる", [.. Thursday.Select(field => instead.FirstOrDefault(each => each.Input == field.Item1) is { Input: not null } other ? other : field)]);
    }

    /// <summary>The card of the meeting as it stands in the channel now.</summary>
    private static ShownCard Card(FrontDoor door, TeamsPlace team)
    {
        var posted = door.Channel.Sent.First(sent => sent.Kind == SentKind.Post && ShownCard.Of(door, team, sent).Buttons.Contains("中止する") && ShownCard.Of(door, team, sent).Text.Contains("予定表", StringComparison.Ordinal));
        return ShownCard.Of(door, team, posted with { Json = door.Channel.Connector.Message(posted.ConversationId, posted.ActivityId)! });
    }

    private static List<SentActivity> Reminders(FrontDoor door, string word) =>
        [.. door.Channel.Sent.Where(sent => sent.Card is not null && ((string?)sent.Json["summary"])?.Contains(word, StringComparison.Ordinal) == true)];
}
