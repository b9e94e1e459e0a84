using System.Net;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Teams.Extensions.ExtensionsDriver;

namespace CareSystem.Tests.Teams.Extensions;

/// <summary>Searching from the compose box.</summary>
public sealed class SearchFlowTests(AzuriteFixture azurite)
{
    private const string Described = "説明は外に出ない";

    [Fact]
    public async Task Among_its_own_people_an_issue_is_shown_whole_and_elsewhere_by_number_and_title()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Suzuki, "部屋が借りにくい", ("description", Described), ("owner", "担当は外に出ない"));
        await door.AddIssueAsync(team, People.Suzuki, "夜間の相談先がない");

        var inside = await door.SearchAsync(team.Thread("1"), People.Suzuki, "issueSearch", "部屋");
        var line = Assert.Single(inside.Lines);
        Assert.Equal("R8-1　部屋が借りにくい", line.Title);
        Assert.Contains("【提出】住まい　担当：担当は外に出ない", line.Text);
        Assert.Contains(Described, line.Card.Text);
        Assert.Equal(["直す・段階を変える", "課題の一覧"], line.Card.Buttons);

        foreach (var place in new[] { ChatOfTwo, TeamsPlace.ChatOf(People.Suzuki), new TeamsPlace("19:other@thread.v2", "groupChat"), new TeamsPlace("19:meeting_a@thread.v2", "groupChat") })
        {
            var outside = await door.SearchAsync(place, People.Suzuki, "issueSearch", "部屋");
            line = Assert.Single(outside.Lines);
            Assert.Equal("R8-1　部屋が借りにくい", line.Title);
            Assert.Equal("さくら市 協議の場", line.Text);
            Assert.Equal("課題 R8-1\n部屋が借りにくい", line.Card.Text);
            Assert.Empty(line.Card.Buttons);
            Assert.DoesNotContain("外に出ない", outside.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("提出", outside.Json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_buttons_of_an_issue_that_was_put_into_a_message_work()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato);
        await door.AddIssueAsync(team, People.Sato, "部屋が借りにくい");

        var found = await door.SearchAsync(team.Thread("1"), People.Sato, "issueSearch");
        var own = await found.Lines[0].Card.PressAsync(People.Sato, "直す・段階を変える");

        Assert.Contains("内容を直す", own.Buttons);
    }

    [Fact]
    public async Task An_issue_is_found_by_words_and_by_number_and_the_list_goes_on_where_it_ended()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato);
        await door.WriteIssuesAsync(1, 60, static n => n == 7 ? "住まい" : $"課題その{n}");

        Assert.Equal(["R8-7　住まい"], (await door.SearchAsync(team, People.Sato, "issueSearch", "住まい")).Titles);
        Assert.Equal(["R8-12　課題その12"], (await door.SearchAsync(team, People.Sato, "issueSearch", "Ｒ８－１２")).Titles);
        Assert.Equal(["R8-12　課題その12"], (await door.SearchAsync(team, People.Sato, "issueSearch", "12")).Titles);

        List<string> all = [];
        foreach (var skip in new[] { 0, 25, 50 })
        {
            all.AddRange((await door.SearchAsync(team, People.Sato, "issueSearch", "", skip)).Titles);
            Assert.Equal(Math.Min(60, skip + 25), all.Count);
        }

        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(static n => n == 7 ? "R8-7　住まい" : $"R8-{n}　課題その{n}"), all);
        Assert.Empty((await door.SearchAsync(team, People.Sato, "issueSearch", "", 75)).Lines);
        Assert.Equal(3, (await door.SearchAsync(team, People.Sato, "issueSearch", "", 0, 3)).Lines.Count);
        Assert.Equal(25, (await door.SearchAsync(team, People.Sato, "issueSearch", "", -4, 1000)).Lines.Count);
        Assert.Equal("件名や説明にこの言葉がある課題は、見つかりませんでした。", (await door.SearchAsync(team, People.Sato, "issueSearch", "だれも書いていない")).Said);
    }

    /// <summary>A row that was written before characters were read as what they stand for is found as one of today.</summary>
    [Fact]
    public async Task What_stands_for_other_characters_is_found_in_every_list()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Suzuki, "㈱みどりの第Ⅲ期");
        await door.SayAsync(team, People.Suzuki, "議題 ㈱みどりの第Ⅲ期");
        var code = await door.SubmitAsync();
        var review = await (await door.SayAsync(CaseStories.ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        await review.PressAsync(People.Sato, "承認する", ("summary", "３㌔先の㈱みどりまで通う。"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        var issue = Assert.Single(await door.RowsAsync(prefix: "issue:"));
        issue["Folded"] = "㈱みどりの第ⅲ期\n";
        await new Azure.Data.Tables.TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(issue, issue.ETag, Azure.Data.Tables.TableUpdateMode.Replace);

        Assert.Equal(["R8-1　㈱みどりの第Ⅲ期"], (await door.SearchAsync(team, People.Sato, "issueSearch", "(株)ﾐﾄﾞﾘ iii")).Titles);
        Assert.Single((await door.SearchAsync(team, People.Sato, "agendaSearch", "(株)ﾐﾄﾞﾘ iii")).Lines);
        Assert.Single((await door.SearchAsync(team, People.Sato, "caseSearch", "3キロ先 （株）みどり")).Lines);
        Assert.Contains("㈱みどりの第Ⅲ期", (await door.SayAsync(team, People.Sato, "課題 検索 (株)ﾐﾄﾞﾘ iii")).Text);
    }

    /// <summary>Every list goes on where it ended, and none is longer than 25.</summary>
    [Theory]
    [InlineData("agendaSearch")]
    [InlineData("caseSearch")]
    public async Task A_list_of_sixty_is_read_in_three_pages(string search)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato);
        if (search == "agendaSearch")
        {
            await door.WriteAgendaAsync(60);
        }
        else
        {
            await door.WriteCasesAsync(60);
        }

        List<string> all = [];
        foreach (var skip in new[] { 0, 25, 50 })
        {
            all.AddRange((await door.SearchAsync(team, People.Sato, search, "", skip)).Titles);
            Assert.Equal(Math.Min(60, skip + 25), all.Count);
        }

        Assert.Equal(60, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty((await door.SearchAsync(team, People.Sato, search, "", 75)).Lines);
        Assert.Equal(25, (await door.SearchAsync(team, People.Sato, search, "", -4, 1000)).Lines.Count);
    }

    [Theory]
    [InlineData("issueSearch")]
    [InlineData("agendaSearch")]
    [InlineData("caseSearch")]
    public async Task A_search_takes_one_round_of_reads(string command)
    {
        SlowStorage storage = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var team = await door.InstallPledgedAsync("sakura", People.Sato);
        await door.SearchAsync(team, People.Sato, command, "何か");

        storage.Delay = TimeSpan.FromMilliseconds(300);
        using (storage.Count())
        {
            await door.SearchAsync(team, People.Sato, command, "何か");
        }

        Assert.Equal(1, storage.Rounds);
        Assert.InRange(storage.Requests, 2, 3);
    }

    [Theory]
    [InlineData("agendaSearch", "桜の", "桜の議題")]
    [InlineData("issueSearch", "桜の", "R8-1　桜の課題")]
    [InlineData("caseSearch", "0000", "事例 C-00001")]
    public async Task Elsewhere_each_further_letter_takes_one_round_too_and_another_choice_counts_at_once(string command, string words, string title)
    {
        SlowStorage storage = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var sakura = await door.InstallPledgedAsync("sakura", People.Sato);
        await door.SayAsync(sakura, People.Sato, "議題 桜の議題");
        await door.AddIssueAsync(sakura, People.Sato, "桜の課題");
        await door.WriteCasesAsync(1);
        await door.SettledAsync();
        await door.SearchAsync(ChatOfTwo, People.Sato, command, words[..1]);
        await door.AdvanceAsync(TimeSpan.FromHours(3));

        storage.Delay = TimeSpan.FromMilliseconds(300);
        using (storage.Count())
        {
            Assert.Equal([title], (await door.SearchAsync(ChatOfTwo, People.Sato, command, words)).Titles);
        }

        Assert.Equal(1, storage.Rounds);
        storage.Delay = TimeSpan.Zero;

        // Another forum has come meanwhile: now the person is asked, whatever was guessed.
        await door.InstallPledgedAsync("ume", People.Sato);
        await door.SettledAsync();
        var asked = await door.SearchAsync(ChatOfTwo, People.Sato, command, words);

        Assert.Equal(2, asked.Lines.Count);
        Assert.All(asked.Titles, static each => Assert.EndsWith("で探す", each, StringComparison.Ordinal));
        Assert.DoesNotContain(title, asked.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_items_are_found_by_words_and_elsewhere_only_their_title_is_shown()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato);
        var list = await door.SayAsync(team, People.Sato, "議題");
        await list.PressAsync(People.Sato, "議題を出す", ("subject", "退院前カンファレンス"), ("description", Described));
        await door.SayAsync(team, People.Sato, "議題 防災の備え");
        await door.SettledAsync();

        Assert.Equal(["退院前カンファレンス", "防災の備え"], (await door.SearchAsync(team, People.Sato, "agendaSearch")).Titles);
        var inside = Assert.Single((await door.SearchAsync(team, People.Sato, "agendaSearch", "退院")).Lines);
        Assert.Contains(Described, inside.Card.Text);
        Assert.Equal(["議題の一覧"], inside.Card.Buttons);
        var outside = await door.SearchAsync(ChatOfTwo, People.Sato, "agendaSearch", "退院");
        var line = Assert.Single(outside.Lines);
        Assert.Equal(("退院前カンファレンス", "さくら市 協議の場"), (line.Title, line.Text));
        Assert.Equal("議題\n退院前カンファレンス", line.Card.Text);
        Assert.Empty(line.Card.Buttons);
        Assert.DoesNotContain(Described, outside.Json, StringComparison.Ordinal);
        Assert.Equal("件名や説明にこの言葉がある議題は、見つかりませんでした。", (await door.SearchAsync(team, People.Sato, "agendaSearch", "花火")).Said);
    }

    [Fact]
    public async Task Of_cases_the_approved_ones_are_found_and_elsewhere_nothing_leaves_but_the_code()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var approved = await door.SubmitAsync(CaseStories.Typed("本文は誰にも出ない"));
        var waiting = await door.SubmitAsync(CaseStories.Typed("待っている本文"));
        var review = await (await door.SayAsync(CaseStories.ChatOfSato, People.Sato, $"事例 {approved}")).OpenHereAsync(People.Sato);
        await review.PressAsync(People.Sato, "承認する", ("summary", "保証人がなく退院できない"));
        await door.SettledAsync();

        var inside = await door.SearchAsync(team, People.Sato, "caseSearch");
        var line = Assert.Single(inside.Lines);
        Assert.Equal($"事例 {approved}", line.Title);
        Assert.Equal("保証人がなく退院できない", line.Text);

        // What is put into a message stays there, beyond the time of what it says: the summary is one press away.
        Assert.DoesNotContain("保証人がなく退院できない", line.Card.Text);
        Assert.Equal(["要約を見る", "この事例から課題を登録する", "承認された事例"], line.Card.Buttons);
        Assert.Single((await door.SearchAsync(team, People.Suzuki, "caseSearch", approved[2..5])).Lines);
        Assert.Single((await door.SearchAsync(team, People.Suzuki, "caseSearch", "保証人")).Lines);

        foreach (var words in new[] { "", approved, approved[2..4] })
        {
            var outside = await door.SearchAsync(ChatOfTwo, People.Suzuki, "caseSearch", words);
            Assert.Equal($"事例 {approved}", Assert.Single(outside.Lines).Card.Text);
            Assert.DoesNotContain("保証人", outside.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("60代", outside.Json, StringComparison.Ordinal);
        }

        // A search by what may not be shown would show it after all.
        Assert.NotNull((await door.SearchAsync(ChatOfTwo, People.Suzuki, "caseSearch", "保証人")).Said);
        Assert.NotNull((await door.SearchAsync(team, People.Sato, "caseSearch", waiting)).Said);
        Assert.NotNull((await door.SearchAsync(ChatOfTwo, People.Suzuki, "caseSearch", waiting)).Said);
    }

    [Theory]
    [InlineData("shared")]
    [InlineData("ほか")]
    [InlineData(null)]
    public async Task In_a_channel_that_may_be_shared_nothing_of_a_case_is_offered_and_of_the_rest_the_title(string? type)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.AddIssueAsync(team, People.Suzuki, "部屋が借りにくい", ("description", Described));
        var code = await door.SubmitAsync();
        var review = await (await door.SayAsync(CaseStories.ChatOfSato, People.Sato, $"事例 {code}")).OpenHereAsync(People.Sato);
        await review.PressAsync(People.Sato, "承認する", ("summary", "要約"));
        var channel = team.Channel("kyoyu", "共有");

        void Typed(JsonObject activity) => activity["channelData"]!["channel"]!["type"] = type;
        var cases = await door.SearchAsync(channel, People.Sato, "caseSearch", change: Typed);
        var issues = await door.SearchAsync(channel, People.Sato, "issueSearch", change: Typed);

        Assert.StartsWith("共有チャネルでは、個別事例を扱いません。", cases.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(code, cases.Json, StringComparison.Ordinal);
        Assert.Equal("課題 R8-1\n部屋が借りにくい", Assert.Single(issues.Lines).Card.Text);
        Assert.DoesNotContain(Described, issues.Json, StringComparison.Ordinal);

        // The team's first channel cannot be shared, also where Teams does not say so.
        Assert.Single((await door.SearchAsync(team, People.Sato, "caseSearch", change: static activity => activity["channelData"]!["channel"]!["type"] = null)).Lines);
    }

    [Fact]
    public async Task Who_is_in_several_forums_is_asked_which_one_to_search_and_can_change_it()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var (first, second) = await door.InstallTwoAsync();
        await door.AddIssueAsync(first, People.Suzuki, "さくらの課題");
        await door.AddIssueAsync(second, People.Suzuki, "もみじの課題");

        // Within a forum there is nothing to ask.
        Assert.Equal(["R8-1　もみじの課題"], (await door.SearchAsync(second, People.Suzuki, "issueSearch")).Titles);

        var asked = await door.SearchAsync(ChatOfTwo, People.Suzuki, "issueSearch", "課題");
        Assert.Equal(["「さくら市 協議の場」で探す", "「もみじ町 協議の場」で探す"], asked.Titles.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("課題", string.Concat(asked.Lines.Select(static line => line.Card.Text)), StringComparison.Ordinal);

        var momiji = asked.Lines.Single(static line => line.Title.Contains("もみじ", StringComparison.Ordinal));
        Assert.Equal("「もみじ町 協議の場」に切り替えました。", (await door.PickAsync(ChatOfTwo, People.Suzuki, momiji.Tap)).Said);
        var found = await door.SearchAsync(ChatOfTwo, People.Suzuki, "issueSearch", "課題");
        Assert.Equal(["R8-1　もみじの課題"], found.Titles);
        Assert.Equal("もみじ町 協議の場", found.Lines[0].Text);

        var opened = await door.SearchAsync(ChatOfTwo, People.Suzuki, "issueSearch");
        Assert.Equal("「もみじ町 協議の場」で探す", opened.Titles.First());
        Assert.StartsWith("いま選ばれています。", opened.Lines[0].Text, StringComparison.Ordinal);
        await door.PickAsync(ChatOfTwo, People.Suzuki, opened.Lines[1].Tap);
        Assert.Equal(["R8-1　さくらの課題"], (await door.SearchAsync(ChatOfTwo, People.Suzuki, "issueSearch", "課題")).Titles);
    }

    [Fact]
    public async Task What_is_asked_from_a_chat_of_two_people_is_not_taken_for_a_chat_with_the_bot()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.SearchAsync(ChatOfTwo, People.Suzuki, "issueSearch");
        await door.OpenAsync(ChatOfTwo, People.Suzuki, "issueFromMessage", "<p>文</p>");

        Assert.DoesNotContain(await door.RowsAsync("directory"), static row => row.GetString("Conversation") == ChatOfTwo.Id);
    }

    [Fact]
    public async Task While_storage_does_not_answer_the_compose_box_says_so_within_four_seconds()
    {
        SlowStorage storage = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var team = await door.InstallPledgedAsync("sakura", People.Sato);

        var waiting = storage.HoldAsync();
        var search = door.SearchAsync(team, People.Sato, "issueSearch", "何か");
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(3.7));
        Assert.False(search.IsCompleted);
        door.Time.Advance(TimeSpan.FromSeconds(0.3));

        Assert.Equal("いま応答できません。少し待ってから、もう一度送ってください。", (await search).Said);
        storage.Release();
    }

    [Fact]
    public async Task A_command_of_another_version_is_told_to_be_old_and_what_is_no_query_is_refused()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato);

        Assert.StartsWith("このカードは古くなりました", (await door.SearchAsync(team, People.Sato, "issueSearch0")).Said, StringComparison.Ordinal);
        Assert.Contains("このカードは古くなりました", (await door.OpenAsync(team, People.Sato, "issueSearch", "<p>文</p>")).Text);
        foreach (var (name, value) in new (string, JsonNode?)[]
        {
            ("query", null), ("query", "text"), ("query", new JsonObject()), ("query", new JsonObject { ["commandId"] = 12 }), ("selectItem", null), ("selectItem", "text"),
            ("fetchTask", null), ("submitAction", null), ("submitAction", new JsonObject { ["commandId"] = "issueFromMessage" }),
        })
        {
            using var answer = await door.Channel.DeliverAsync(door.Client, door.Activities.Invoke(team, People.Sato, "composeExtension/" + name, value));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        // What is odd beside that is read with patience.
        var odd = await door.SearchAsync(team, People.Sato, "issueSearch", change: static activity =>
        {
            activity["value"]!["parameters"] = new JsonArray("x", null, new JsonObject { ["name"] = "words", ["value"] = 12 });
            activity["value"]!["queryOptions"] = new JsonObject { ["skip"] = "many", ["count"] = new JsonObject() };
        });
        Assert.Equal("まだ課題が登録されていません。", odd.Said);
    }
}
