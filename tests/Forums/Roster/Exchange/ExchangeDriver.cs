using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Forums.Roster.Exchange;

/// <summary>The roster out and in, as a person does it in their own chat.</summary>
internal sealed class ExchangeDriver(FrontDoor door)
{
    public const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    public const string Info = "application/vnd.microsoft.teams.card.file.info";

    public async Task<ShownCard> OpenAsync(TeamsPerson who) =>
        await (await (await door.SayAsync(TeamsPlace.ChatOf(who), who, "設定")).PressAsync(who, "名簿")).PressAsync(who, "CSVで出す・入れる");

    /// <summary>The question whether the file may be put into the person's OneDrive.</summary>
    public async Task<SentActivity> OfferedAsync(TeamsPerson who)
    {
        var card = await OpenAsync(who);
        var before = door.Channel.Sent.Count;
        await card.PressAsync(who, "いまの名簿をCSVにする");
        return await door.Channel.WaitForAsync(sent => door.Channel.Sent.Skip(before).Contains(sent) && sent.Attachment(Consent) is not null);
    }

    public JsonObject Accept(SentActivity offer, TeamsPerson who, string uploadUrl) => door.Activities.Consent(
        TeamsPlace.ChatOf(who), who, offer.ActivityId, offer.Attachment(Consent)!["content"]!["acceptContext"], (string?)offer.Attachment(Consent)!["name"], uploadUrl);

    public JsonObject Decline(SentActivity offer, TeamsPerson who) => door.Activities.Consent(
        TeamsPlace.ChatOf(who), who, offer.ActivityId, offer.Attachment(Consent)!["content"]!["declineContext"], null, null);

    /// <summary>The roster as a file, all the way.</summary>
    public async Task<byte[]> ExportAsync(TeamsPerson who)
    {
        var offer = await OfferedAsync(who);
        var address = door.Channel.Files.Session();
        await door.DeliverAsync(Accept(offer, who, address));
        return door.Channel.Files.Content(address) ?? throw new InvalidOperationException($"Nothing was put there: {door.Channel.Connector.Message(offer.ConversationId, offer.ActivityId)}\n{door.Log.Warnings}");
    }

    /// <summary>Sends a file; the answer is what it would change.</summary>
    public async Task<ShownCard> SendAsync(TeamsPerson who, byte[] content, string name = "名簿.csv")
    {
        var before = door.Channel.Sent.Count;
        await door.DeliverAsync(door.Activities.File(TeamsPlace.ChatOf(who), who, name, door.Channel.Files.Hold(content)));
        return await door.NextAsync(TeamsPlace.ChatOf(who), before);
    }

    /// <summary>Says yes to what a file would change; the answer is what has come of it.</summary>
    public async Task<ShownCard> ConfirmAsync(ShownCard preview, TeamsPerson who)
    {
        var before = door.Channel.Sent.Count;
        await preview.PressAsync(who, "この内容で取り込む");
        return await door.NextAsync(TeamsPlace.ChatOf(who), before);
    }

    /// <summary>A file of so many members, each with an organisation of ten.</summary>
    public static byte[] Members(int count, string telephone = "03-0000-0001") => Encoding.UTF8.GetBytes(string.Join(
        "\r\n",
        Enumerable.Range(1, count).Select(n => $"委員 {n},いいん,\"機関 {n % 10}\",委員,{(n % 3 == 0 ? "福祉" : "保健")},2026-04-01,2028-03-31,{telephone},member{n}@example.jp")
            .Prepend("名前,ふりがな,所属,役割,種別,委嘱の始まり,委嘱の終わり,電話,メール")));

    public static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
