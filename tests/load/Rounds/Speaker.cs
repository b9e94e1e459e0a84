using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareSystem.Load.Channel;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Load.Rounds;

/// <summary>A person in a channel of their own team: says one thing at a time and waits for the reply.</summary>
internal sealed class Speaker(StubChannel channel, TeamsPlace place, TeamsPerson person)
{
    /// <summary>Teams sends Japanese as it is.</summary>
    private static readonly JsonSerializerOptions AsTeams = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TeamsActivities activities = new(channel.ServiceUrl);
    private readonly AuthenticationHeaderValue token = new("Bearer", channel.Token(channel.ServiceUrl));

    public static IReadOnlyList<Speaker> Many(StubChannel channel, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number =>
        {
            TeamsPlace team = TeamsPlace.Team($"team{number:D3}", $"さくら市{number} 協議の場");
            var person = TeamsPerson.Named($"person{number:D3}", "佐藤 美咲");
            channel.Rosters[team.Id] = [person, TeamsPerson.Named($"other{number:D3}", "鈴木 健")];
            return new Speaker(channel, team, person);
        }),
    ];

    /// <summary>Brings the bot into the team; ends when it has said so there.</summary>
    public Task InstallAsync(HttpClient server) => ExchangeAsync(server, activities.BotAdded(place, person));

    /// <returns>The reply, and the time from sending until it was in the channel.</returns>
    public Task<(string Reply, TimeSpan After)> SayAsync(HttpClient server, string text) => ExchangeAsync(server, activities.Message(place, person, text));

    /// <summary>Presses a button.</summary>
    /// <returns>What the response shows, and the time until it was there.</returns>
    public async Task<(string Reply, TimeSpan After)> PressAsync(HttpClient server, string verb, JsonObject data)
    {
        using var request = Request(activities.Execute(place, person, "1", verb, data));
        var clock = Stopwatch.StartNew();
        using var answer = await server.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(), clock.Elapsed);
    }

    /// <summary>Searches from the compose box of the channel.</summary>
    public async Task<(string Reply, TimeSpan After)> SearchAsync(HttpClient server, string command, string words)
    {
        using var request = Request(activities.Search(place, person, command, words));
        var clock = Stopwatch.StartNew();
        using var answer = await server.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(), clock.Elapsed);
    }

    private HttpRequestMessage Request(JsonObject activity) => new(HttpMethod.Post, "/api/messages")
    {
        Headers = { Authorization = token },
        Content = new StringContent(activity.ToJsonString(AsTeams), Encoding.UTF8, "application/json"),
    };

    private async Task<(string Reply, TimeSpan After)> ExchangeAsync(HttpClient server, JsonObject activity)
    {
        using var request = Request(activity);
        var clock = Stopwatch.StartNew();
        var reply = channel.NextReplyAsync(place.Id);
        using var answer = await server.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await reply, clock.Elapsed);
    }
}
