using System.Text.Json;
using CareSystem.Bot.Teams.Schema;
using Xunit;

namespace CareSystem.Tests.Teams.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void A_message_from_a_channel_is_read_whole()
    {
        var activity = Parse("""
            {
              "type": "message", "id": "1776825925953", "timestamp": "2026-04-22T02:45:25.9537412Z",
              "localTimestamp": "2026-04-22T11:45:25.9537412+09:00", "localTimezone": "Asia/Tokyo", "channelId": "msteams",
              "serviceUrl": "https://smba.trafficmanager.net/jp/9e9cbd30-0000-4000-8000-000000000001/",
              "from": {"id": "29:hanako", "name": "山田花子", "aadObjectId": "0B4A31A2-c1a0-475d-b363-5f26668660a3"},
              "recipient": {"id": "28:bot", "name": "協議の場"},
              "conversation": {"isGroup": true, "conversationType": "channel", "tenantId": "t", "id": "19:x@thread.tacv2;messageid=1"},
              "locale": "ja-JP", "text": "<at>協議の場</at> 議題", "textFormat": "plain", "replyToId": "7", "name": null,
              "entities": [{"locale": "ja-JP", "country": "JP", "platform": "Windows", "timezone": "Asia/Tokyo", "type": "clientInfo"}],
              "attachments": [{"contentType": "text/html", "content": "<p>議題</p>"}],
              "value": {"a": [1, 2]},
              "channelData": {
                "tenant": {"id": "9E9CBD30-0000-4000-8000-000000000001"}, "team": {"id": "19:team", "name": "さくら市", "aadGroupId": "g", "memberCount": 12},
                "channel": {"id": "19:x", "type": "standard"}, "eventType": "TeamMemberAdded", "meeting": {"id": "MCM"},
                "settings": {"selectedChannel": {"id": "19:sel"}}, "source": {"name": "message"}, "unheardOf": {"deep": [1]}
              }
            }
            """);

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal(new DateTimeOffset(2026, 4, 22, 2, 45, 25, TimeSpan.Zero).AddTicks(9537412), activity.Timestamp);
        Assert.Equal("0B4A31A2-c1a0-475d-b363-5f26668660a3", activity.From?.AadObjectId);
        Assert.Equal(ConversationTypes.Channel, activity.Conversation?.ConversationType);
        Assert.Equal("Windows", Assert.Single(activity.Entities!).Text("platform"));
        Assert.Equal("text/html", Assert.Single(activity.Attachments!).ContentType);
        Assert.Equal(2, activity.Value?.GetProperty("a")[1].GetInt32());
        Assert.Equal("19:team", activity.ChannelData?.Team?.Id);
        Assert.Equal("19:sel", activity.ChannelData?.Settings?.SelectedChannel?.Id);
        Assert.Equal("MCM", activity.ChannelData?.Meeting?.Id);
        Assert.True(activity.ChannelData?.IsEvent("teamMemberAdded"));
        Assert.Equal("9e9cbd30-0000-4000-8000-000000000001", activity.Tenant?.Value);
    }

    [Fact]
    public void Nothing_at_all_is_an_activity_too()
    {
        var activity = Parse("{}");

        Assert.Null(activity.Type);
        Assert.Null(activity.Tenant);
        Assert.Null(activity.Channel);
        Assert.Empty(activity.GetMentions());
    }

    [Fact]
    public void Names_are_read_in_any_case_and_unknown_members_are_ignored()
    {
        var activity = Parse("""{"Type":"message","CONVERSATION":{"ID":"a:1","extra":[{}]},"unheardOf":{"type":"x"},"callerId":"urn:no"}""");

        Assert.Equal("message", activity.Type);
        Assert.Equal("a:1", activity.Conversation?.Id);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("5")]
    [InlineData("{\"a\":1}")]
    [InlineData("null")]
    public void A_timestamp_that_cannot_be_read_is_none(string timestamp)
    {
        var activity = Parse($$"""{"type":"message","timestamp":{{timestamp}},"text":"議題"}""");

        Assert.Null(activity.Timestamp);
        Assert.Equal("議題", activity.Text);
    }

    [Fact]
    public void A_null_in_a_list_is_left_out() =>
        Assert.Equal("29:a", Assert.Single(Parse("""{"membersAdded":[null,{"id":"29:a"}]}""").MembersAdded!).Id);

    [Fact]
    public void A_value_of_null_is_no_value() => Assert.Null(Parse("""{"value":null}""").Value);

    [Theory]
    [InlineData("""{"conversation":{"tenantId":"T-Conversation"}}""", "t-conversation")]
    [InlineData("""{"conversation":{"tenantId":"T-Conversation"},"channelData":{"tenant":{"id":"T-Data"}}}""", "t-data")]
    [InlineData("""{"conversation":{"tenantId":"T-Conversation"},"channelData":{"tenant":{"id":" "}}}""", "t-conversation")]
    public void The_tenant_is_the_one_Teams_names_first(string json, string expected) => Assert.Equal(expected, Parse(json).Tenant?.Value);

    [Fact]
    public void A_sub_channel_belongs_to_its_channel() => Assert.Equal("msteams", Parse("""{"channelId":"msteams:copilot"}""").Channel);

    [Fact]
    public void What_is_written_has_small_names_no_nulls_and_plain_Japanese() =>
        Assert.Equal(
            """{"type":"message","conversation":{"id":"a:1"},"text":"<at>課題</at>","attachments":[{"contentType":"c","content":{"x":1}}]}""",
            JsonSerializer.Serialize(
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Text = "<at>課題</at>",
                    Conversation = new ConversationAccount { Id = "a:1" },
                    Attachments = [new Attachment { ContentType = "c", Content = JsonSerializer.SerializeToElement(new { x = 1 }) }],
                },
                SchemaJsonContext.Wire.Activity));

    [Fact]
    public void What_we_do_not_know_of_an_entity_survives() =>
        Assert.Equal(
            """{"entities":[{"type":"quoted","reply":{"id":"1"}}]}""",
            JsonSerializer.Serialize(Parse("""{"entities":[{"type":"quoted","reply":{"id":"1"}}]}"""), SchemaJsonContext.Wire.Activity));

    [Fact]
    public void A_payload_may_nest_as_deep_as_the_SDKs_allow()
    {
        const int Within = SchemaJsonContext.MaxDepth - 1;

        Assert.NotNull(Parse($$"""{"value":{{new string('[', Within)}}{{new string(']', Within)}}}""").Value);
        Assert.Throws<JsonException>(() => Parse($$"""{"value":{{new string('[', Within + 1)}}{{new string(']', Within + 1)}}}"""));
    }

    private static Activity Parse(string json) => JsonSerializer.Deserialize(json, SchemaJsonContext.Wire.Activity)!;
}
