using System.Text;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>設定 → だれに聞く through the front door.</summary>
public sealed class OrganizationFlowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_organisation_s_own_people_write_what_everybody_finds()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await AddAsync(door, "鈴木 健", "ひかり訪問看護", "OtherMedical", People.Suzuki);
        await AddAsync(door, "田中 由美", "さくら不動産", "Other", People.Tanaka);

        var own = await (await OpenAsync(door, People.Suzuki, "だれに聞く")).PressAsync(People.Suzuki, "探す", ("words", "ﾋｶﾘ"));
        var form = await (await own.PressAsync(People.Suzuki, "開く")).PressAsync(People.Suzuki, "内容を書く・直す");
        var receipt = await form.PressAsync(
            People.Suzuki, "この内容で載せる", ("type", "VisitingNurse"), ("does", "精神科の訪問看護。退院前から参加します。"), ("ask", "所長 鈴木"), ("reachable", "平日 午後1時から5時"));
        Assert.Contains("ひかり訪問看護の内容を載せました", receipt.Text);

        var found = await (await OpenAsync(door, People.Tanaka, "だれに聞く")).PressAsync(People.Tanaka, "探す", ("words", "退院前"));
        Assert.Contains("ひかり訪問看護", found.Text);
        Assert.DoesNotContain("さくら不動産", found.Text);
        var seen = await found.PressAsync(People.Tanaka, "開く");
        foreach (var said in (string[])["訪問看護", "所長 鈴木", "平日 午後1時から5時", "鈴木 健"])
        {
            Assert.Contains(said, seen.Text);
        }

        Assert.Equal(["一覧へ戻る"], seen.Buttons);
        Assert.Contains("見つかりません", (await form.PressAsync(People.Tanaka, "この内容で載せる", ("does", "書き換え"))).Text);
        Assert.All(
            await door.RowsAsync(prefix: "roster:"),
            static row => Assert.DoesNotContain("所長 鈴木", string.Concat(row.Select(static column => column.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{column.Value}"))));
    }

    [Fact]
    public async Task Who_is_missing_is_shown_and_who_comes_fills_the_gap()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        Assert.Contains("次に声をかけるなら：市区町村の障がい福祉担当", (await OpenAsync(door, People.Sato, "まだいない立場")).Text);

        await AddAsync(door, "山本 咲", "障がい福祉課", "Welfare", null);
        var form = await (await (await OpenAsync(door, People.Sato, "だれに聞く")).PressAsync(People.Sato, "開く")).PressAsync(People.Sato, "内容を書く・直す");
        await form.PressAsync(People.Sato, "この内容で載せる", ("type", "Municipality"));

        var gaps = await OpenAsync(door, People.Sato, "まだいない立場");
        Assert.Contains("次に声をかけるなら：保健所・保健センター", gaps.Text);
        Assert.Contains("保健、医療（精神科）、医療（精神科以外）、介護、当事者、家族等", gaps.Text);
    }

    private static async Task<ShownCard> OpenAsync(FrontDoor door, TeamsPerson who, string group) => await (await door.SayAsync(TeamsPlace.ChatOf(who), who, "設定")).PressAsync(who, group);

    private static async Task AddAsync(FrontDoor door, string name, string organization, string kind, TeamsPerson? teams) =>
        await (await (await OpenAsync(door, People.Sato, "名簿")).PressAsync(People.Sato, "名簿に加える")).PressAsync(
            People.Sato, "この内容で加える", ("name", name), ("organization", organization), ("kind", kind), ("teams", teams?.AadObjectId ?? ""));
}
