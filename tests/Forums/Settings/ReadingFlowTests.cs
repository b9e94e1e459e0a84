using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Settings;

/// <summary>読み方 through the front door: each is spoken to in their own words, and all of them in the usual ones.</summary>
public sealed class ReadingFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);
    private static readonly TeamsPlace Suzuki = TeamsPlace.ChatOf(People.Suzuki);
    private static readonly TeamsPlace Tanaka = TeamsPlace.ChatOf(People.Tanaka);

    private TeamsPlace? team;

    private TeamsPlace Team => team ?? throw new InvalidOperationException("The door is not open yet.");

    [Fact]
    public async Task Who_chooses_plain_words_is_answered_in_them_and_nobody_else_is()
    {
        await using var door = await StartAsync();
        var receipt = await ChooseAsync(door, "Plain");
        Assert.Contains("何時から", receipt.Text);
        Assert.Contains("これに決める", receipt.Buttons);

        Assert.Contains("やりたいことを、下から", (await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ")).Text);
        Assert.Contains("下から選んで押すか", (await door.SayAsync(Tanaka, People.Tanaka, "ヘルプ")).Text);
        Assert.Contains("話し合うこと（議題・ぎだい）に入れました", (await door.SayAsync(Suzuki, People.Suzuki, "議題 退院のあとの住まい")).Text);
        Assert.Contains("議題を受け付けました", (await door.SayAsync(Tanaka, People.Tanaka, "議題 見守りの分担")).Text);

        // A fault of a form, worded by what all slices share.
        var list = await door.SayAsync(Suzuki, People.Suzuki, "議題");
        Assert.Contains("直してほしい所が1つあります。", (await list.PressAsync(People.Suzuki, "出す", ("subject", "話"), ("type", "Other"), ("minutes", "1"))).Text);

        await ChooseAsync(door, "Standard", save: "これに決める");
        Assert.Contains("下から選んで押すか", (await door.SayAsync(Suzuki, People.Suzuki, "ヘルプ")).Text);
    }

    [Fact]
    public async Task The_log_of_issues_is_read_and_voted_for_in_plain_words()
    {
        await using var door = await StartAsync();
        await ChooseAsync(door, "Plain");
        var list = await door.SayAsync(Suzuki, People.Suzuki, "課題");
        Assert.Contains("町の困（こま）りごと（地域課題・ちいきかだい）", list.Text);
        var form = await list.PressAsync(People.Suzuki, "困りごとを書く");
        var added = await form.PressAsync(People.Suzuki, "これを出す", ("subject", "部屋を借りにくい"), ("category", "Housing"), ("level", "Community"));
        Assert.Contains("困りごと R8-1 として出しました", added.Text);

        var one = await door.SayAsync(Suzuki, People.Suzuki, "課題 1");
        Assert.Contains("「急ぐ」の声を入れました", (await one.PressAsync(People.Suzuki, one.Buttons.First(static button => button.Contains("急ぐ", StringComparison.Ordinal)))).Text);
        Assert.Contains("地域課題の一覧", (await door.SayAsync(Tanaka, People.Tanaka, "課題")).Text);
        Assert.Contains("地域課題の一覧", (await door.SayAsync(Team, People.Suzuki, "課題")).Text);
        Assert.Contains("町のよい所", (await (await door.SayAsync(Suzuki, People.Suzuki, "課題")).PressAsync(People.Suzuki, "見つかったよい所（強み・つよみ）")).Text);
    }

    [Fact]
    public async Task What_stands_in_the_channel_is_in_the_usual_words_and_a_persons_own_view_of_it_is_not()
    {
        await using var door = await StartAsync();
        await ChooseAsync(door, "Plain");

        Assert.Contains("下から選んで押すか", (await door.SayAsync(Team, People.Suzuki, "ヘルプ")).Text);
        var before = door.Channel.Sent.Count;
        await door.SayAsync(Team, People.Suzuki, "投票 次回は、いつがよいですか / 平日の午前 / 平日の午後");
        await door.SettledAsync();
        var shared = await door.NextAsync(Team, before, static sent => sent.Card?.ToJsonString().Contains("poll.vote.1", StringComparison.Ordinal) == true);
        Assert.Contains("【受付中】投票", shared.Text);

        Assert.Contains("あなたの答え：1. 平日の午前", (await shared.PressAsync(People.Suzuki, "1. 平日の午前")).Text);
        Assert.Contains("あなたの回答：2. 平日の午後", (await shared.PressAsync(People.Tanaka, "2. 平日の午後")).Text);
        await door.AdvanceAsync(TimeSpan.FromSeconds(10));
        await door.SettledAsync();
        Assert.DoesNotContain(door.Channel.Sent.Where(sent => sent.ConversationId == Team.Id), static sent => sent.Plain.Contains("いま答えられます", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_is_in_the_words_of_who_gets_it()
    {
        await using var door = await StartAsync();
        await ChooseAsync(door, "Plain");
        var form = await (await door.SayAsync(Sato, People.Sato, "会議")).PressAsync(People.Sato, "会議を入れる");
        await form.PressAsync(People.Sato, "この内容で会議を入れる", ("name", "第2回 協議の場"), ("date", "2026-06-11"), ("start", "14:00"));
        await door.SettledAsync();
        var before = door.Channel.Sent.Count;

        await door.AdvanceAsync(new DateTimeOffset(2026, 6, 10, 14, 1, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());

        Assert.Contains("明日（あした）、「第2回 協議の場」があります", (await door.NextAsync(Suzuki, before)).Text);
        Assert.Contains("明日は「第2回 協議の場」があります", (await door.NextAsync(Tanaka, before)).Text);
        Assert.DoesNotContain("（あした）", (await door.NextAsync(Team, before)).Text);
    }

    [Fact]
    public async Task A_look_at_somebody_elses_entry_changes_nobodys_words()
    {
        await using var door = await StartAsync();
        var forum = new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey))[0].PartitionKey);
        await ChooseAsync(door, "Plain");
        var roster = door.Services.GetRequiredService<IRoster>();
        var (plain, usual) = (new PersonId(People.Suzuki.AadObjectId!), new PersonId(People.Tanaka.AadObjectId!));

        Assert.Equal(Reading.Standard, await ReadAsync(usual, [usual, plain]));
        Assert.Equal(Reading.Plain, await ReadAsync(plain, [usual, plain, usual]));
        Assert.Equal(Reading.Standard, await ReadAsync(plain, [usual]));
        Assert.Equal(Reading.Standard, await ReadAsync(null, [plain]));

        async Task<Reading> ReadAsync(PersonId? listener, PersonId[] rows)
        {
            Notation.Begin();
            if (listener is { } known)
            {
                Notation.SpeakTo(known);
            }

            foreach (var row in rows)
            {
                Assert.NotNull(await roster.FindAsync(forum, row, TestContext.Current.CancellationToken));
            }

            return Notation.Reading;
        }
    }

    private static async Task<ShownCard> ChooseAsync(FrontDoor door, string reading, string save = "この内容にする")
    {
        var form = await (await door.SayAsync(Suzuki, People.Suzuki, "設定")).PressAsync(People.Suzuki, "自分の設定");
        return await form.PressAsync(People.Suzuki, save, ("reading", reading));
    }

    private async Task<FrontDoor> StartAsync()
    {
        var door = await FrontDoor.StartAsync(azurite);
        team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        foreach (var who in new[] { People.Sato, People.Suzuki, People.Tanaka })
        {
            await door.SayAsync(TeamsPlace.ChatOf(who), who, "ヘルプ");
        }

        return door;
    }
}
