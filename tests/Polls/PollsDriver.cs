using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Polls;

/// <summary>Polls through the front door: the card that everybody sees, and each person's look at it.</summary>
internal sealed class PollsDriver(FrontDoor door, TeamsPlace team)
{
    /// <summary>Starts a poll and returns its card as it was posted.</summary>
    public async Task<ShownCard> AskAsync(TeamsPerson who, string typed = "次回はいつがよいですか / 平日の午前 / 平日の午後")
    {
        var card = await door.SayAsync(team, who, $"投票 {typed}");
        await door.SettledAsync();
        return card;
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
        return card.SendAsync(
            who,
            door.Activities.Execute(card.Place, who, card.MessageId, (string)action["verb"]!, (System.Text.Json.Nodes.JsonObject)action["data"]!.DeepClone(), "automatic"));
    }

    public IEnumerable<SentActivity> Updates(ShownCard card) => door.Channel.Sent.Where(sent => sent.Kind == SentKind.Update && sent.ActivityId == card.MessageId);

    public static TeamsPerson[] Crowd(int count) => [People.Sato, .. Enumerable.Range(1, count - 1).Select(static n => TeamsPerson.Named($"crowd{n}", $"委員 {n}"))];
}
