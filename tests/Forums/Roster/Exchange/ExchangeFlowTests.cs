using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CareSystem.Tests.Forums.Roster.Exchange;

/// <summary>The roster as a file through the front door: out by Teams' consent card, in from what is sent in personal chat.</summary>
public sealed class ExchangeFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Chat = TeamsPlace.ChatOf(People.Sato);

    [Fact]
    public async Task Three_hundred_members_come_in_are_changed_and_go_out_again_without_loss()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);

        var preview = await driver.SendAsync(People.Sato, ExchangeDriver.Members(300));
        Assert.Contains("加わる方 300人・変わる方 0人", preview.Text);
        Assert.Contains("60ページ中 1ページ目", preview.Text);
        Assert.Contains("加わる：委員 6", (await preview.PressAsync(People.Sato, "次のページ")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "roster:"));
        Assert.Contains("加わった方 300人", (await driver.ConfirmAsync(preview, People.Sato)).Text);

        var first = ExchangeDriver.Text(await driver.ExportAsync(People.Sato));
        Assert.Equal(301, first.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var changed = first.Replace("03-0000-0001", "'090-1111-2222", StringComparison.Ordinal).Replace("委員 300", "委員 三百", StringComparison.Ordinal);
        await door.AdvanceAsync(TimeSpan.FromMinutes(2));
        var again = await driver.SendAsync(People.Sato, Encoding.UTF8.GetBytes(changed.Replace("'090", "090", StringComparison.Ordinal)));
        Assert.Contains("加わる方 0人・変わる方 300人", again.Text);
        Assert.Contains("変わった方 300人", (await driver.ConfirmAsync(again, People.Sato)).Text);

        var second = ExchangeDriver.Text(await driver.ExportAsync(People.Sato));
        Assert.Equal(Bare(changed.Replace("'090", "090", StringComparison.Ordinal)), Bare(second));
        var unchanged = await driver.SendAsync(People.Sato, Encoding.UTF8.GetBytes(second));
        Assert.Contains("いまの名簿と同じです", unchanged.Text);
        Assert.DoesNotContain("この内容で取り込む", unchanged.Buttons);

        // Of the rosters before nothing is left once nobody can be reading them any more.
        await door.AdvanceAsync(TimeSpan.FromHours(2));
        var rows = await door.RowsAsync(prefix: "roster:");
        Assert.Single(rows.Where(static row => row.RowKey != "roster:-").GroupBy(static row => row.RowKey.Split(':')[1]));
        Assert.Empty(await door.RowsAsync(prefix: "rosterright:"));
        Assert.Empty(await door.RowsAsync(prefix: "rosterhistory:"));
        Assert.DoesNotContain(await door.RowsAsync(prefix: "rosterupload:"), static row => row.GetDateTimeOffset("ConfirmedAt") is not null);
        Assert.Equal(600, (await door.RowsAsync(prefix: "history:participant:")).Count);
        Assert.Equal(2, (await door.RowsAsync(prefix: "history:roster:")).Count);
        await door.AdvanceAsync(TimeSpan.FromDays(1.1));
        Assert.Empty(await door.RowsAsync(prefix: "rosterupload:"));
        Assert.Empty(await door.RowsAsync(prefix: "rostergeneration:"));
    }

    [Fact]
    public async Task Nothing_of_a_file_and_no_address_reaches_storage_or_the_log_in_clear()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var preview = await driver.SendAsync(People.Sato, ExchangeDriver.Members(3, "03-9999-8888"), "秘密の名簿.csv");
        var kept = await KeptAsync(door);
        await driver.ConfirmAsync(preview, People.Sato);
        await driver.ExportAsync(People.Sato);

        foreach (var text in (string[])[kept, await KeptAsync(door), string.Join("\n", door.Log.All)])
        {
            Assert.DoesNotContain("9999-8888", text, StringComparison.Ordinal);
            Assert.DoesNotContain("委員 1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("member1@", text, StringComparison.Ordinal);
            Assert.DoesNotContain("秘密の名簿", text, StringComparison.Ordinal);
            Assert.DoesNotContain("a-secret-of-the-address", text, StringComparison.Ordinal);
            Assert.DoesNotContain("sharepoint.com", text, StringComparison.Ordinal);
        }

        Assert.All(door.Channel.Files.Requests, static request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task The_file_takes_the_place_of_the_question_and_is_made_when_it_is_allowed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var offer = await driver.OfferedAsync(People.Sato);
        Assert.Equal("名簿_さくら市 協議の場_2026-06-01.csv", (string?)offer.Attachment(ExchangeDriver.Consent)!["name"]);
        Assert.True((int)offer.Attachment(ExchangeDriver.Consent)!["content"]!["sizeInBytes"]! > 100);
        await driver.ConfirmAsync(await driver.SendAsync(People.Sato, ExchangeDriver.Members(2)), People.Sato);

        var address = door.Channel.Files.Session();
        var accept = driver.Accept(offer, People.Sato, address);
        await door.DeliverAsync(accept);

        Assert.Contains("委員 2", ExchangeDriver.Text(door.Channel.Files.Content(address)!), StringComparison.Ordinal);
        var shown = door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)!["attachments"]![0]!;
        Assert.Equal(ExchangeDriver.Info, (string?)shown["contentType"]);
        Assert.StartsWith("https://sakura-my.sharepoint.com/", (string?)shown["contentUrl"], StringComparison.Ordinal);
        Assert.Equal("1150D938-8870-4044-9F2C-5BBDEBA70C8C", (string?)shown["content"]!["uniqueId"]);
        Assert.Single(await door.RowsAsync(prefix: "history:rosterexport:"));

        // Its answer was lost: the channel sends it again. The session is over, but the file is there.
        await door.DeliverAsync(accept);
        Assert.Equal(ExchangeDriver.Info, (string?)door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)!["attachments"]![0]!["contentType"]);
        Assert.Single(await door.RowsAsync(prefix: "history:rosterexport:"));

        // Pressed once more on another client, with the address that was used: a plain sentence, and the file stays where it is.
        await door.DeliverAsync(driver.Accept(offer, People.Sato, address));
        Assert.Contains("もう使われています", (string?)door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)!["text"]);
    }

    [Fact]
    public async Task Who_says_no_gets_a_plain_sentence_and_nothing_leaves()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var offer = await driver.OfferedAsync(People.Sato);

        await door.DeliverAsync(driver.Decline(offer, People.Sato));

        Assert.Contains("送りませんでした", (string?)door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)!["text"]);
        Assert.Empty(door.Channel.Files.Requests);
        Assert.Empty(await door.RowsAsync(prefix: "history:rosterexport:"));
    }

    [Fact]
    public async Task A_file_or_an_upload_elsewhere_than_at_Microsoft_s_is_refused_on_receipt()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var before = door.Channel.Sent.Count;
        await door.DeliverAsync(door.Activities.File(Chat, People.Sato, "名簿.csv", "https://example.com/x"));
        Assert.Contains("Microsoft 365のものと確かめられない", (await door.NextAsync(Chat, before)).Text);

        var offer = await driver.OfferedAsync(People.Sato);
        await door.DeliverAsync(driver.Accept(offer, People.Sato, "https://example.com/x"));
        Assert.Contains("Microsoft 365のものと確かめられない", (string?)door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)!["text"]);
        var elsewhere = driver.Accept(offer, People.Sato, door.Channel.Files.Session());
        elsewhere["value"]!["uploadInfo"]!["contentUrl"] = "https://example.com/phishing";
        await door.DeliverAsync(elsewhere);
        Assert.Empty(door.Channel.Files.Requests);
    }

    [Fact]
    public async Task What_is_no_file_of_a_roster_is_told_in_plain_words()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);

        Assert.Contains(".csv のファイルだけです", (await driver.SendAsync(People.Sato, [1], "名簿.xlsx")).Text);
        Assert.Contains("Excelブックの形式", (await driver.SendAsync(People.Sato, "PK\u0003\u0004"u8.ToArray())).Text);
        Assert.Contains("文字を読み取れません", (await driver.SendAsync(People.Sato, [0x81, 0xFF])).Text);
        Assert.Contains("2行目で、引用符", (await driver.SendAsync(People.Sato, "名前\r\n\"佐藤"u8.ToArray())).Text);
        Assert.Contains("500KBまで", (await driver.SendAsync(People.Sato, new byte[500_001])).Text);
        var two = door.Activities.File(Chat, People.Sato, "a.csv", door.Channel.Files.Hold([1]));
        two["attachments"]!.AsArray().Add(two["attachments"]![0]!.DeepClone());
        var before = door.Channel.Sent.Count;
        await door.DeliverAsync(two);
        Assert.Contains("一度に1つだけ", (await door.NextAsync(Chat, before)).Text);
        door.Channel.Files.Instead = static _ => Results.StatusCode(404);
        Assert.Contains("期限が切れていました", (await driver.SendAsync(People.Sato, ExchangeDriver.Members(1))).Text);
        door.Channel.Files.Instead = static _ => Results.StatusCode(503);
        Assert.Contains("受け取れませんでした", (await driver.SendAsync(People.Sato, ExchangeDriver.Members(1))).Text);
        Assert.Empty(await door.RowsAsync(prefix: "rosterupload:"));
    }

    [Fact]
    public async Task The_largest_file_is_kept_whole()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var shiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        const string Head = "名前,種別,備考\r\n森,保健,";
        var filled = Head + new string('漢', (500_000 - shiftJis.GetByteCount(Head)) / 2);

        var preview = await driver.SendAsync(People.Sato, shiftJis.GetBytes(filled));

        Assert.Contains("2行目・所属", preview.Text);
        Assert.Contains("読まない列：備考", preview.Text);

        // What grows threefold on its way into UTF-8 would not fit any more.
        Assert.Contains("ファイルが大きすぎます", (await driver.SendAsync(People.Sato, shiftJis.GetBytes(Head + new string('ｱ', 450_000)))).Text);
    }

    [Fact]
    public async Task A_file_in_Shift_JIS_with_faults_names_row_and_column_and_mended_it_comes_in()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var shiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        const string Good = "役割,名前,所属,種別,備考\r\n委員,髙橋 ①郎,㈱さくら,保健,x\r\n";

        var told = await driver.SendAsync(People.Sato, shiftJis.GetBytes(Good.Replace("保健", "ほけん", StringComparison.Ordinal)));
        Assert.Contains("2行目・種別", told.Text);
        Assert.Contains("次のどれかを書いてください：保健、医療（精神科）", told.Text);
        Assert.DoesNotContain("この内容で取り込む", told.Buttons);

        var preview = await driver.SendAsync(People.Sato, shiftJis.GetBytes(Good));
        Assert.Contains("読まない列：備考", preview.Text);
        Assert.Contains("新しくできる所属：㈱さくら", preview.Text);
        Assert.Contains("加わった方 1人", (await driver.ConfirmAsync(preview, People.Sato)).Text);
        Assert.Contains("髙橋 ①郎", ExchangeDriver.Text(await driver.ExportAsync(People.Sato)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_has_moved_on_is_compared_anew_before_and_never_overwritten_after()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var preview = await driver.SendAsync(People.Sato, ExchangeDriver.Members(2));
        var other = await driver.SendAsync(People.Sato, ExchangeDriver.Members(1));
        await driver.ConfirmAsync(other, People.Sato);

        var again = await preview.PressAsync(People.Sato, "この内容で取り込む");

        Assert.Contains("いまの名簿と比べ直したので", again.Text);
        Assert.Contains("加わる方 1人・変わる方 0人・任期を終える方 0人・変わらない方 1人", again.Text);
        await door.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("加わった方 1人", (await driver.ConfirmAsync(again, People.Sato)).Text);
    }

    [Fact]
    public async Task The_same_press_twice_is_one_import_and_a_second_card_says_that_it_has_begun()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var file = door.Activities.File(Chat, People.Sato, "名簿.csv", door.Channel.Files.Hold(ExchangeDriver.Members(3)));
        var before = door.Channel.Sent.Count;
        await door.DeliverAsync(file);
        await door.DeliverAsync(file);
        var preview = await door.NextAsync(Chat, before);
        Assert.Single(await door.RowsAsync(prefix: "rosterupload:"));
        var other = await preview.PressAsync(People.Sato, "この内容で取り込む");
        var request = preview.Request(People.Sato, "この内容で取り込む");
        await preview.SendAsync(People.Sato, request);
        await preview.SendAsync(People.Sato, request);
        await door.SettledAsync();

        Assert.Contains("取り込みを始めました", other.Text);
        Assert.Equal(3, (await door.RowsAsync(prefix: "roster:")).Count(static row => row.RowKey.Contains(":person:", StringComparison.Ordinal)));
        Assert.Single(await door.RowsAsync(prefix: "history:roster:"));
        Assert.Single(door.Channel.Sent, static sent => sent.Card?.ToJsonString().Contains("\\u540D\\u7C3F\\u3092\\u53D6\\u308A\\u8FBC\\u307F\\u307E\\u3057\\u305F", StringComparison.OrdinalIgnoreCase) == true && sent.Kind == SentKind.Post);
        Assert.Contains("見つかりません", (await preview.PressAsync(People.Sato, "取り込まずに捨てる")).Text);
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone_at_once_and_what_is_forgotten_after_a_day()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        ExchangeDriver driver = new(door);
        var preview = await driver.SendAsync(People.Sato, ExchangeDriver.Members(1));
        Assert.Contains("ファイルを捨てました", (await preview.PressAsync(People.Sato, "取り込まずに捨てる")).Text);
        Assert.Empty(await door.RowsAsync(prefix: "rosterupload:"));
        Assert.Contains("見つかりません", (await preview.PressAsync(People.Sato, "この内容で取り込む")).Text);

        var forgotten = await driver.SendAsync(People.Sato, ExchangeDriver.Members(1));
        await door.AdvanceAsync(TimeSpan.FromHours(25));
        Assert.Empty(await door.RowsAsync(prefix: "rosterupload:"));
        Assert.Contains("見つかりません", (await forgotten.PressAsync(People.Sato, "この内容で取り込む")).Text);
    }

    [Fact]
    public async Task Others_than_the_secretariat_can_neither_take_the_roster_out_nor_bring_one_in()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var other = await door.InstallAsync("umi", People.Stranger);
        ExchangeDriver driver = new(door);
        var offer = await driver.OfferedAsync(People.Sato);
        var preview = await driver.SendAsync(People.Sato, ExchangeDriver.Members(1));
        var requests = door.Channel.Files.Requests.Count;

        // Somebody of the forum, and the 事務局 of another one with this one's card.
        foreach (var who in (TeamsPerson[])[People.Suzuki, People.Stranger])
        {
            var accept = driver.Accept(offer, who, door.Channel.Files.Session());
            var before = door.Channel.Sent.Count;
            await door.DeliverAsync(accept);
            var told = Assert.Single(door.Channel.Connector.SentAfter(before));
            Assert.Null(told.Attachment(ExchangeDriver.Info));
            Assert.DoesNotContain("委員 1", told.Plain, StringComparison.Ordinal);
            await preview.SendAsync(who, preview.Request(who, "この内容で取り込む"));
        }

        var mine = await driver.SendAsync(People.Suzuki, ExchangeDriver.Members(1));
        Assert.Contains("見つかりません", mine.Text);
        Assert.Equal(requests, door.Channel.Files.Requests.Count);
        Assert.Empty(await door.RowsAsync(prefix: "roster:"));
        Assert.Empty(await door.RowsAsync(prefix: "history:rosterexport:"));
        Assert.NotNull(other);
    }

    [Fact]
    public async Task A_guest_does_not_take_the_roster_away_whatever_role_the_roster_gives_them()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var guest = TeamsPerson.Named("raihin", "来賓 青木", "guest");
        await door.InstallAsync("sakura", People.Sato, guest);
        ExchangeDriver driver = new(door);
        var file = Encoding.UTF8.GetBytes($"名前,役割,Teamsのアドレス\r\n来賓 青木,事務局,{guest.Email}");
        var preview = await driver.SendAsync(People.Sato, file);
        Assert.Contains("事務局になる方：来賓 青木", preview.Text);
        await driver.ConfirmAsync(preview, People.Sato);

        var card = await driver.OpenAsync(People.Sato);
        Assert.Contains("見つかりません", (await card.PressAsync(guest, "いまの名簿をCSVにする")).Text);
        Assert.Contains("見つかりません", (await driver.SendAsync(guest, file)).Text);
        var offer = await driver.OfferedAsync(People.Sato);
        var address = door.Channel.Files.Session();
        await door.DeliverAsync(driver.Accept(offer, guest, address));
        Assert.Null(door.Channel.Files.Content(address));
    }

    [Fact]
    public async Task In_a_channel_a_file_is_only_a_message()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var before = door.Channel.Sent.Count;

        await door.DeliverAsync(door.Activities.File(team, People.Sato, "名簿.csv", door.Channel.Files.Hold(ExchangeDriver.Members(1))));
        using var answer = await door.Channel.DeliverAsync(door.Client, door.Activities.Invoke(team, People.Sato, "fileConsent/invoke", new JsonObject { ["action"] = "accept", ["context"] = new JsonObject() }));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(before, door.Channel.Sent.Count);
        Assert.Empty(door.Channel.Files.Requests);
    }

    private static IEnumerable<string> Bare(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => string.Join(',', line.Split(',')[..^2]));

    private static async Task<string> KeptAsync(FrontDoor door)
    {
        StringBuilder all = new();
        foreach (var table in (string[])["forums", "directory"])
        {
            foreach (var row in await door.RowsAsync(table))
            {
                all.AppendJoin('\n', row.Select(static column => column.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{column.Value}")).AppendLine();
            }
        }

        return all.ToString();
    }
}
