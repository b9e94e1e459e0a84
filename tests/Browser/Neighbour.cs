using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Browser;

/// <summary>The secretariat of another forum, with which the forum of the page exchanges issues.</summary>
/// <param name="key">Makes the person and the team.</param>
internal sealed class Neighbour(OtherPeople others, string key, string name)
{
    private readonly TeamsPerson bessho = TeamsPerson.Named($"bessho-{key}", "別所 遥");

    public Task InstallAsync() => others.InstallAsync(TeamsPlace.Team(key, name), bessho);

    /// <summary>The connection code that is told by telephone.</summary>
    public async Task<string> CodeAsync()
    {
        var shown = await PressAsync(await LinksAsync(), "コードを作る");
        return shown.Text.Split('\n').Single(static line => line.Length == 11 && line[5] == '-');
    }

    public async Task AcceptAsync() => await PressAsync(await UntilAsync(LinksAsync, "つながりを承認する"), "つながりを承認する");

    /// <summary>An issue of theirs goes to the one forum they are linked with.</summary>
    public async Task HandAsync(string subject)
    {
        var form = await PressAsync(await SayAsync("課題", "地域課題の一覧"), "課題を登録する");
        var receipt = await form.PressAsync(bessho, "この内容で登録する", ("subject", subject), ("category", "Housing"), ("level", "Community"));
        var hand = await PressAsync(await PressAsync(receipt, "この課題を開く"), "ほかの会議体へ渡す");
        var places = hand.Card!.ToJsonString();
        var at = places.IndexOf("\"f-", StringComparison.Ordinal) + 1;
        var seen = await hand.PressAsync(bessho, "渡す内容を確かめる", ("to", places[at..places.IndexOf('"', at)]));
        await PressAsync(seen, "この内容で渡す");
    }

    /// <summary>Takes up what has come, and agrees to it.</summary>
    public async Task AnswerAsync(string opinion)
    {
        var taken = await PressAsync(await PressAsync(await UntilAsync(InboxAsync, "開く"), "開く"), "受領する");
        var form = await PressAsync(await PressAsync(taken, "受け渡しの内容を開く"), "回答する");
        await form.PressAsync(bessho, "この内容で回答する", ("verdict", "Accepted"), ("answer", opinion));
    }

    private async Task<ShownCard> LinksAsync() => await PressAsync(await PressAsync(await SayAsync("設定", "会議体"), "会議体"), "ほかの協議の場とのつながり");

    private async Task<ShownCard> InboxAsync() => await PressAsync(await SayAsync("課題", "地域課題の一覧"), "受け渡しの一覧");

    private Task<ShownCard> SayAsync(string text, string says) => others.SayAsync(bessho, text, says);

    private Task<ShownCard> PressAsync(ShownCard card, string title) => card.PressAsync(bessho, title);

    /// <summary>Looks again until what goes from forum to forum has arrived.</summary>
    private static async Task<ShownCard> UntilAsync(Func<Task<ShownCard>> look, string button)
    {
        for (var attempt = 1; ; attempt++)
        {
            var card = await look();
            if (card.Buttons.Contains(button))
            {
                return card;
            }

            if (attempt == 20)
            {
                throw new TimeoutException($"「{button}」がありません：\n{card.Text}");
            }
        }
    }
}
