using System.Text.Json.Nodes;
using CareSystem.Local;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Browser;

/// <summary>
/// People who do not sit before the Playground's page, which has one person only: their Teams is the channel's stand-in, from which they
/// speak to the same bot. What they do goes before a flow or between its steps; what the flow is about is done and seen in the page.
/// </summary>
internal sealed class OtherPeople : IDoor, IAsyncDisposable
{
    /// <summary>Of the sample team, as the Playground's list of its members has them.</summary>
    public static readonly TeamsPerson Takahashi = new("29:midori-takahashi", "3d0f6a52-8a1c-4c57-9a0e-000000000002", "高橋 直樹", "takahashi@hokenjo.example.jp");

    /// <summary>
    /// The page's own person, as she is in a channel that the page does not have. She never speaks from here in her own chat: what the bot
    /// has to tell her would come here from then on.
    /// </summary>
    public static readonly TeamsPerson Sato = new("29:midori-sato", "3d0f6a52-8a1c-4c57-9a0e-000000000001", "佐藤 美咲", "sato@midori.example.jp");

    /// <inheritdoc cref="Takahashi"/>
    public static readonly TeamsPerson Yamamoto = new("29:midori-yamamoto", "3d0f6a52-8a1c-4c57-9a0e-000000000004", "山本 誠", "yamamoto@kodachi.example.jp");

    private readonly HttpClient bot;

    private OtherPeople(ChannelStandIn channel, HttpClient bot)
    {
        Channel = channel;
        this.bot = bot;
        Activities = new TeamsActivities(channel.ServiceUrl, tenant: SampleTeam.Tenant);
    }

    public ChannelStandIn Channel { get; }

    public TeamsActivities Activities { get; }

    /// <param name="address">Of the bot, which asks nobody for a token.</param>
    public static async Task<OtherPeople> StartAsync(string address)
    {
        var channel = await ChannelStandIn.StartAsync();
        channel.Connector.IsTokenNeeded = false;
        return new OtherPeople(channel, new HttpClient { BaseAddress = new Uri(address) });
    }

    /// <summary>Another forum with one person, who so becomes its secretariat. Ends when the person's own chat knows of it.</summary>
    public async Task InstallAsync(TeamsPlace team, TeamsPerson secretariat)
    {
        Channel.Connector.Rosters[team.Id] = [secretariat];
        await DeliverAsync(Activities.BotAdded(team, secretariat));
        await NextAsync(team, before: 0);
        for (var attempt = 1; !(await SayAsync(secretariat, "ヘルプ")).Text.Contains(team.TeamName!, StringComparison.Ordinal); attempt++)
        {
            // Each answer takes its time; there is nothing else to wait for.
            Assert.InRange(attempt, 1, 100);
        }
    }

    /// <summary>
    /// The first check of a case's text that a service makes takes longest; on a busy machine longer than a turn may, and the form comes
    /// back as it was typed. What the flows show is not that: somebody sends a form with nothing but a text until it is checked.
    /// </summary>
    public async Task WarmUpAsync()
    {
        var form = await SayAsync(Takahashi, "事例", "個別事例を出す");
        for (var attempt = 1; !(await form.PressAsync(Takahashi, "この内容で出す", ("situation", "連絡は090-1234-5678へ。"))).Text.Contains("電話番号のようです", StringComparison.Ordinal); attempt++)
        {
            Assert.InRange(attempt, 1, 10);
        }
    }

    /// <summary>A person types in their own chat; the answer is the next message there.</summary>
    /// <param name="says">What the answer says, where a notice may come before it.</param>
    public Task<ShownCard> SayAsync(TeamsPerson who, string text, string says = "") => SayAsync(TeamsPlace.ChatOf(who), who, text, says);

    /// <inheritdoc cref="SayAsync(TeamsPerson, string, string)"/>
    public async Task<ShownCard> SayAsync(TeamsPlace place, TeamsPerson who, string text, string says = "")
    {
        var before = Channel.Sent.Count;
        await DeliverAsync(Activities.Message(place, who, text));
        return await NextAsync(place, before, sent => sent.Plain.Contains(says, StringComparison.Ordinal));
    }

    /// <summary>Another channel of the page's team becomes the channel of a body.</summary>
    /// <param name="body">Its id.</param>
    public async Task<TeamsPlace> BindAsync(string body, string name)
    {
        var team = TeamsPlace.Team("midori-general", SampleTeam.Name);
        var channel = team.Channel($"midori-{body}", name);
        await DeliverAsync(new TeamsEvents(Channel.ServiceUrl, TimeProvider.System.GetUtcNow, SampleTeam.Tenant).Channel("channelCreated", team, channel, Sato));
        var list = await (await SayAsync(channel, Sato, "設定", "会議体")).PressAsync(Sato, "会議体");
        var form = await list.PressAsync(Sato, "このチャネルの会議体を決める");
        var seen = await form.PressAsync(Sato, "どう変わるか確かめる", ("body", body));
        Assert.Contains($"このチャネルは「{name}」になりました", (await seen.PressAsync(Sato, "この内容にする")).Text);
        return channel;
    }

    public async Task<JsonNode?> DeliverAsync(JsonObject activity)
    {
        using var answer = await Channel.DeliverAsync(bot, activity, token: "");
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public async Task<ShownCard> NextAsync(TeamsPlace place, int before, Func<SentActivity, bool>? which = null)
    {
        var sent = await Channel.WaitForAsync(sent =>
            sent.ConversationId.Split(';')[0] == place.Id.Split(';')[0] && sent.Type == "message" && (which is null || which(sent)) && Channel.Connector.SentAfter(before).Contains(sent));
        return ShownCard.Of(this, place, sent);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await Channel.DisposeAsync();
    }
}
