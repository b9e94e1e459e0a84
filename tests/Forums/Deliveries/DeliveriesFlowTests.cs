using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Deliveries;

/// <summary>送信の状態 through the front door.</summary>
public sealed class DeliveriesFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);
    private static readonly TeamsPlace Suzuki = TeamsPlace.ChatOf(People.Suzuki);

    [Fact]
    public async Task Where_everything_arrived_it_says_so_and_when()
    {
        await using var door = await StartAsync();

        var card = await ShowAsync(door);

        Assert.Contains("✓ 届かなかったものはありません", card.Text);
        Assert.Contains("令和８年６月１日（月）午前10時", card.Text);
        Assert.Contains("予定されているものはありません", card.Text);
        Assert.DoesNotContain("もう一度送る", card.Buttons);
    }

    [Fact]
    public async Task What_did_not_arrive_is_named_explained_and_sent_again()
    {
        await using var door = await StartAsync();
        await FailAsync(door, StandInAnswer.Error(403, "ForbiddenOperationException"));

        var card = await ShowAsync(door);
        Assert.Contains("▲ 届かなかったものが1件あります", card.Text);
        Assert.Contains($"最初のあいさつ　{People.Suzuki.Name}さんあて", card.Text);
        Assert.Contains("まだこのアプリが入っていません", card.Text);
        Assert.Contains("すること：本人に、Teamsの「アプリ」からこのボットを追加し", card.Text);

        var before = door.Channel.Sent.Count;
        var again = await card.PressAsync(People.Sato, "もう一度送る");
        await door.NextAsync(Suzuki, before);
        await door.SettledAsync();

        Assert.Contains("もう一度送ります。届かなければ、またここに出ます。", again.Text);
        Assert.Contains("✓ 届かなかったものはありません", (await ShowAsync(door)).Text);
        Assert.Contains("見つかりません", (await card.PressAsync(People.Sato, "もう一度送る")).Text);
    }

    [Fact]
    public async Task What_fails_again_comes_back_and_what_is_set_aside_does_not()
    {
        await using var door = await StartAsync();
        await FailAsync(door, StandInAnswer.Error(403, "ForbiddenOperationException"));
        var card = await ShowAsync(door);
        door.Channel.Connector.AnswerNext(StandInAnswer.Error(400, "BadSyntax"), 1, static request => request.Method == "POST");
        await card.PressAsync(People.Sato, "もう一度送る");
        await FailedAsync(door, "BadSyntax");

        var again = await ShowAsync(door);
        Assert.Contains("Teamsが内容を受け付けませんでした", again.Text);
        var aside = await again.PressAsync(People.Sato, "一覧から消す");

        Assert.Contains("一覧から消しました", aside.Text);
        Assert.Contains("✓ 届かなかったものはありません", aside.Text);
        Assert.Contains("✓ 届かなかったものはありません", (await ShowAsync(door)).Text);
    }

    [Fact]
    public async Task In_a_channel_an_old_client_is_shown_no_names()
    {
        await using var door = await StartAsync();
        await FailAsync(door, StandInAnswer.Error(403, "ForbiddenOperationException"));
        var team = TeamsPlace.Team("sakura", "さくら市 協議の場");
        var settings = await door.SayAsync(team, People.Sato, "設定");

        var shown = await settings.SendAsync(People.Sato, settings.FallbackRequest(People.Sato, "送信の状態"));

        Assert.Contains("個人チャットで", shown.Text);
        Assert.DoesNotContain(People.Suzuki.Name, shown.Text, StringComparison.Ordinal);
        Assert.Contains($"{People.Suzuki.Name}さんあて", (await settings.PressAsync(People.Sato, "送信の状態")).Text);
    }

    [Fact]
    public async Task Long_lists_are_paged_the_newest_first()
    {
        await using var door = await StartAsync();
        for (var i = 0; i < 7; i++)
        {
            await FailAsync(door, StandInAnswer.Error(400, "BadSyntax"));
        }

        var first = await ShowAsync(door);
        var second = await first.PressAsync(People.Sato, "古いもの");

        Assert.Equal(5, first.Buttons.Count(static button => button == "もう一度送る"));
        Assert.Equal(2, second.Buttons.Count(static button => button == "もう一度送る"));
        Assert.Contains("2ページ目（全2ページ）", second.Text);
    }

    private async Task<FrontDoor> StartAsync()
    {
        var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ");
        await door.SettledAsync();
        return door;
    }

    private static async Task<ShownCard> ShowAsync(FrontDoor door) => await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "送信の状態");

    /// <summary>Promises the welcome to one person, and the channel answers so.</summary>
    private static async Task FailAsync(FrontDoor door, StandInAnswer answer)
    {
        door.Time.Advance(TimeSpan.FromMinutes(1));
        door.Channel.Connector.AnswerNext(answer, 1, static request => request.Method == "POST" && request.Path.EndsWith("/activities", StringComparison.Ordinal));
        var forum = new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
        var suzuki = PersonId.Of(People.Suzuki.AadObjectId, People.Suzuki.Id);
        var count = await FailuresAsync(door);
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(
            forum, new Changes().Promise(new WelcomeDue(), new Recipient.Person(suzuki), door.Time.GetUtcNow()), default));
        await Patience.UntilAsync(async () => await FailuresAsync(door) == count + 1, () => door.Log.Warnings);
    }

    private static Task FailedAsync(FrontDoor door, string code) => Patience.UntilAsync(
        async () => (await door.RowsAsync(prefix: "out:")).Any(row => row.GetString("State") == "Failed" && row.GetString("Code") == code), () => door.Log.Warnings);

    private static async Task<int> FailuresAsync(FrontDoor door) => (await door.RowsAsync(prefix: "out:")).Count(static row => row.GetString("State") is "Failed" or "Stopped");
}
