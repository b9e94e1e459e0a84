using CareSystem.Bot.Forums;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Lifecycle;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>さくら市, whose 相談支援部会 has a channel of its own, and 森圏域, which knows nothing of it; 佐藤 and 別所 keep the offices.</summary>
internal sealed class HandingDriver(LifecycleDriver town) : IAsyncDisposable
{
    /// <summary>Stands in everything that somebody wrote of an issue, and nowhere in what is handed over.</summary>
    public const string CaseText = "だれにも見せない本文";

    public static readonly IssueNumber Number = new(new FiscalYear(2026), 1);

    public FrontDoor Door => Town.Door;

    public LifecycleDriver Town { get; } = town;

    /// <summary>The channel of 相談支援部会.</summary>
    public TeamsPlace Body => Town.Consultation;

    public TeamsPlace Area { get; private set; } = TeamsPlace.Team("mori", "森圏域 協議の場");

    public ForumId AreaForum { get; private set; }

    public static TeamsPerson Bessho => People.Stranger;

    public static async Task<HandingDriver> StartAsync(AzuriteFixture azurite, bool withArea = false, bool isShared = false)
    {
        var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        HandingDriver driver = new(new LifecycleDriver(door, team, await door.ForumAsync()));
        await door.GiveRoleAsync(People.Tanaka, MemberRole.Chair);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        await driver.Town.TellAsync(driver.Town.Events.Channel("channelCreated", team, driver.Body, People.Sato, type: isShared ? "shared" : "standard"));
        await driver.Town.BindAsync();
        if (withArea)
        {
            door.Channel.Connector.Rosters[driver.Area.Id] = [Bessho];
            await door.DeliverAsync(door.Activities.BotAdded(driver.Area, Bessho));
            await door.SettledAsync();
            driver.AreaForum = new((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(row => row.RowKey == RosterTable.ForumKey && row.GetString("Channel") == driver.Area.Id).PartitionKey);
        }

        return driver;
    }

    /// <summary>課題 R8-1, with the planted text in every field that is not handed over.</summary>
    public async Task<ShownCard> AddIssueAsync(string owner = "", string count = "3")
    {
        await Door.AddIssueAsync(
            Town.Team,
            People.Sato,
            "保証人がいないと部屋を借りにくい",
            ("description", CaseText),
            ("cases", "C-7F3K2"),
            ("caseCount", count),
            ("checklist", $"HOU-02 {CaseText}"),
            ("figures", $"42人 {CaseText}"),
            ("source", CaseText),
            ("nextAction", CaseText),
            ("owner", owner));
        return await OpenAsync(People.Sato);
    }

    /// <summary>The issue in somebody's own chat.</summary>
    public async Task<ShownCard> OpenAsync(TeamsPerson who)
    {
        Door.Time.Advance(TimeSpan.FromSeconds(5));
        return await Door.SayAsync(TeamsPlace.ChatOf(who), who, "課題 R8-1");
    }

    /// <summary>Hands the issue to the place that is offered first, or to another one.</summary>
    public async Task<ShownCard> HandAsync(string? to = null, string? replyBy = null)
    {
        var form = await (await OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す");
        List<(string, string)> typed = [];
        if (to is not null)
        {
            typed.Add(("to", to));
        }

        if (replyBy is not null)
        {
            typed.Add(("replyBy", replyBy));
        }

        var seen = await form.PressAsync(People.Sato, "渡す内容を確かめる", [.. typed]);
        var done = await seen.PressAsync(People.Sato, "この内容で渡す");
        Assert.Contains("に渡しました", done.Text);
        await SettleAsync();
        return done;
    }

    /// <summary>The newest form of the card in the body's channel.</summary>
    public ShownCard Posted() => Door.Channel.Sent.Where(sent => sent.ConversationId.Split(';')[0] == Body.Id && sent.Card is not null).Select(sent => ShownCard.Of(Door, Body, sent))
        .Last(static card => card.Text.Contains("いまの状態", StringComparison.Ordinal));

    /// <summary>How many messages have been posted in the body's channel since the first <paramref name="before"/>.</summary>
    public int Posts(int before) => Door.Channel.Sent.Skip(before).Count(sent => sent.ConversationId.Split(';')[0] == Body.Id && sent.Type == "message" && sent.Kind != SentKind.Update);

    /// <summary>Everything that is due is carried out, and shared cards show the truth.</summary>
    public async Task SettleAsync()
    {
        await Door.SettledAsync();
        Door.Time.Advance(TimeSpan.FromSeconds(20));
        await Door.SettledAsync();
    }

    /// <summary>The two forums agree: 別所 makes a code, 佐藤 types it, 別所 accepts.</summary>
    public async Task LinkAsync()
    {
        await AskAsync(await CodeAsync());
        await Notice(Bessho, "つながりの申し込みがありました").PressAsync(Bessho, "つながりを承認する");
        await SettleAsync();
    }

    public async Task<string> CodeAsync(TeamsPerson? who = null)
    {
        var list = await LinksAsync(who ?? Bessho);
        var shown = await list.PressAsync(who ?? Bessho, "コードを作る");
        await SettleAsync();
        return shown.Text.Split('\n').Single(static line => line.Length == 11 && line[5] == '-');
    }

    public async Task<ShownCard> AskAsync(string code)
    {
        var answer = await (await LinksAsync(People.Sato)).PressAsync(People.Sato, "つながりを申し込む", ("code", code));
        await SettleAsync();
        return answer;
    }

    public async Task<ShownCard> LinksAsync(TeamsPerson who)
    {
        Door.Time.Advance(TimeSpan.FromSeconds(5));
        var settings = await Door.SayAsync(TeamsPlace.ChatOf(who), who, "設定");
        return await (await settings.PressAsync(who, "会議体")).PressAsync(who, "ほかの協議の場とのつながり");
    }

    /// <summary>The newest card in somebody's own chat that says something.</summary>
    public ShownCard Notice(TeamsPerson who, string says)
    {
        var chat = TeamsPlace.ChatOf(who);
        return Door.Channel.Sent.Where(sent => sent.ConversationId == chat.Id && sent.Card is not null).Select(sent => ShownCard.Of(Door, chat, sent))
            .LastOrDefault(card => card.Text.Contains(says, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"Nobody told {who.Name} of {says}:\n{string.Join("\n--\n", Told(who))}");
    }

    public IReadOnlyList<string> Told(TeamsPerson who, int before = 0) => Town.Told(before, who);

    public ValueTask DisposeAsync() => Door.DisposeAsync();

    /// <summary>Everything that a record holds, lists by what is in them.</summary>
    public static string Text(object? value) => value switch
    {
        null => "-",
        string text => text,
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Text))}]",
        HandedIssue or HandedEvidence or IssueHanding or InboxIssue or HandingTarget or HandingMark or HandingAnswer => string.Join('|', value.GetType().GetProperties()
            .Where(static property => property.GetMethod!.IsPublic && property.CanWrite).Select(property => $"{property.Name}={Text(property.GetValue(value))}")),
        _ => value.ToString() ?? "",
    };

    /// <summary>A handing as decisions see it.</summary>
    public static Stored<IssueHanding> Handing(string? body = "support", ForumId? forum = null, string id = "0abc", DateOnly? replyBy = null) => new(
        new IssueHanding(
            HandingId.Of(Number, id),
            new HandingTarget(body is null ? null : new BodyId(body), forum, "相談支援部会", body is null ? null : new ConversationId("19:sodan@thread.tacv2"), forum is null ? null : "token"),
            RouteStep.Report,
            new HandedIssue(Number, "保証人がいないと部屋を借りにくい", [IssueCategory.Housing], IssueLevel.Community, IssueStatus.UnderDiscussion, HandedEvidence.Nothing),
            replyBy ?? new DateOnly(2026, 7, 1),
            new HandingMark(IssuesDriver.Me, "鈴木 健", FrontDoor.Monday),
            null,
            null,
            null,
            IsNotDelivered: false,
            Revision: 1),
        "etag");

    /// <summary>Where 座長 and 事務局 decide.</summary>
    public static readonly IReadOnlyList<BodyPlace> Bodies =
    [
        new(new("forum"), BodyType.Forum, "", null, [], [MemberRole.Secretariat, MemberRole.Chair], new ConversationId("19:a@thread.tacv2")),
        new(new("support"), BodyType.ConsultationSupport, "", null, [RouteStep.Report], [MemberRole.Secretariat, MemberRole.Chair], new ConversationId("19:sodan@thread.tacv2")),
        new(new("living"), BodyType.IndependentLivingSupport, "", null, [RouteStep.Examine], [MemberRole.Chair], new ConversationId("19:living@thread.tacv2")),
        new(new("suicide"), BodyType.SuicidePrevention, "", null, [RouteStep.Direction], [MemberRole.Member], null),
        new(new("other"), BodyType.Other, "地域移行部会", null, [], [MemberRole.Member], new ConversationId("19:move@thread.tacv2")),
    ];
}
