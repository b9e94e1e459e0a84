using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Bot.Teams;
using CareSystem.Bot.Teams.Schema;
using Xunit;

namespace CareSystem.Tests.Teams;

/// <summary>Which bodies are activities, and what the others are answered (protocol.md 1.7).</summary>
public sealed class ActivityReaderTests : DoorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":5,\"channelId\":\"msteams\",\"from\":{\"id\":\"29:a\"},\"conversation\":{\"id\":\"a:1\"}}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"from\":\"29:a\",\"conversation\":{\"id\":\"a:1\"}}")]
    public async Task A_body_that_is_no_activity_gets_400(string body)
    {
        var door = await OpenAsync();

        using var response = await SendAsync(door, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(door.Turns.Seen);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("from")]
    [InlineData("conversation")]
    public async Task An_activity_without_what_the_specification_requires_gets_400(string missing)
    {
        var door = await OpenAsync();
        foreach (var instead in new JsonNode?[] { null, new JsonObject() })
        {
            var activity = Activities.Message(Team, Hanako, "議題");
            activity[missing] = instead is not null && missing is "type" or "channelId" ? JsonValue.Create(" ") : instead?.DeepClone();

            using var response = await Channel.DeliverAsync(door.Client, activity);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    /// <summary>Only of an invoke of Teams it may be missing: cards of old send such.</summary>
    [Theory]
    [InlineData("event", "msteams", false)]
    [InlineData("command", "msteams", false)]
    [InlineData("invoke", "directline", false)]
    [InlineData("invoke", "msteams", true)]
    [InlineData("conversationUpdate", "msteams", true)]
    public async Task An_activity_that_is_known_by_its_name_gets_400_without_one(string type, string channel, bool isTaken)
    {
        var door = await OpenAsync();
        foreach (var name in new JsonNode?[] { null, JsonValue.Create(" ") })
        {
            var activity = Activities.Message(Team, Hanako, "議題");
            (activity["type"], activity["channelId"], activity["name"]) = (type, channel, name);

            using var response = await Channel.DeliverAsync(door.Client, activity);

            Assert.Equal(!isTaken, response.StatusCode == HttpStatusCode.BadRequest);
        }

        Assert.Equal(isTaken ? 2 : 0, door.Turns.Seen.Count);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("command")]
    [InlineData("invoke")]
    public async Task An_activity_with_its_name_is_taken(string type)
    {
        var door = await OpenAsync();
        var activity = Activities.Message(Team, Hanako, "議題");
        (activity["type"], activity["name"]) = (type, "application/vnd.microsoft.meetingStart");

        using var response = await Channel.DeliverAsync(door.Client, activity);

        Assert.Equal("application/vnd.microsoft.meetingStart", Assert.Single(door.Turns.Seen).Name);
    }

    /// <summary>Ids are kept, and come back as a part of addresses.</summary>
    [Theory]
    [InlineData("id")]
    [InlineData("from.id")]
    [InlineData("recipient.id")]
    [InlineData("conversation.id")]
    [InlineData("replyToId")]
    [InlineData("channelData.team.id")]
    [InlineData("channelData.channel.id")]
    [InlineData("channelData.settings.selectedChannel.id")]
    [InlineData("membersAdded.0.id")]
    [InlineData("membersRemoved.0.id")]
    public async Task An_id_that_no_channel_gives_gets_400(string place)
    {
        var door = await OpenAsync();
        JsonObject With(string id)
        {
            var activity = Activities.MembersAdded(Team, Hanako, Hanako);
            activity["replyToId"] = "1";
            activity["membersRemoved"] = activity["membersAdded"]!.DeepClone();
            var names = place.Split('.');
            var holder = names[..^1].Aggregate((JsonNode)activity, static (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
            holder[names[^1]] = id;
            return activity;
        }

        foreach (var id in (string[])[new('a', 1025), new('あ', 342), "a\nb", "a\u0000", "..", "."])
        {
            using var refused = await Channel.DeliverAsync(door.Client, With(id));
            Assert.Equal((id, HttpStatusCode.BadRequest), (id, refused.StatusCode));
        }

        foreach (var id in (string[])[new('a', 1024), new('あ', 341), "a/b\\c#d?e", "..."])
        {
            using var taken = await Channel.DeliverAsync(door.Client, With(id));
            Assert.Equal((id, HttpStatusCode.OK), (id, taken.StatusCode));
        }
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\udca9\\ud83d")]
    public async Task A_payload_with_half_a_character_gets_400(string half)
    {
        var door = await OpenAsync();
        var json = Activities.Submit(Team, Hanako, "1", new JsonObject { ["text"] = "HERE" }).ToJsonString().Replace("HERE", half, StringComparison.Ordinal);

        using var response = await SendAsync(door, Encoding.UTF8.GetBytes(json));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Whole_characters_may_be_escaped()
    {
        var door = await OpenAsync();
        var json = Activities.Submit(Team, Hanako, "1", new JsonObject { ["text"] = "HERE" }).ToJsonString()
            .Replace("HERE", "\\ud842\\udfb7\\u91ce\\u5bb6\\n", StringComparison.Ordinal);

        using var response = await SendAsync(door, Encoding.UTF8.GetBytes(json));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("𠮷野家\n", Assert.Single(door.Turns.Seen).Value?.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_gets_400()
    {
        var door = await OpenAsync();
        var json = Encoding.UTF8.GetBytes(Activities.Submit(Team, Hanako, "1", new JsonObject { ["text"] = "HERE" }).ToJsonString());
        json[json.AsSpan().IndexOf("HERE"u8)] = 0xFF;

        using var response = await SendAsync(door, json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=shift_jis")]
    [InlineData("json")]
    public async Task A_body_that_does_not_say_it_is_JSON_in_UTF8_gets_400(string? contentType)
    {
        var door = await OpenAsync();

        using var response = await SendAsync(door, Encoding.UTF8.GetBytes(Activities.Message(Team, Hanako, "議題").ToJsonString()), contentType);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task JSON_in_UTF_8_is_read(string contentType)
    {
        var door = await OpenAsync();

        using var response = await SendAsync(door, Encoding.UTF8.GetBytes(Activities.Message(Team, Hanako, "議題").ToJsonString()), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("議題", Assert.Single(door.Turns.Seen).TextWithoutMention());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_half_a_mebibyte_is_read_and_one_byte_more_gets_413(bool isChunked)
    {
        var door = await OpenAsync();
        var json = Encoding.UTF8.GetBytes(Activities.Message(Team, Hanako, "議題").ToJsonString());
        var most = json.Concat(Enumerable.Repeat((byte)' ', ActivityReader.MaxBodyBytes - json.Length)).ToArray();

        using var within = await SendAsync(door, most, isChunked: isChunked);
        using var beyond = await SendAsync(door, [.. most, (byte)' '], isChunked: isChunked);

        Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, beyond.StatusCode);
        Assert.Single(door.Turns.Seen);
    }

    private async Task<HttpResponseMessage> SendAsync(
        DoorHost door, byte[] body, string? contentType = "application/json; charset=utf-8", bool isChunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Channel.ChannelToken().ToString());
        request.Headers.TransferEncodingChunked = isChunked;
        request.Content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await door.Client.SendAsync(request);
    }
}
