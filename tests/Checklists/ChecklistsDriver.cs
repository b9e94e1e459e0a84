using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Bot.Checklists;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Checklists;

/// <summary>Checklists through the front door: the card that everybody sees, and each person's form.</summary>
internal sealed class ChecklistsDriver(FrontDoor door, TeamsPlace team)
{
    /// <summary>The secretariat starts a round; the card as it was posted.</summary>
    public async Task<ShownCard> StartAsync(string closes = "", string title = "上半期の点検")
    {
        var list = await door.SayAsync(team, People.Sato, "チェックリスト");
        var before = door.Channel.Sent.Count;
        await list.PressAsync(People.Sato, "チャネルに出す", ("title", title), ("closes", closes));
        var card = await door.NextAsync(team, before);
        await door.SettledAsync();
        return card;
    }

    /// <summary>All eight items with one rating, unless said otherwise.</summary>
    public static (string Input, string Value)[] Ratings(string rating, params (string Item, string Value)[] others) =>
        [.. ChecklistVersion.V1.ShortForm.Select(item => (item, others.FirstOrDefault(other => other.Item == item).Value ?? rating))];

    /// <summary>A person opens the form in a dialog and sends it.</summary>
    public static async Task<ShownCard> AnswerAsync(ShownCard card, TeamsPerson who, string rating, params (string Item, string Value)[] others)
    {
        var form = await card.PressAsync(who, "回答する");
        return await form.PressAsync(who, "この内容で回答する", Ratings(rating, others));
    }

    /// <summary>The card as it stands in the channel now.</summary>
    public ShownCard Standing(ShownCard posted) => ShownCard.Of(
        door,
        team,
        new SentActivity(SentKind.Update, posted.Place.Id, posted.MessageId, door.Channel.Connector.Message(posted.Place.Id, posted.MessageId) ?? throw new InvalidOperationException("The card is gone.")));

    /// <summary>What a client does by itself when it shows the card to one of the people it names.</summary>
    public Task<ShownCard> RefreshAsync(ShownCard card, TeamsPerson who)
    {
        var action = card.Card!["refresh"]!["action"]!;
        return card.SendAsync(who, door.Activities.Execute(card.Place, who, card.MessageId, (string)action["verb"]!, (JsonObject)action["data"]!.DeepClone(), "automatic"));
    }

    /// <summary>What the secretariat will one day do in 設定.</summary>
    public async Task GiveRoleAsync(TeamsPerson who, string role)
    {
        var table = new TableClient(door.ConnectionString, door.Prefix + "forums");
        var row = (await door.RowsAsync(prefix: $"member:{who.AadObjectId}")).Single();
        row["Role"] = role;
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
