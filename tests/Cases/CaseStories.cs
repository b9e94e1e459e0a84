using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Cases;

/// <summary>What the tests of cases do again and again.</summary>
internal static class CaseStories
{
    public static readonly TeamsPlace ChatOfSato = TeamsPlace.ChatOf(People.Sato);
    public static readonly TeamsPlace ChatOfSuzuki = TeamsPlace.ChatOf(People.Suzuki);
    public static readonly TeamsPlace ChatOfTanaka = TeamsPlace.ChatOf(People.Tanaka);

    /// <summary>A form in order.</summary>
    public static (string Input, string Value)[] Typed(string situation = "Aさんの部屋が見つからない。", string worked = "", string missing = "") =>
    [
        ("age", "Sixties"), ("household", "InHospital"), ("stay", "FiveYearsOrMore"), ("troubles", "Housing,Medical"), ("bodies", "Consultation"),
        ("group", "NotStated"), ("basis", "Deidentified"), ("situation", situation), ("worked", worked), ("missing", missing),
    ];

    /// <summary>Suzuki submits in personal chat; answers the code.</summary>
    public static async Task<string> SubmitAsync(this FrontDoor door, params (string Input, string Value)[] typed)
    {
        var form = await door.SayAsync(ChatOfSuzuki, People.Suzuki, "事例");
        var receipt = await form.PressAsync(People.Suzuki, "この内容で出す", typed.Length == 0 ? Typed() : typed);
        await door.SettledAsync();
        return CodeOf(receipt);
    }

    /// <summary>Suzuki submits, Sato approves; answers the code.</summary>
    public static async Task<string> AcceptAsync(this FrontDoor door)
    {
        var code = await door.SubmitAsync();
        var review = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        await review.PressAsync(People.Sato, "承認する", ("summary", "要約の文"));

        // A conversation takes so many messages in half a minute.
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        return code;
    }

    /// <summary>Accepted, and what the talk came to is shared; answers the code.</summary>
    public static async Task<string> AggregateAsync(this FrontDoor door)
    {
        var code = await door.AcceptAsync();
        var text = await (await door.SayAsync(ChatOfSato, People.Sato, $"事例 {code}")).OpenTextAsync(People.Sato);
        await (await text.PressAsync(People.Sato, "集約済にする")).PressAsync(People.Sato, "まとめを共有して集約済にする", ("outcome", "まとめの文"));
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
        return code;
    }

    /// <summary>Whether a button opens the text of a case in a dialog; for the secretariat that may begin the review.</summary>
    public static bool OpensText(string button) => button.StartsWith("内容を見る", StringComparison.Ordinal) || button.StartsWith("開いて確認を始める", StringComparison.Ordinal);

    /// <summary>Whether a button opens the text of a case in place of the card.</summary>
    public static bool OpensHere(string button) => button is "内容をここに出す" or "このチャットで確認を始める";

    public static Task<ShownCard> OpenTextAsync(this ShownCard card, TeamsPerson who) => card.PressAsync(who, card.Buttons.First(OpensText));

    public static Task<ShownCard> OpenHereAsync(this ShownCard card, TeamsPerson who) => card.PressAsync(who, card.Buttons.First(OpensHere));

    /// <summary>The newest message of the bot in a chat.</summary>
    public static ShownCard Last(this FrontDoor door, TeamsPlace place) =>
        ShownCard.Of(door, place, door.Channel.Sent.Last(sent => sent.ConversationId.Split(';')[0] == place.Id));

    /// <summary>Installs the forum, words its pledge of confidentiality, and lets these people confirm it, as the roster does.</summary>
    public static async Task<TeamsPlace> InstallPledgedAsync(this FrontDoor door, string key, params TeamsPerson[] people)
    {
        var place = await door.InstallAsync(key, people);
        await door.PledgeAsync(people);
        return place;
    }

    /// <summary>These people have confirmed the pledge in its first version.</summary>
    public static async Task PledgeAsync(this FrontDoor door, params TeamsPerson[] people)
    {
        var table = new TableClient(door.ConnectionString, door.Prefix + "forums");
        var forum = (await door.RowsAsync(prefix: RosterTable.ForumKey)).First(static row => row.RowKey == RosterTable.ForumKey).PartitionKey;
        var at = door.Time.GetUtcNow();
        await table.UpsertEntityAsync(new TableEntity(forum, "pledgetext") { ["Version"] = 1, ["Text"] = "見聞きしたことを漏らしません。", ["SetAt"] = at, ["SetByName"] = people[0].Name });
        foreach (var person in people)
        {
            await table.UpsertEntityAsync(new TableEntity(forum, $"pledge:{person.AadObjectId}") { ["Version"] = 1, ["At"] = at });
            await table.UpsertEntityAsync(new TableEntity(forum, $"pledgeasked:{person.AadObjectId}") { ["Version"] = 1, ["By"] = "test" });
        }
    }

    /// <summary>Writes a role into the roster, as the settings will.</summary>
    public static async Task GiveRoleAsync(this FrontDoor door, TeamsPerson person, string role)
    {
        var row = (await door.RowsAsync(prefix: "member:")).Single(row => row.GetString("Name") == person.Name);
        row["Role"] = role;
        await new TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    public static string CodeOf(ShownCard card) =>
        card.Text.Split('\n').First(static line => line.Length == 7 && line.StartsWith("C-", StringComparison.Ordinal));
}
