using System.Text;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>設定 → 名簿 through the front door.</summary>
public sealed class RosterFlowTests(AzuriteFixture azurite)
{
    private static readonly (string, string)[] Mori =
    [
        ("name", "森 一郎"), ("reading", "もり いちろう"), ("organization", "さくら病院"), ("role", "Member"), ("kind", "PsychiatricMedical"), ("email", "mori@example.jp"), ("telephone", "０３−１２３４−５６７８"),
        ("reachBy", "Telephone"), ("reachNote", "午後に"), ("from", "2026-04-01"), ("to", "2028-03-31"),
    ];

    [Fact]
    public async Task A_roster_begins_with_one_person_without_teams_and_is_searched()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);

        var empty = await ListAsync(door, People.Sato);
        Assert.Contains("名簿にはまだだれも載っていません", empty.Text);
        var receipt = await AddAsync(door, Mori);

        foreach (var said in (string[])["森 一郎さんを名簿に加えました", "さくら病院（医療（精神科））", "在任中　令和８年４月１日（水）から令和10年３月31日（金）まで", "03-1234-5678", "午後に", "使っていない"])
        {
            Assert.Contains(said, receipt.Text);
        }

        await AddAsync(door, ("name", "安部 花子"), ("reading", "アベ ハナコ"), ("organization", "さくら病院"), ("role", "Chair"), ("kind", "Peer"));
        var list = await ListAsync(door, People.Suzuki);
        Assert.Contains("2人・五十音順", list.Text);
        Assert.True(list.Text.IndexOf("安部 花子", StringComparison.Ordinal) < list.Text.IndexOf("森 一郎", StringComparison.Ordinal));
        var listed = await list.PressAsync(People.Suzuki, "名簿順にする");
        Assert.True(listed.Text.IndexOf("安部 花子", StringComparison.Ordinal) > listed.Text.IndexOf("森 一郎", StringComparison.Ordinal));
        var found = await list.PressAsync(People.Suzuki, "探す", ("words", "ﾓﾘ"));
        Assert.Contains("森 一郎", found.Text);
        Assert.DoesNotContain("安部 花子", found.Text);
        Assert.Contains("2人", (await list.PressAsync(People.Suzuki, "探す", ("words", "サクラ病院"))).Text);
        Assert.Contains("見つかりませんでした", (await list.PressAsync(People.Suzuki, "探す", ("words", "いない"))).Text);
        Assert.Single(await door.RowsAsync(prefix: "roster:000001:organization:"));
    }

    [Fact]
    public async Task Nothing_personal_reaches_storage_or_the_log_in_clear()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var receipt = await AddAsync(door, Mori);
        var form = await receipt.PressAsync(People.Sato, "内容を直す");
        await form.PressAsync(People.Sato, "直した内容で記録する", ("telephone", "03-9999-8888"));

        string[] secrets = ["森 一郎", "もり いちろう", "mori@example.jp", "1234-5678", "9999-8888", "午後に"];
        foreach (var table in (string[])["forums", "directory"])
        {
            foreach (var row in await door.RowsAsync(table))
            {
                var kept = string.Join('\n', row.Select(static column => column.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{column.Value}"));
                Assert.DoesNotContain(secrets, secret => kept.Contains(secret, StringComparison.Ordinal));
            }
        }

        Assert.DoesNotContain(secrets, secret => door.Log.Warnings.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contact_data_goes_to_the_person_and_the_secretariat_and_never_into_a_channel()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await AddAsync(door, [.. Mori, ("teams", People.Suzuki.AadObjectId)]);

        Assert.Contains("mori@example.jp", (await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く")).Text);
        var seen = await (await ListAsync(door, People.Tanaka)).PressAsync(People.Tanaka, "開く");
        Assert.Contains("森 一郎", seen.Text);
        Assert.DoesNotContain("mori@example.jp", seen.Text);
        Assert.DoesNotContain("1234-5678", seen.Text);
        Assert.Equal(["名簿へ戻る"], seen.Buttons);

        // In a channel a button shows it to one person; a client that can only post is sent to its own chat.
        var start = await door.SayAsync(team, People.Sato, "設定");
        Assert.Contains("森 一郎", (await start.PressAsync(People.Sato, "名簿")).Text);
        var posted = await start.SendAsync(People.Sato, start.FallbackRequest(People.Sato, "名簿"));
        Assert.Contains("個人チャットで「設定」", posted.Text);
        Assert.DoesNotContain("森 一郎", posted.Text);
    }

    [Fact]
    public async Task A_person_keeps_their_own_contact_data_and_nothing_else()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await AddAsync(door, [.. Mori, ("teams", People.Suzuki.AadObjectId)]);
        var own = await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く");
        var form = await own.PressAsync(People.Suzuki, "内容を直す");

        Assert.False(form.HasInput("role"));
        Assert.Contains("欄を直しました", (await form.PressAsync(People.Suzuki, "直した内容で記録する", ("email", "new@example.jp"))).Text);
        Assert.Contains("見つかりません", (await form.PressAsync(People.Tanaka, "直した内容で記録する", ("email", "stolen@example.jp"))).Text);
        Assert.Contains("new@example.jp", (await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く")).Text);
    }

    [Fact]
    public async Task Rights_follow_the_term_to_the_day_without_anybody_doing_anything()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        await AddAsync(door, ("name", "鈴木 健"), ("organization", "さくら病院"), ("role", "Member"), ("kind", "Health"), ("from", "2026-06-02"), ("to", "2026-06-03"), ("teams", People.Suzuki.AadObjectId));

        Assert.Contains("見つかりません", (await door.SayAsync(team, People.Suzuki, "議題 前の日")).Text);
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("この操作はできません", (await door.SayAsync(team, People.Suzuki, "議題 初めの日")).Text);
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("この操作はできません", (await door.SayAsync(team, People.Suzuki, "議題 終わりの日")).Text);
        await door.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Contains("見つかりません", (await door.SayAsync(team, People.Suzuki, "議題 次の日")).Text);
    }

    [Fact]
    public async Task What_was_made_in_office_cannot_be_changed_after_it_in_any_conversation()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var chat = TeamsPlace.ChatOf(People.Suzuki);
        await AddAsync(door, ("name", "鈴木 健"), ("organization", "さくら病院"), ("role", "Member"), ("kind", "Health"), ("from", "2026-04-01"), ("teams", People.Suzuki.AadObjectId));
        var item = await door.SayAsync(chat, People.Suzuki, "議題 在任中の議題");
        var editItem = await (await (await door.SayAsync(chat, People.Suzuki, "議題")).PressAsync(People.Suzuki, "開く")).PressAsync(People.Suzuki, "直す");
        var newIssue = await (await door.SayAsync(chat, People.Suzuki, "課題")).PressAsync(People.Suzuki, "課題を登録する");
        var issue = await newIssue.PressAsync(People.Suzuki, "この内容で登録する", ("subject", "在任中の課題"), ("category", "Housing"), ("level", "Community"));
        var editIssue = await (await issue.PressAsync(People.Suzuki, "この課題を開く")).PressAsync(People.Suzuki, "内容を直す");
        Assert.NotNull(item);

        var person = await (await ListAsync(door, People.Sato)).PressAsync(People.Sato, "開く");
        var end = await person.PressAsync(People.Sato, "終わりの日");
        Assert.Contains("終わりの日を記録しました", (await end.PressAsync(People.Sato, "この日までにする", ("to", "2026-05-31"))).Text);

        Assert.Contains("見つかりません", (await editItem.PressAsync(People.Suzuki, "直した内容で記録する", ("subject", "任期のあとで"))).Text);
        Assert.Contains("見つかりません", (await editIssue.PressAsync(People.Suzuki, "直した内容で記録する", ("subject", "任期のあとで"))).Text);
        Assert.Contains("見つかりません", (await newIssue.PressAsync(People.Suzuki, "この内容で登録する", ("subject", "任期のあとの課題"))).Text);
        Assert.DoesNotContain("内容を直す", (await door.SayAsync(team, People.Suzuki, "課題 1")).Buttons);
        Assert.Equal("在任中の課題", Assert.Single(await door.RowsAsync(prefix: "issue:")).GetString("Subject"));
    }

    [Fact]
    public async Task In_april_a_successor_takes_the_seat_and_last_year_stays_as_it_was()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki, People.Tanaka);
        await AddAsync(door, ("name", "鈴木 健"), ("reading", "すずき"), ("organization", "さくら病院"), ("role", "Member"), ("kind", "Health"), ("from", "2026-04-01"), ("teams", People.Suzuki.AadObjectId));
        var person = await (await ListAsync(door, People.Sato)).PressAsync(People.Sato, "開く");

        var form = await person.PressAsync(People.Sato, "後任を決める");
        Assert.Equal("2027-04-01", form.Value("from"));
        var again = await form.PressAsync(People.Sato, "この方を後任にする", ("name", ""), ("from", "2027-04-01"));
        Assert.Contains("直していただきたい所が1か所あります", again.Text);
        var receipt = await again.PressAsync(People.Sato, "この方を後任にする", ("name", "田中 由美"), ("reading", "たなか"));

        Assert.Contains("後任を記録しました", receipt.Text);
        Assert.Contains("これから　令和９年４月１日（木）から", receipt.Text);
        var edit = await receipt.PressAsync(People.Sato, "内容を直す");
        await edit.PressAsync(People.Sato, "直した内容で記録する", ("teams", People.Tanaka.AadObjectId));
        Assert.Contains("在任中　令和８年４月１日（水）から令和９年３月31日（水）まで", (await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く")).Text);
        Assert.Contains("見つかりません", (await door.SayAsync(TeamsPlace.ChatOf(People.Tanaka), People.Tanaka, "議題 まだ早い")).Text);

        await door.AdvanceAsync(new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.FromHours(9)) - door.Time.GetUtcNow());

        Assert.DoesNotContain("この操作はできません", (await door.SayAsync(TeamsPlace.ChatOf(People.Tanaka), People.Tanaka, "議題 新しい委員から")).Text);
        Assert.Contains("見つかりません", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "議題 もう遅い")).Text);
        Assert.Contains("任期終了", (await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く")).Text);
    }

    [Fact]
    public async Task A_proxy_and_another_kind_are_written_down_from_the_card_of_who_is_in_the_seat()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var person = await AddAsync(door, Mori);

        var proxy = await (await person.PressAsync(People.Sato, "代理を立てる")).PressAsync(
            People.Sato, "この方を代理にする", ("name", "伊藤 さくら"), ("from", "2026-06-10"), ("to", "2026-06-12"));
        Assert.Contains("さくら病院（医療（精神科）（代理））", proxy.Text);
        var back = await (await ListAsync(door, People.Sato)).PressAsync(People.Sato, "探す", ("words", "もり"));
        var kind = await (await (await back.PressAsync(People.Sato, "開く")).PressAsync(People.Sato, "種別を変える")).PressAsync(
            People.Sato, "この種別にする", ("kind", "OtherMedical"), ("from", "2026-06-01"));
        Assert.Contains("さくら病院（医療（精神科以外））", kind.Text);

        // A card that was opened before opens the seat as it is now.
        var end = await (await person.PressAsync(People.Sato, "終わりの日")).PressAsync(People.Sato, "この日までにする", ("to", "2026-12-31"));
        Assert.Contains("終わりの日を記録しました", end.Text);
    }

    [Fact]
    public async Task An_appointment_that_was_a_mistake_goes_as_if_it_had_never_been_and_who_took_it_back_stays_known()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var person = await AddAsync(door, [.. Mori, ("teams", People.Suzuki.AadObjectId)]);
        await (await person.PressAsync(People.Sato, "代理を立てる")).PressAsync(People.Sato, "この方を代理にする", ("name", "伊藤 さくら"), ("from", "2026-06-10"), ("to", "2026-06-12"));
        Assert.DoesNotContain("この操作はできません", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "議題 席にいる間")).Text);

        var form = await (await person.PressAsync(People.Sato, "終わりの日")).PressAsync(People.Sato, "間違えて入れた記録を消す");
        Assert.Contains("森 一郎　令和８年４月１日（水）から令和10年３月31日（金）まで", form.Text);
        Assert.Contains("はじめからなかったことにします", form.Text);
        var receipt = await form.PressAsync(People.Sato, "この記録を消す");

        Assert.Contains("間違えて入れた記録を消しました", receipt.Text);
        Assert.DoesNotContain("在任中", receipt.Text);
        Assert.Empty(await door.RowsAsync(prefix: "roster:000001:term:"));
        Assert.Contains(await door.RowsAsync(prefix: "history:seat:"), static row => row.GetString("What") == "withdrawn" && row.GetString("ByName") == "佐藤 美咲");
        Assert.Contains("見つかりません", (await door.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "議題 席のないあと")).Text);

        // The same form again is the same submission.
        Assert.Contains("間違えて入れた記録を消しました", (await form.PressAsync(People.Sato, "この記録を消す")).Text);
        Assert.Single(await door.RowsAsync(prefix: "history:seat:"), static row => row.GetString("What") == "withdrawn");
    }

    [Fact]
    public async Task The_second_of_two_who_fill_a_seat_is_told_who_is_in_it_now()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var person = await AddAsync(door, Mori);
        var (mine, theirs) = (await person.PressAsync(People.Sato, "後任を決める"), await person.PressAsync(People.Sato, "後任を決める"));
        await theirs.PressAsync(People.Sato, "この方を後任にする", ("name", "伊藤 さくら"), ("from", "2026-07-01"));

        var told = await mine.PressAsync(People.Sato, "この方を後任にする", ("name", "加藤 守"), ("from", "2026-07-01"));

        Assert.Contains("佐藤 美咲さんがこの記録を変えました", told.Text);
        Assert.Contains("伊藤 さくら　令和８年７月１日（水）から", told.Text);
        Assert.Equal("加藤 守", told.Value("name"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_what_the_first_changed_and_keeps_what_was_typed()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var receipt = await AddAsync(door, [.. Mori, ("teams", People.Suzuki.AadObjectId)]);
        var mine = await receipt.PressAsync(People.Sato, "内容を直す");
        var theirs = await (await (await ListAsync(door, People.Suzuki)).PressAsync(People.Suzuki, "自分の欄を開く")).PressAsync(People.Suzuki, "内容を直す");
        await theirs.PressAsync(People.Suzuki, "直した内容で記録する", ("telephone", "090-0000-1111"));

        var told = await mine.PressAsync(People.Sato, "直した内容で記録する", ("reachNote", "朝のうちに"));

        Assert.Contains("鈴木 健さんがこの記録を変えました", told.Text);
        Assert.Contains("電話：いまの記録は「090-0000-1111」", told.Text);
        Assert.Equal("朝のうちに", told.Value("reachNote"));
        var done = await told.PressAsync(People.Sato, "直した内容で記録する", ("telephone", "090-0000-1111"));
        Assert.Contains("朝のうちに", done.Text);
        Assert.Contains("090-0000-1111", done.Text);
    }

    [Fact]
    public async Task The_last_secretariat_stays_until_another_is_named()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var own = await AddAsync(door, ("name", "佐藤 美咲"), ("role", "Secretariat"), ("kind", ""), ("teams", People.Sato.AadObjectId));
        var form = await own.PressAsync(People.Sato, "内容を直す");

        var refused = await form.PressAsync(People.Sato, "直した内容で記録する", ("role", "Observer"));
        Assert.Contains("先に別の方を事務局にしてください", refused.Text);
        Assert.Equal("Observer", refused.Value("role"));
        await AddAsync(door, ("name", "鈴木 健"), ("role", "Secretariat"), ("kind", ""), ("teams", People.Suzuki.AadObjectId));
        Assert.Contains("欄を直しました", (await refused.PressAsync(People.Sato, "直した内容で記録する")).Text);
        Assert.Contains("名簿に加える", (await ListAsync(door, People.Suzuki)).Buttons);
        Assert.DoesNotContain("名簿に加える", (await ListAsync(door, People.Sato)).Buttons);
    }

    [Fact]
    public async Task Ten_additions_at_once_are_ten_people_and_the_same_form_twice_is_one()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var list = await ListAsync(door, People.Sato);
        var forms = new List<ShownCard>();
        for (var n = 0; n < 10; n++)
        {
            forms.Add(await list.PressAsync(People.Sato, "名簿に加える"));
        }

        // Who lost the race for too long is told to press again, which does nothing twice.
        async Task SendAsync(ShownCard form, int n)
        {
            for (var attempt = 0; attempt < 20; attempt++)
            {
                var answer = await form.PressAsync(People.Sato, "この内容で加える", ("name", $"委員 {n}"), ("organization", $"機関 {n % 3}"), ("role", "Member"), ("kind", "Welfare"));
                if (answer.Text.Contains("名簿に加えました", StringComparison.Ordinal))
                {
                    return;
                }
            }
        }

        await Task.WhenAll(forms.Select(SendAsync));
        await SendAsync(forms[0], 0);

        Assert.Equal(10, (await door.RowsAsync(prefix: "roster:000001:person:")).Count);
        Assert.Equal(3, (await door.RowsAsync(prefix: "roster:000001:organization:")).Count);
        Assert.Equal(10, (await door.RowsAsync(prefix: "roster:000001:seat:")).Count);
    }

    [Fact]
    public async Task A_form_submit_costs_one_round_of_reads_and_one_transaction()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var form = await (await ListAsync(door, People.Sato)).PressAsync(People.Sato, "名簿に加える");

        using var watch = StorageProbe.Watch(out var requests);
        await form.PressAsync(People.Sato, "この内容で加える", Mori);

        Assert.Single(requests, static request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("$batch", StringComparison.Ordinal));
    }

    private static async Task<ShownCard> ListAsync(FrontDoor door, TeamsPerson who) => await (await door.SayAsync(TeamsPlace.ChatOf(who), who, "設定")).PressAsync(who, "名簿");

    private static async Task<ShownCard> AddAsync(FrontDoor door, params (string, string)[] typed) =>
        await (await (await ListAsync(door, People.Sato)).PressAsync(People.Sato, "名簿に加える")).PressAsync(People.Sato, "この内容で加える", typed);
}
