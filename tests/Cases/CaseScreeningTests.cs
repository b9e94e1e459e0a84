using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>What the check found, from the form to the review, through the front door.</summary>
public sealed class CaseScreeningTests(AzuriteFixture azurite)
{
    private const string Replace = "提案どおりに置きかえる";
    private const string Confirm = "確認しました。この内容で出す";

    [Fact]
    public async Task One_tap_replaces_what_was_found_and_nothing_is_sent_before_it_was_read()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");

        var stopped = await form.PressAsync(People.Suzuki, "この内容で出す", Typed("山田さんがさくら病院を退院した。", "山田さんの母と話した。"));
        Assert.Contains("■ 直さないと出せません（3か所）", stopped.Text);
        Assert.DoesNotContain("▲ 注意", stopped.Text);
        Assert.Contains("状況：「山田さん」は、お名前のようです →「A氏」", stopped.Text);
        Assert.Contains("自動の点検は完全ではありません。", stopped.Text);
        Assert.False(stopped.HasInput("reason"));

        var replaced = await stopped.PressAsync(People.Suzuki, Replace);
        Assert.Contains("3か所を置きかえました。まだ出していません。", replaced.Text);
        Assert.Equal("A氏が市内の病院を退院した。", replaced.Value("situation"));
        Assert.Equal("A氏の母と話した。", replaced.Value("worked"));
        Assert.Equal("Sixties", replaced.Value("age"));
        Assert.DoesNotContain(Replace, replaced.Buttons);
        Assert.Empty(await door.RowsAsync(prefix: "case:"));

        Assert.Contains("✓ 事例を出しました", (await replaced.PressAsync(People.Suzuki, "この内容で出す")).Text);
    }

    [Fact]
    public async Task A_caution_is_sent_when_it_was_shown_and_a_new_one_is_shown_first()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");

        var shown = await form.PressAsync(People.Suzuki, "この内容で出す", Typed("母は82歳である。"));
        Assert.Contains("80歳を超える方の年齢です →「80代以上」", shown.Text);
        Assert.Contains("読み直していただきたい所が1か所あります。", shown.Text);
        Assert.EndsWith("▲ 点検で見つかった1か所が、いちばん上に出ています。先にお読みください。", shown.Text[..shown.Text.IndexOf(Confirm, StringComparison.Ordinal)].TrimEnd(), StringComparison.Ordinal);
        var another = await shown.PressAsync(People.Suzuki, Confirm, ("worked", "桜台駅で待つ。"));
        Assert.Contains("「桜台駅」", another.Text);
        Assert.Empty(await door.RowsAsync(prefix: "case:"));

        Assert.Contains("✓ 事例を出しました", (await another.PressAsync(People.Suzuki, Confirm)).Text);
    }

    [Fact]
    public async Task A_member_cannot_pass_a_stop_and_the_secretariat_can_with_a_reason_that_is_kept_and_sealed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var asMember = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例")).PressAsync(People.Suzuki, "この内容で出す", Typed("源さんという人形が好きだ。"));
        Assert.Contains("■ 直さないと出せません", asMember.Text);
        Assert.Empty(await door.RowsAsync(prefix: "case:"));

        var stopped = await (await door.SayAsync(ChatOfSato, People.Sato, "事例")).PressAsync(People.Sato, "この内容で出す", Typed("源さんという人形が好きだ。"));
        Assert.True(stopped.HasInput("reason"));
        var again = await stopped.PressAsync(People.Sato, "この内容で出す", ("reason", "　"));
        Assert.Contains("■ 直してください（1か所）。直さずに進めるときは、理由が要ります", again.Text);
        var receipt = await again.PressAsync(People.Sato, "この内容で出す", ("reason", "人形の名前で、人ではない。"));
        Assert.Contains("✓ 事例を出しました", receipt.Text);
        await door.SettledAsync();

        var review = await door.Last(ChatOfSato).OpenTextAsync(People.Sato);
        Assert.Contains("点検の指摘を、事務局が確かめて進めた記録", review.Text);
        Assert.Contains("人形の名前で、人ではない。", review.Text);
        var rows = await door.RowsAsync(prefix: "");
        Assert.DoesNotContain(rows, static row => row.Keys.Select(key => row[key]).OfType<string>().Any(static value => value.Contains("人形", StringComparison.Ordinal)));
        Assert.Contains(await door.RowsAsync(prefix: $"history:case:{CodeOf(receipt)}:"), static row => row.GetString("Fields")?.Contains(CaseFields.Reason, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task An_approval_with_a_stop_in_the_summary_asks_for_a_reason()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        await door.SubmitAsync();
        var review = await door.Last(ChatOfSato).OpenTextAsync(People.Sato);

        var stopped = await review.PressAsync(People.Sato, "承認する", ("summary", "源さんという人形"));
        Assert.Contains("承認用の要約：「源さん」は、", stopped.Text);
        var replaced = await stopped.PressAsync(People.Sato, Replace, ("comment", "書きかけ"));
        Assert.Contains("1か所を置きかえました。まだ出していません。", replaced.Text);
        Assert.Equal(("B氏という人形", "書きかけ"), (replaced.Value("summary"), replaced.Value("comment")));
        Assert.Contains("Aさんの部屋が見つからない。", replaced.Text);
        Assert.DoesNotContain(Replace, replaced.Buttons);
        Assert.Equal("Reviewing", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        var approved = await stopped.PressAsync(People.Sato, "承認する", ("reason", "人形の名前"));
        Assert.Contains("✓ 事例を承認しました", approved.Text);
        await door.SettledAsync();

        Assert.DoesNotContain("人形の名前", door.Last(team).Text, StringComparison.Ordinal);
        var state = await door.SayAsync(ChatOfSato, People.Sato, $"事例 {CodeOf(approved)}");
        Assert.Contains("人形の名前", (await state.OpenHereAsync(People.Sato)).Text);
    }

    [Fact]
    public async Task Who_is_in_the_roster_is_found_by_name()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var stopped = await form.PressAsync(People.Suzuki, "この内容で出す", Typed($"{People.Sato.Name.Replace(" ", "", StringComparison.Ordinal)}に任せた。"));
        Assert.Contains("■ 直さないと出せません", stopped.Text);
    }

    [Fact]
    public void What_is_kept_of_a_passed_stop_is_not_written_anywhere_by_its_name() =>
        Assert.Equal(nameof(StopOverride), new StopOverride(new PersonId("p"), "なまえ", DateTimeOffset.UnixEpoch, [], "理由").ToString());
}
