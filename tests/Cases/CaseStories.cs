using Azure.Data.Tables;
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

    /// <summary>The newest message of the bot in a chat.</summary>
    public static ShownCard Last(this FrontDoor door, TeamsPlace place) =>
        ShownCard.Of(door, place, door.Channel.Sent.Last(sent => sent.ConversationId.Split(';')[0] == place.Id));

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
