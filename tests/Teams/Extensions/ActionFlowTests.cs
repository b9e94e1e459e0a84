using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareSystem.Tests.Teams.Extensions.ExtensionsDriver;

namespace CareSystem.Tests.Teams.Extensions;

/// <summary>「課題として登録」 and 「議題に追加」 from the menu of a message.</summary>
public sealed class ActionFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_message_becomes_an_issue()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var sent = door.Channel.Sent.Count;

        var form = await door.OpenAsync(team.Thread("1"), People.Suzuki, "issueFromMessage", "<p>部屋が借りにくい</p><p>保証人が&nbsp;いない &amp; 遠い</p>");
        Assert.True(form.InDialog);
        Assert.Equal("部屋が借りにくい", form.Value("subject"));
        Assert.Equal("部屋が借りにくい\n保証人が いない & 遠い", form.Value("description"));
        Assert.Contains("メッセージの文を入れました。", form.Text);
        Assert.Equal(["この内容で登録する"], form.Buttons);

        var receipt = await form.PressAsync(People.Suzuki, "この内容で登録する", ("category", "Housing"));
        await door.SettledAsync();

        Assert.Contains("✓ 課題 R8-1 として登録しました", receipt.Text);
        Assert.Empty(receipt.Buttons);
        var row = Assert.Single(await door.RowsAsync(prefix: "issue:"));
        Assert.Equal("部屋が借りにくい", row.GetString("Subject"));
        Assert.Equal("部屋が借りにくい\n保証人が いない & 遠い", row.GetString("Description"));
        Assert.Equal(sent, door.Channel.Sent.Count);
    }

    [Fact]
    public async Task A_message_becomes_an_item_of_the_agenda()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var form = await door.OpenAsync(team.Thread("1"), People.Suzuki, "agendaFromMessage", "防災の備えを話したい", "text");
        Assert.Equal("防災の備えを話したい", form.Value("subject"));
        Assert.Equal("", form.Value("description") ?? "");
        Assert.Equal(["議題を出す"], form.Buttons);
        var receipt = await form.PressAsync(People.Suzuki, "議題を出す");

        Assert.Contains("✓ 議題を受け付けました", receipt.Text);
        Assert.Empty(receipt.Buttons);
        Assert.Equal("防災の備えを話したい", Assert.Single(await door.RowsAsync(prefix: "agenda:")).GetString("Subject"));
    }

    [Theory]
    [InlineData("issueFromMessage", "この内容で登録する", "category", "Housing")]
    [InlineData("agendaFromMessage", "議題を出す", "minutes", "15")]
    public async Task What_is_not_in_order_is_named_beside_its_field_and_nothing_typed_is_lost(string command, string send, string field, string value)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var form = await door.OpenAsync(team.Thread("1"), People.Suzuki, command, "<p>ことば</p>");
        var again = await form.PressAsync(People.Suzuki, send, ("subject", ""), ("description", "残る説明"), (field, value));

        Assert.True(again.InDialog);
        Assert.Contains("直していただきたい所が1か所あります。", again.Text);
        Assert.Contains("▲ 件名：入力してください。", again.Text);
        Assert.Equal("残る説明", again.Value("description"));
        Assert.Equal(value, again.Value(field));
        Assert.Empty(await door.RowsAsync(prefix: command.StartsWith("issue", StringComparison.Ordinal) ? "issue:" : "agenda:"));
        Assert.Contains("✓", (await again.PressAsync(People.Suzuki, send, ("subject", "直した件名"))).Text);
    }

    [Theory]
    [InlineData("issueFromMessage", "この内容で登録する", "issue:")]
    [InlineData("agendaFromMessage", "議題を出す", "agenda:")]
    public async Task A_form_that_is_sent_twice_counts_once(string command, string send, string rows)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await door.OpenAsync(team, People.Sato, command, "<p>ことば</p>");
        (string, string)[] typed = command.StartsWith("issue", StringComparison.Ordinal) ? [("category", "Housing")] : [];

        var first = await form.PressAsync(People.Sato, send, typed);
        var second = await form.PressAsync(People.Sato, send, typed);

        Assert.Equal(first.Text, second.Text);
        Assert.Single(await door.RowsAsync(prefix: rows));
    }

    [Theory]
    [InlineData("issueFromMessage", "この内容で登録する", "issue:")]
    [InlineData("agendaFromMessage", "議題を出す", "agenda:")]
    public async Task A_bug_shows_the_form_as_it_was_typed_and_a_number(string command, string send, string rows)
    {
        Bug bug = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(bug));
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await door.OpenAsync(team, People.Sato, command, "<p>ことば</p>");
        (string, string)[] typed = command.StartsWith("issue", StringComparison.Ordinal) ? [("subject", "残る件名"), ("category", "Housing")] : [("subject", "残る件名")];

        bug.Bites = true;
        var again = await form.PressAsync(People.Sato, send, typed);
        bug.Bites = false;

        Assert.Contains("うまく記録できませんでした。入力した内容はそのまま残っています。", again.Text);
        Assert.Equal("残る件名", again.Value("subject"));
        Assert.Contains("✓", (await again.PressAsync(People.Sato, send)).Text);
        Assert.Single(await door.RowsAsync(prefix: rows));
    }

    [Fact]
    public async Task A_long_message_is_cut_to_the_fields_and_the_form_says_how_much_is_missing()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var family = "👨‍👩‍👧‍👦";
        var message = string.Concat(Enumerable.Repeat(family, 150)) + "\n" + new string('長', 2349);

        var form = await door.OpenAsync(team, People.Sato, "issueFromMessage", message.Replace("\n", "<br>", StringComparison.Ordinal));

        Assert.Equal(string.Concat(Enumerable.Repeat(family, 100)), form.Value("subject"));
        Assert.Equal(message[..((family.Length * 150) + 1 + 849)], form.Value("description"));
        Assert.Contains("メッセージが長いため、はじめの1000文字までを入れました（残りの1500文字は入っていません）。", form.Text);
        Assert.Contains("✓", (await form.PressAsync(People.Sato, "この内容で登録する", ("category", "Housing"))).Text);
    }

    [Fact]
    public async Task A_message_without_text_opens_the_empty_form()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato);
        var card = door.Activities.FetchAction(team, People.Sato, "issueFromMessage", "");
        card["value"]!["messagePayload"] = null;

        var answer = await door.DeliverAsync(card);

        Assert.Equal("continue", (string?)answer!["task"]!["type"]);
        Assert.Equal("", (await door.OpenAsync(team, People.Sato, "issueFromMessage", "<attachment id=\"1\"></attachment>")).Value("subject") ?? "");
    }

    [Fact]
    public async Task An_observer_is_told_so_before_anything_is_typed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, MemberRole.Observer);

        var told = await door.OpenAsync(team, People.Tanaka, "agendaFromMessage", "<p>ことば</p>");

        Assert.Contains("見つかりません", told.Text);
        Assert.False(told.HasInput("subject"));
    }

    [Fact]
    public async Task From_a_chat_of_two_people_the_form_names_the_forum_it_is_for()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var form = await door.OpenAsync(ChatOfTwo, People.Suzuki, "issueFromMessage", "<p>ことば</p>");
        Assert.Contains("協議の場：さくら市 協議の場", form.Text);
        var again = await form.PressAsync(People.Suzuki, "この内容で登録する", ("subject", ""));
        Assert.Contains("協議の場：さくら市 協議の場", again.Text);
        var receipt = await again.PressAsync(People.Suzuki, "この内容で登録する", ("subject", "ことば"), ("category", "Housing"));

        Assert.Contains("✓ 課題 R8-1 として登録しました", receipt.Text);
        Assert.Contains("課題", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "課題")).Text);
    }

    [Theory]
    [InlineData("issueFromMessage", "この内容で登録する", "issue:")]
    [InlineData("agendaFromMessage", "議題を出す", "agenda:")]
    public async Task Who_is_in_several_forums_is_asked_for_which_one_it_is_and_the_message_is_kept(string command, string send, string rows)
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallTwoAsync();
        var momiji = (await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.GetString("Name") == "もみじ町 協議の場").PartitionKey;

        var asked = await door.OpenAsync(ChatOfTwo, People.Suzuki, command, $"<p>ことば</p><p>{new string('長', 3000)}</p>");
        Assert.Contains("どの協議の場のことですか", asked.Text);
        var form = await asked.PressAsync(People.Suzuki, "この協議の場にする", ("forum", momiji));
        Assert.Equal("ことば", form.Value("subject"));
        Assert.Contains("協議の場：もみじ町 協議の場", form.Text);
        Assert.Contains("残りの2004文字は入っていません", form.Text);
        await form.PressAsync(People.Suzuki, send, command.StartsWith("issue", StringComparison.Ordinal) ? [("category", "Housing")] : []);

        var row = Assert.Single(await door.RowsAsync(prefix: rows), static row => row.GetString("Subject") is not null);
        Assert.Equal(momiji, row.PartitionKey);
    }

    [Fact]
    public async Task In_the_channel_of_one_of_several_forums_the_form_is_for_that_one()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var (_, second) = await door.InstallTwoAsync();

        var form = await door.OpenAsync(second.Thread("1"), People.Suzuki, "issueFromMessage", "<p>ことば</p>");

        Assert.Contains("協議の場：もみじ町 協議の場", form.Text);
        Assert.Contains("✓", (await form.PressAsync(People.Suzuki, "この内容で登録する", ("category", "Housing"))).Text);
    }

    [Fact]
    public async Task Storage_that_stands_still_costs_nothing_that_was_typed()
    {
        SlowStorage storage = new();
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<HttpPipelinePolicy>(storage));
        var team = await door.InstallAsync("sakura", People.Sato);
        var form = await door.OpenAsync(team, People.Sato, "issueFromMessage", "<p>ことば</p>");

        var waiting = storage.HoldAsync();
        var pressed = form.PressAsync(People.Sato, "この内容で登録する", ("category", "Housing"));
        await waiting;
        door.Time.Advance(TimeSpan.FromSeconds(4));
        var again = await pressed;
        storage.Release();

        Assert.Contains("いま記録できませんでした。", again.Text);
        Assert.Equal("ことば", again.Value("subject"));
        Assert.Equal("Housing", again.Value("category"));
        Assert.Contains("✓", (await again.PressAsync(People.Sato, "この内容で登録する")).Text);
    }

    /// <summary>Breaks the commit as code that is wrong does.</summary>
    private sealed class Bug : HttpPipelinePolicy
    {
        public bool Bites { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            Bites && message.Request.Uri.ToString().Contains("batch", StringComparison.Ordinal)
                ? throw new InvalidOperationException("a bug")
                : ProcessNextAsync(message, pipeline);
    }
}
