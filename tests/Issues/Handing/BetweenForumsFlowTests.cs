using System.Text.Json;
using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>An issue from a town's forum to the area's and back, through the front door.</summary>
public sealed class BetweenForumsFlowTests(AzuriteFixture azurite)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Of_two_who_were_asked_at_once_the_answer_of_one_leaves_the_other_open()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.HandAsync("b-consultation");
        await driver.HandAsync(ToArea(await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す")));
        Assert.Equal(2, (await driver.Door.RowsAsync(prefix: "issuehanded:")).Count);

        var form = await driver.Posted().PressAsync(People.Tanaka, "回答する");
        await form.PressAsync(People.Tanaka, "この内容で回答する", ("verdict", "Accepted"));
        await driver.SettleAsync();

        Assert.Single(await driver.Door.RowsAsync(prefix: "issuehanded:"));
        Assert.Single(await driver.Door.RowsAsync(prefix: "agenda:"));
        var issue = (await driver.OpenAsync(People.Sato)).Text;
        Assert.Contains("相談支援部会の回答：受ける", issue);
        Assert.Contains("森圏域 協議の場：受領待ち", issue);

        // The other one answers as if nothing had happened.
        var came = driver.Notice(HandingDriver.Bessho, "さくら市 協議の場から課題が届きました");
        await came.PressAsync(HandingDriver.Bessho, "受領する");
        await driver.SettleAsync();
        var list = await came.PressAsync(HandingDriver.Bessho, "受け渡しの一覧");
        var answer = await (await list.PressAsync(HandingDriver.Bessho, "開く")).PressAsync(HandingDriver.Bessho, "回答する");
        await answer.PressAsync(HandingDriver.Bessho, "この内容で回答する", ("verdict", "Accepted"));
        await driver.SettleAsync();
        Assert.Empty(await driver.Door.RowsAsync(prefix: "issuehanded:"));
        Assert.Contains("・森圏域 協議の場の回答：受ける", (await driver.OpenAsync(People.Sato)).Text);
    }

    [Fact]
    public async Task An_issue_is_handed_to_a_linked_forum_becomes_an_issue_there_and_the_answer_comes_back()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync(owner: "鈴木 健");
        await driver.LinkAsync();
        var before = driver.Door.Channel.Sent.Count;
        var form = await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す");
        Assert.Contains("森圏域 協議の場（ほかの協議の場）", form.Text);
        var seen = await form.PressAsync(People.Sato, "渡す内容を確かめる", ("to", ToArea(form)));
        Assert.Contains("森圏域 協議の場の事務局", seen.Text);
        Assert.Contains("先方の事務局。受領すると、先方の課題の一覧に載り、先方の名簿の方全員が見ます", seen.Text);
        await seen.PressAsync(People.Sato, "この内容で渡す");
        await driver.SettleAsync();

        // There the secretariat gets a card, and nobody else anything.
        var came = driver.Notice(HandingDriver.Bessho, "さくら市 協議の場から課題が届きました");
        Assert.Contains("あります（5件未満）", came.Text);
        Assert.Contains("HOU-02", came.Text);
        Assert.Contains("受領すると、さくら市 協議の場から届いた課題として、こちらの課題の一覧に登録します。", came.Text);
        Assert.Equal(["受領する", "受け渡しの一覧"], came.Buttons);
        Assert.Equal("handing.send.1", (await driver.Door.RowsAsync(prefix: "turn:")).Where(static row => row.GetString("Name") == "handing.send.1").Select(static row => row.GetString("Name")).Single());

        // It becomes an issue of their own, with where it is from.
        var taken = await came.PressAsync(HandingDriver.Bessho, "受領する");
        Assert.Contains("受領しました。こちらの課題 R8-1 として登録しました", taken.Text);
        await driver.SettleAsync();
        var theirs = await taken.PressAsync(HandingDriver.Bessho, "この課題を開く");
        Assert.Contains("もとの課題\nさくら市 協議の場 の課題 R8-1", theirs.Text);
        Assert.Contains("保証人がいないと部屋を借りにくい", theirs.Text);

        // That there are cases, and few, goes with it, also after somebody has written something else of it.
        Assert.Contains("この課題の背後に事例があります（5件未満）", theirs.Text);
        await (await theirs.PressAsync(HandingDriver.Bessho, "内容を直す")).PressAsync(HandingDriver.Bessho, "直した内容で記録する", ("owner", "圏域の事務局"));
        theirs = await taken.PressAsync(HandingDriver.Bessho, "この課題を開く");
        Assert.Contains("圏域の事務局", theirs.Text);
        Assert.Contains("この課題の背後に事例があります（5件未満）", theirs.Text);
        Assert.Contains("いまの状態\n受領済み・回答待ち", (await (await driver.OpenAsync(People.Suzuki)).PressAsync(People.Suzuki, "開く")).Text);
        Assert.Contains("さんが令和８年６月１日（月）", (await came.PressAsync(HandingDriver.Bessho, "受領する")).Text);

        // The answer goes back the same way.
        var list = await came.PressAsync(HandingDriver.Bessho, "受け渡しの一覧");
        Assert.Contains("ほかの協議の場から届き、回答していない課題 1件", list.Text);
        var answer = await (await list.PressAsync(HandingDriver.Bessho, "開く")).PressAsync(HandingDriver.Bessho, "回答する");
        Assert.Contains("意見や理由を書いてください", (await answer.PressAsync(HandingDriver.Bessho, "この内容で回答する", ("verdict", "Declined"))).Text);
        await answer.PressAsync(HandingDriver.Bessho, "この内容で回答する", ("verdict", "Accepted"), ("answer", "圏域で住宅部門と話し合います。"));
        await driver.SettleAsync();
        foreach (var who in new[] { People.Sato, People.Suzuki })
        {
            Assert.Contains("圏域で住宅部門と話し合います。", driver.Notice(who, "森圏域 協議の場から回答がありました").Text);
        }

        var mine = await driver.OpenAsync(People.Sato);
        Assert.Contains("・森圏域 協議の場の回答：受ける", mine.Text);
        Assert.Contains("別所 遥さん\n森圏域 協議の場の回答：受ける\n圏域で住宅部門と話し合います。", mine.Text);
        var agenda = Assert.Single(await driver.Door.RowsAsync(prefix: "agenda:"));
        Assert.Equal((driver.Town.Forum.Value, "課題 R8-1 への森圏域 協議の場の回答：受ける"), (agenda.PartitionKey, agenda.GetString("Subject")));

        // Nothing that somebody wrote of the issue has gone to the other forum: neither said nor kept.
        Assert.DoesNotContain(HandingDriver.CaseText, string.Join('\n', driver.Door.Channel.Sent.Skip(before)
            .Where(sent => sent.ConversationId == TeamsPlace.ChatOf(HandingDriver.Bessho).Id || sent.ConversationId.Split(';')[0] == driver.Area.Id).Select(static sent => sent.Json.ToJsonString(Readable))));
        foreach (var row in (await driver.Door.RowsAsync()).Where(row => row.PartitionKey == driver.AreaForum.Value))
        {
            Assert.DoesNotContain(row, static column => column.Value is string text && (text.Contains(HandingDriver.CaseText, StringComparison.Ordinal) || text.Contains("C-7F3K2", StringComparison.Ordinal)));
            Assert.False(row.RowKey.StartsWith("inbox:", StringComparison.Ordinal) && row.GetInt32("Cases") is not null, "A small number has gone over.");
        }
    }

    [Fact]
    public async Task The_other_forum_is_reminded_once_three_days_before_its_answer_is_due()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.HandAsync(await ToAreaAsync(driver), "2026-06-15");
        await driver.Notice(HandingDriver.Bessho, "から課題が届きました").PressAsync(HandingDriver.Bessho, "受領する");
        await driver.SettleAsync();

        // Three days before it is Friday, ten o'clock.
        driver.Door.Time.Advance(new DateTimeOffset(2026, 6, 12, 9, 59, 0, TimeSpan.FromHours(9)) - driver.Door.Time.GetUtcNow());
        await driver.Door.SettledAsync();
        Assert.Empty(Reminders(driver));
        await driver.Door.AdvanceAsync(TimeSpan.FromMinutes(2));
        var reminder = Assert.Single(Reminders(driver));
        Assert.Equal(TeamsPlace.ChatOf(HandingDriver.Bessho).Id, reminder.ConversationId);
        var shown = driver.Notice(HandingDriver.Bessho, "が近づいています");
        Assert.Contains("回答の期日（令和８年６月15日（月））が近づいています。", shown.Text);
        Assert.Contains("回答する", shown.Buttons);

        // Once, also when the day is over.
        await driver.Door.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Single(Reminders(driver));
    }

    [Fact]
    public async Task The_other_forum_is_not_reminded_of_what_it_has_answered()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.HandAsync(await ToAreaAsync(driver), "2026-06-15");
        var came = driver.Notice(HandingDriver.Bessho, "から課題が届きました");
        await came.PressAsync(HandingDriver.Bessho, "受領する");
        await driver.SettleAsync();
        Assert.Single(await PromisedAsync(driver), static row => row.GetString("State") == "Pending");
        var list = await came.PressAsync(HandingDriver.Bessho, "受け渡しの一覧");
        var answer = await (await list.PressAsync(HandingDriver.Bessho, "開く")).PressAsync(HandingDriver.Bessho, "回答する");
        await answer.PressAsync(HandingDriver.Bessho, "この内容で回答する", ("verdict", "Accepted"));
        await driver.SettleAsync();

        await driver.Door.AdvanceAsync(TimeSpan.FromDays(14));

        // The promise came due and was carried out by saying nothing.
        Assert.DoesNotContain(await PromisedAsync(driver), static row => row.GetString("State") == "Pending");
        Assert.Empty(Reminders(driver));
    }

    [Fact]
    public async Task What_is_called_back_before_it_is_acknowledged_is_called_back_there_and_what_was_acknowledged_a_moment_before_stands()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        var done = await driver.HandAsync(await ToAreaAsync(driver));
        var came = driver.Notice(HandingDriver.Bessho, "から課題が届きました");
        await (await done.PressAsync(People.Sato, "受け渡しの内容を開く")).PressAsync(People.Sato, "渡すのを取りやめる");
        await driver.SettleAsync();
        Assert.Contains("事務局が渡すのを取りやめたため", (await came.PressAsync(HandingDriver.Bessho, "受領する")).Text);
        Assert.DoesNotContain(await driver.Door.RowsAsync(prefix: "issue:"), row => row.PartitionKey == driver.AreaForum.Value);

        // Both at the same moment: what the other forum says of receiving counts, on both sides.
        done = await driver.HandAsync(await ToAreaAsync(driver));
        came = driver.Notice(HandingDriver.Bessho, "から課題が届きました");
        var mine = await done.PressAsync(People.Sato, "受け渡しの内容を開く");
        var answers = await Task.WhenAll(mine.PressAsync(People.Sato, "渡すのを取りやめる"), came.PressAsync(HandingDriver.Bessho, "受領する"));
        await driver.SettleAsync();
        var isTaken = answers[1].Text.Contains("受領しました", StringComparison.Ordinal);
        var handing = (await driver.Door.RowsAsync(prefix: "handing:")).OrderBy(static row => row.RowKey).Last();
        Assert.Equal(isTaken, handing.GetDateTimeOffset("ReceivedAt") is not null);
        Assert.Equal(isTaken ? 1 : 0, (await driver.Door.RowsAsync(prefix: "issue:")).Count(row => row.PartitionKey == driver.AreaForum.Value));
        Assert.Equal(isTaken ? 1 : 0, (await driver.Door.RowsAsync(prefix: "issuehanded:")).Count);
    }

    [Fact]
    public async Task Each_side_may_end_the_link_and_then_nothing_goes_over_but_answers_that_were_asked_for()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.HandAsync(await ToAreaAsync(driver));
        var came = driver.Notice(HandingDriver.Bessho, "から課題が届きました");
        var taken = await came.PressAsync(HandingDriver.Bessho, "受領する");
        await driver.SettleAsync();

        Assert.Contains("さくら市 協議の場とのつながりを終えました。", (await (await driver.LinksAsync(HandingDriver.Bessho)).PressAsync(HandingDriver.Bessho, "つながりを終える")).Text);
        await driver.SettleAsync();
        Assert.Contains("これからは課題を渡せません。", driver.Notice(People.Sato, "森圏域 協議の場とのつながりが終わりました").Text);
        Assert.DoesNotContain("森圏域", (await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す")).Text);

        var answer = await (await taken.PressAsync(HandingDriver.Bessho, "受け渡しの内容を開く")).PressAsync(HandingDriver.Bessho, "回答する");
        await answer.PressAsync(HandingDriver.Bessho, "この内容で回答する", ("verdict", "Accepted"));
        await driver.SettleAsync();
        Assert.Contains("森圏域 協議の場の回答：受ける", (await driver.OpenAsync(People.Sato)).Text);
    }

    [Fact]
    public async Task What_was_handed_over_when_the_other_side_ended_the_link_comes_back_as_not_delivered()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        var seen = await (await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す"))
            .PressAsync(People.Sato, "渡す内容を確かめる", ("to", await ToAreaAsync(driver)));
        var links = await driver.LinksAsync(HandingDriver.Bessho);
        await Task.WhenAll(links.PressAsync(HandingDriver.Bessho, "つながりを終える"), seen.PressAsync(People.Sato, "この内容で渡す"));
        await driver.SettleAsync();

        // Whichever came first, nothing is half there.
        var handing = (await driver.Door.RowsAsync(prefix: "handing:")).SingleOrDefault();
        var inbox = await driver.Door.RowsAsync(prefix: "inbox:");
        Assert.Equal(handing is not null && handing.GetBoolean("NotDelivered") != true, inbox.Count == 1);
        if (handing?.GetBoolean("NotDelivered") == true)
        {
            Assert.Contains("届きませんでした", driver.Notice(People.Sato, "森圏域 協議の場に届けられませんでした").Text);
            Assert.Empty(await driver.Door.RowsAsync(prefix: "issuehanded:"));
        }
    }

    [Fact]
    public async Task The_ids_of_one_forum_open_nothing_in_the_other()
    {
        await using var driver = await HandingDriver.StartAsync(azurite, withArea: true);
        await driver.AddIssueAsync();
        await driver.LinkAsync();
        await driver.HandAsync(await ToAreaAsync(driver));
        var handing = (await driver.Door.RowsAsync(prefix: "handing:")).Single();
        var parts = handing.RowKey.Split(':');
        var id = $"{parts[1]}-{int.Parse(parts[2])}-{parts[3]}";
        var inbox = (await driver.Door.RowsAsync(prefix: "inbox:")).Single().RowKey["inbox:".Length..];
        var token = (await driver.Door.RowsAsync(prefix: "link:"))[0].GetString("Token");
        var before = await SnapshotAsync(driver);

        // 別所 presents the town's handing in her own forum, 佐藤 the area's inbox in his; and each says that the other's forum is theirs.
        (TeamsPerson Who, ForumId Forum, string Verb, JsonObject Data)[] claims =
        [
            (HandingDriver.Bessho, driver.AreaForum, "handing.show.1", new() { ["handing"] = id }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.receive.1", new() { ["handing"] = id }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.answer.form.1", new() { ["handing"] = id }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.answer.1", new() { ["handing"] = id, ["verdict"] = "Accepted" }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.recall.1", new() { ["handing"] = id }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.form.1", new() { ["issue"] = "R8-1" }),
            (HandingDriver.Bessho, driver.AreaForum, "handing.send.1", new() { ["issue"] = "R8-1", ["to"] = "b-consultation", ["replyBy"] = "2026-07-01" }),
            (People.Sato, driver.Town.Forum, "inbox.show.1", new() { ["inbox"] = inbox }),
            (People.Sato, driver.Town.Forum, "inbox.receive.1", new() { ["inbox"] = inbox }),
            (People.Sato, driver.Town.Forum, "inbox.answer.form.1", new() { ["inbox"] = inbox }),
            (People.Sato, driver.Town.Forum, "inbox.answer.1", new() { ["inbox"] = inbox, ["verdict"] = "Accepted" }),
            (People.Sato, driver.Town.Forum, "link.end.1", new() { ["link"] = token + "x" }),
            (People.Sato, driver.Town.Forum, "link.accept.1", new() { ["link"] = "" }),
        ];
        foreach (var (who, forum, verb, data) in claims)
        {
            Assert.Contains("見つかりません", await AskAsync(driver, who, forum, verb, data), StringComparison.Ordinal);
            var other = forum == driver.Town.Forum ? driver.AreaForum : driver.Town.Forum;
            Assert.Contains("名簿に登録されていません", await AskAsync(driver, who, other, verb, data), StringComparison.Ordinal);
        }

        Assert.Equal(before, await SnapshotAsync(driver));
    }

    /// <summary>Wherever it was said that an answer is due.</summary>
    private static IReadOnlyList<SentActivity> Reminders(HandingDriver driver) =>
        [.. driver.Door.Channel.Sent.Where(static sent => sent.Json.ToJsonString(Readable) is var json && (json.Contains("が近づいています", StringComparison.Ordinal) || json.Contains("を過ぎています", StringComparison.Ordinal)))];

    /// <summary>What the other forum is promised to be told; what has arrived is told at once.</summary>
    private static async Task<IReadOnlyList<Azure.Data.Tables.TableEntity>> PromisedAsync(HandingDriver driver) =>
        [.. (await driver.Door.RowsAsync(prefix: "out:")).Where(static row => row.GetString("Kind") == "inbox.news.1")];

    private static async Task<string> AskAsync(HandingDriver driver, TeamsPerson who, ForumId forum, string verb, JsonObject data)
    {
        var filled = (JsonObject)data.DeepClone();
        filled["forum"] = forum.Value;
        var answer = await driver.Door.DeliverAsync(driver.Door.Activities.Execute(TeamsPlace.ChatOf(who), who, "1", verb, filled));
        return answer!.ToJsonString(Readable);
    }

    private static async Task<IReadOnlyList<string>> SnapshotAsync(HandingDriver driver) =>
        [.. (await driver.Door.RowsAsync()).Select(static row => $"{row.PartitionKey} {row.RowKey} {row.ETag}").Order(StringComparer.Ordinal)];

    private static string ToArea(ShownCard form) => form.Card!.ToJsonString() is var json && json.IndexOf("\"f-", StringComparison.Ordinal) is var at and > 0
        ? json[(at + 1)..json.IndexOf('"', at + 1)]
        : throw new InvalidOperationException(form.Text);

    private static async Task<string> ToAreaAsync(HandingDriver driver) => ToArea(await (await driver.OpenAsync(People.Sato)).PressAsync(People.Sato, "ほかの会議体へ渡す"));
}
