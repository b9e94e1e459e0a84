using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;
using static CareSystem.Tests.Cases.CaseStories;

namespace CareSystem.Tests.Cases;

/// <summary>Notices about cases wait for the hours in which they may be sent: what happens meanwhile loses none of them and doubles none.</summary>
public sealed class CaseNoticesTests(AzuriteFixture azurite)
{
    private const string Waits = "確かめていただく事例があります";
    private const string Decided = "お出しいただいた事例";

    private static readonly DateTimeOffset Saturday = FrontDoor.Monday.AddDays(5);

    [Theory]
    [InlineData("agenda")]
    [InlineData("readers")]
    [InlineData("both")]
    public async Task What_was_approved_on_a_Saturday_is_told_on_Monday_whatever_else_became_of_the_case_by_then(string what)
    {
        await using var door = await FrontDoor.StartAsync(azurite, Saturday);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        var code = await door.AcceptAsync();
        if (what is "agenda" or "both")
        {
            await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).PressAsync(People.Sato, "次の会議の議題にする");
        }

        if (what is "readers" or "both")
        {
            var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
            var named = await (await text.PressAsync(People.Sato, "読める委員")).PressAsync(People.Sato, "この方々に決める", ("readers", People.Tanaka.AadObjectId));
            Assert.Contains("1名の委員が読めます", named.Text);
        }

        await door.SettledAsync();
        Assert.Equal(0, Told(door, ChatOfSuzuki, Decided));

        await door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, Told(door, ChatOfSuzuki, Decided));
        var notice = door.Last(ChatOfSuzuki);
        Assert.Contains("お出しいただいた事例が承認されました", notice.Text);
        Assert.Contains("Aさんの部屋が見つからない。", (await notice.OpenTextAsync(People.Suzuki)).Text);
    }

    [Fact]
    public async Task What_was_returned_and_submitted_again_before_the_morning_is_announced_once_and_of_the_return_nobody_needs_to_be_told()
    {
        await using var door = await FrontDoor.StartAsync(azurite, Saturday);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await door.GiveRoleAsync(People.Tanaka, "Secretariat");
        var code = await door.SubmitAsync();
        var review = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        await review.PressAsync(People.Sato, "差し戻す", ("comment", "年代をぼかしてください"));
        var form = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).PressAsync(People.Suzuki, "コメントを見て直す（別の画面）");
        Assert.Contains("直した内容を出しました", (await form.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "直した状況"))).Text);

        // One of the secretariat has it open by then: the others are told all the same.
        await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        Assert.Equal("Reviewing", Assert.Single(await door.RowsAsync(prefix: "case:")).GetString("Status"));
        await door.SettledAsync();
        Assert.Equal(0, Told(door, ChatOfTanaka, Waits));

        await door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, Told(door, ChatOfTanaka, Waits));
        Assert.Equal(1, Told(door, ChatOfSato, Waits));
        Assert.Equal(0, Told(door, ChatOfSuzuki, Decided));
    }

    [Fact]
    public async Task What_was_only_mended_before_the_morning_is_announced()
    {
        await using var door = await FrontDoor.StartAsync(azurite, Saturday);
        await door.InstallPledgedAsync("sakura", People.Sato, People.Suzuki);
        var code = await door.SubmitAsync();
        var form = await (await door.SayAsync(ChatOfSuzuki, People.Suzuki, $"事例 {code}")).PressAsync(People.Suzuki, "このチャットで直す");
        await form.PressAsync(People.Suzuki, "直した内容で出す", ("situation", "直した状況"));

        await door.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, Told(door, ChatOfSato, Waits));
    }

    /// <summary>A row from before the decision was kept is judged by its revision, as it was then.</summary>
    [Theory]
    [InlineData("Approved", 2, null, 2, true)]
    [InlineData("Approved", 3, null, 2, false)]
    [InlineData("Approved", 3, 2, 2, true)]
    [InlineData("Discussing", 4, 2, 2, true)]
    [InlineData("Aggregated", 6, 2, 2, true)]
    [InlineData("Returned", 2, 2, 2, true)]
    [InlineData("Returned", 4, 4, 2, false)]
    [InlineData("Waiting", 3, 2, 2, false)]
    [InlineData("Withdrawn", 3, 2, 2, false)]
    public void A_decision_is_told_as_long_as_it_stands(string status, int revision, int? decided, int told, bool isTold) => Assert.Equal(isTold, Head(status, revision, decided).IsDecidedIn(told));

    [Theory]
    [InlineData("Waiting", 1, null, 1, true)]
    [InlineData("Reviewing", 1, null, 1, true)]
    [InlineData("Waiting", 2, null, 1, true)]
    [InlineData("Waiting", 3, 2, 1, false)]
    [InlineData("Waiting", 3, 2, 3, true)]
    [InlineData("Reviewing", 4, 2, 3, true)]
    [InlineData("Returned", 2, 2, 1, false)]
    [InlineData("Approved", 2, 2, 1, false)]
    public void A_submission_is_announced_until_it_was_decided_on(string status, int revision, int? decided, int told, bool isTold) => Assert.Equal(isTold, Head(status, revision, decided).WaitsSince(told));

    private static CaseHead Head(string status, int revision, int? decided)
    {
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var known = Enum.Parse<CaseStatus>(status);
        return new CaseHead(
            new CaseCode("C-7F3K2"), known, new PersonId("p"), "鈴木", Saturday, Saturday, revision, known is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated ? new CaseDigest(bands, "要約", Saturday) : null)
        {
            DecidedIn = decided,
        };
    }

    private static int Told(FrontDoor door, TeamsPlace chat, string title) =>
        door.Channel.Sent.Count(sent => sent.ConversationId == chat.Id && ((string?)sent.Card?["fallbackText"])?.StartsWith(title, StringComparison.Ordinal) == true);
}
