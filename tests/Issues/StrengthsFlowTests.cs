using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>強み beside the issues, through the front door.</summary>
public sealed class StrengthsFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_strength_is_added_for_an_issue_shown_with_it_and_with_the_list()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var issue = await (await door.AddIssueAsync(team, People.Sato, "居場所が足りない")).PressAsync(People.Suzuki, "この課題を開く");

        var form = await issue.PressAsync(People.Suzuki, "生かせる強みを加える");
        Assert.Equal("R8-1", form.Value("issue"));
        var again = await form.PressAsync(People.Suzuki, "この内容で登録する", ("subject", "土曜も開いている"), ("category", "Participation,MutualHelp"), ("issue", "R8-7"));
        Assert.Contains("「R8-7」という番号の課題はありません", again.Text);
        var receipt = await again.PressAsync(People.Suzuki, "この内容で登録する", ("issue", "ｒ８－１"));
        Assert.Contains("✓ 強みを登録しました", receipt.Text);

        Assert.Contains("この課題に生かせる強み\n・土曜も開いている", (await door.SayAsync(team, People.Sato, "課題 1")).Text);
        var list = await door.SayAsync(team, People.Sato, "課題");
        Assert.Contains("見つかった強み 1件\n・土曜も開いている", list.Text);
        var strengths = await list.PressAsync(People.Sato, "見つかった強み");
        Assert.Contains("土曜も開いている\n社会参加（就労）、地域の助け合い\n生かせる課題：R8-1", strengths.Text);
    }

    [Fact]
    public async Task A_strength_is_edited_with_its_history_and_withdrawn_by_those_who_may()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var empty = await (await door.SayAsync(team, People.Suzuki, "課題")).PressAsync(People.Suzuki, "見つかった強み");
        Assert.Contains("まだ強みが登録されていません", empty.Text);
        var form = await empty.PressAsync(People.Suzuki, "強みを登録する");
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => form.PressAsync(People.Suzuki, "この内容で登録する", ("subject", "土曜も開いている"), ("category", "Participation"))));
        Assert.Equal(twice[0].Text, twice[1].Text);
        Assert.Single(await door.RowsAsync(prefix: "issuestrength:"));

        var list = await twice[0].PressAsync(People.Suzuki, "強みの一覧");
        var one = await list.PressAsync(People.Suzuki, "開く");
        var stale = await (await list.PressAsync(People.Sato, "開く")).PressAsync(People.Sato, "内容を直す");
        await (await one.PressAsync(People.Suzuki, "内容を直す")).PressAsync(People.Suzuki, "直した内容で記録する", ("subject", "土曜の午後も開いている"));
        var told = await stale.PressAsync(People.Sato, "直した内容で記録する", ("description", "だれでも"));
        Assert.Contains("鈴木 健さんが先に直しました", told.Text);
        Assert.Contains("強み：いまの記録は「土曜の午後も開いている」", told.Text);
        await told.PressAsync(People.Sato, "直した内容で記録する", ("subject", "土曜の午後も開いている"));

        one = await list.PressAsync(People.Suzuki, "開く");
        Assert.Contains("佐藤 美咲さん\n説明：（なし） → だれでも", one.Text);
        Assert.Contains("強み：土曜も開いている → 土曜の午後も開いている", one.Text);
        Assert.Equal(["強みの一覧", "課題の一覧"], (await list.PressAsync(People.Tanaka, "開く")).Buttons);
        Assert.Contains("見つかりません", (await one.PressAsync(People.Tanaka, "取り下げる")).Text);

        Assert.Contains("✓ 強みを取り下げました", (await one.PressAsync(People.Suzuki, "取り下げる")).Text);
        Assert.Contains("まだ強みが登録されていません", (await (await door.SayAsync(team, People.Sato, "課題")).PressAsync(People.Sato, "見つかった強み")).Text);
        Assert.True(Assert.Single(await door.RowsAsync(prefix: "issuestrength:")).GetBoolean("IsWithdrawn"));
        Assert.Equal(4, (await door.RowsAsync(prefix: "history:issuestrength:")).Count);
    }
}
