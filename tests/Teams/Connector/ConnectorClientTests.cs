using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Connector;

/// <summary>Messages out, and members in, over the connector's REST API (protocol.md 5.1, 5.2).</summary>
public sealed class ConnectorClientTests : DoorTests
{
    private static readonly OutgoingMessage Hello = new("""{"type":"message","text":"こんにちは"}"""u8.ToArray());

    [Fact]
    public async Task A_post_carries_the_message_and_the_addresses()
    {
        var messenger = await MessengerAsync();

        var result = await messenger.PostAsync(
            At(Team.Id), new OutgoingMessage("""{"type":"message","text":"<議題>","attachments":[{"contentType":"c","content":{"x":[1]}}]}"""u8.ToArray()), default);

        var sent = Assert.Single(Channel.Sent);
        Assert.Equal(new SendResult.Sent(sent.ActivityId), result);
        Assert.Equal(SentKind.Post, sent.Kind);
        Assert.Equal(Team.Id, sent.ConversationId);
        Assert.Equal("application/json; charset=utf-8", Assert.Single(Channel.Connector.Requests).ContentType);
        Assert.True(JsonNode.DeepEquals(sent.Json, JsonNode.Parse($$"""
            {
              "type": "message", "text": "<議題>", "attachments": [{"contentType": "c", "content": {"x": [1]} }],
              "from": {"id": "{{ChannelStandIn.BotId}}"}, "conversation": {"id": "{{Team.Id}}"}, "channelId": "msteams"
            }
            """)));
    }

    [Fact]
    public async Task Every_id_in_an_address_is_escaped_and_the_service_URL_keeps_its_path()
    {
        var messenger = await MessengerAsync();

        await messenger.PostAsync(At(Team.Thread("1776825925953").Id), Hello, default);
        await messenger.UpdateAsync(At("a:1/2"), "1:2", Hello, default);

        Assert.Equal(
            [
                $"/jp/{ChannelStandIn.TenantId}/v3/conversations/19%3Ateam%40thread.tacv2%3Bmessageid%3D1776825925953/activities",
                $"/jp/{ChannelStandIn.TenantId}/v3/conversations/a%3A1%2F2/activities/1%3A2",
            ],
            Channel.Connector.Requests.Select(static request => request.RawTarget));
        Assert.Equal(Team.Thread("1776825925953").Id, Channel.Sent[0].ConversationId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_service_URL_may_end_in_a_slash_or_not(string end)
    {
        var messenger = await MessengerAsync();

        var result = await messenger.PostAsync(At(Team.Id) with { ServiceUrl = Channel.ServiceUrl.TrimEnd('/') + end }, Hello, default);

        Assert.IsType<SendResult.Sent>(result);
    }

    [Fact]
    public async Task A_message_can_be_updated_and_deleted()
    {
        var messenger = await MessengerAsync();
        var id = Assert.IsType<SendResult.Sent>(await messenger.PostAsync(At(Team.Id), Hello, default)).ActivityId!;

        var updated = await messenger.UpdateAsync(At(Team.Id), id, new OutgoingMessage("""{"type":"message","text":"さようなら"}"""u8.ToArray()), default);
        var now = Channel.Connector.Message(Team.Id, id);
        var deleted = await messenger.DeleteAsync(At(Team.Id), id, default);

        Assert.Equal(new SendResult.Sent(id), updated);
        Assert.Equal("さようなら", (string?)now?["text"]);
        Assert.Equal(id, (string?)now?["id"]);
        Assert.IsType<SendResult.Sent>(deleted);
        Assert.Null(Channel.Connector.Message(Team.Id, id));
    }

    [Fact]
    public async Task A_message_that_was_deleted_is_gone_for_update_and_delete()
    {
        var messenger = await MessengerAsync();

        Assert.IsType<SendResult.MessageGone>(await messenger.UpdateAsync(At(Team.Id), "1", Hello, default));
        Assert.IsType<SendResult.MessageGone>(await messenger.DeleteAsync(At(Team.Id), "1", default));
    }

    [Fact]
    public async Task A_chat_is_opened_with_one_person_in_their_tenant_and_is_always_the_same()
    {
        var messenger = await MessengerAsync();

        var first = await messenger.OpenChatAsync(Channel.ServiceUrl, new TenantId(ChannelStandIn.TenantId), ChannelStandIn.BotId, Hanako.Id, default);
        var second = await messenger.OpenChatAsync(Channel.ServiceUrl, new TenantId(ChannelStandIn.TenantId), ChannelStandIn.BotId, Hanako.Id, default);

        Assert.Equal(new SendResult.Sent(ConnectorStandIn.ChatWith(Hanako.Id)), first);
        Assert.Equal(first, second);
        Assert.True(JsonNode.DeepEquals(Channel.Connector.Requests[0].Body, JsonNode.Parse($$"""
            {
              "isGroup": false, "bot": {"id": "{{ChannelStandIn.BotId}}"}, "members": [{"id": "{{Hanako.Id}}"}],
              "tenantId": "{{ChannelStandIn.TenantId}}", "channelData": {"tenant": {"id": "{{ChannelStandIn.TenantId}}" } }
            }
            """)));
    }

    [Fact]
    public async Task A_chat_with_somebody_who_does_not_have_the_bot_cannot_be_opened()
    {
        var messenger = await MessengerAsync();
        Channel.Connector.WithoutBot[Hanako.Id] = true;

        var result = await messenger.OpenChatAsync(Channel.ServiceUrl, new TenantId(ChannelStandIn.TenantId), ChannelStandIn.BotId, Hanako.Id, default);

        Assert.Equal(new SendResult.Stopped("ForbiddenOperationException"), result);
    }

    [Fact]
    public async Task A_chat_that_was_opened_without_saying_its_id_is_opened_again_later()
    {
        var messenger = await MessengerAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(201) { Body = "{}" });

        var result = await messenger.OpenChatAsync(Channel.ServiceUrl, new TenantId(ChannelStandIn.TenantId), ChannelStandIn.BotId, Hanako.Id, default);

        Assert.Equal(new SendResult.TryLater("NoConversationId", After: null), result);
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.MaxMembersPerPage = 40;
        Channel.Connector.Rosters[Team.Id] = [.. Enumerable.Range(1, 101).Select(static i => TeamsPerson.Named($"p{i}", $"委員{i}"))];

        List<TeamMember> members = [];
        string? next = null;
        do
        {
            var page = await directory.MembersAsync(At(Team.Thread("5").Id), next, default);
            members.AddRange(page.Members);
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(101, members.DistinctBy(static member => member.ChannelUserId).Count());
        Assert.Equal(3, Channel.Connector.Requests.Count);
        Assert.EndsWith("/pagedmembers?pageSize=500", Channel.Connector.Requests[0].RawTarget, StringComparison.Ordinal);
        Assert.EndsWith("/pagedmembers?pageSize=500&continuationToken=page%2040", Channel.Connector.Requests[1].RawTarget, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"members":[]}""")]
    [InlineData("""{"members":[],"continuationToken":null}""")]
    [InlineData("""{"members":[],"continuationToken":""}""")]
    [InlineData("""{"members":null,"totalCount":0}""")]
    [InlineData("""{"members":[null,{"name":"no id"}],"continuationToken":"the same"}""")]
    public async Task A_page_without_a_further_token_is_the_last(string body)
    {
        var directory = await DirectoryAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(200) { Body = body });

        var page = await directory.MembersAsync(At(Team.Id), "the same", default);

        Assert.Empty(page.Members);
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData(
        """{"id":"29:a","name":"山田花子","objectId":"E1","email":"hanako@example.jp","userPrincipalName":"h@example.jp","tenantId":"T","userRole":"user"}""",
        "29:a", "E1", "山田花子", "hanako@example.jp", "t", "user", false)]
    [InlineData("""{"id":"29:a","name":"a","aadObjectId":"E1","userPrincipalName":"h@example.jp"}""", "29:a", "E1", "a", "h@example.jp", null, null, false)]
    [InlineData(
        """{"id":"29:g","givenName":"花子","surname":"山田","email":"","userPrincipalName":"g_example.com#EXT#@sakura.onmicrosoft.com","userRole":"Guest"}""",
        "29:g", null, "山田 花子", null, null, "Guest", true)]
    [InlineData("""{"id":"29:x"}""", "29:x", null, "29:x", null, null, null, false)]
    public async Task A_member_is_read_in_whichever_words_they_are_described(
        string body, string id, string? entra, string name, string? email, string? tenant, string? role, bool isGuest)
    {
        var directory = await DirectoryAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(200) { Body = body });

        var member = await directory.MemberAsync(At(Team.Id), "29:a", default);

        Assert.Equal(new TeamMember(id, entra, name, email, tenant, role), member);
        Assert.Equal(isGuest, member!.IsGuest);
    }

    [Fact]
    public async Task Somebody_who_is_no_member_is_none()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.Rosters[Team.Id] = [Hanako];

        Assert.Equal(Hanako.Name, (await directory.MemberAsync(At(Team.Thread("1").Id), Hanako.Id, default))?.Name);
        Assert.Null(await directory.MemberAsync(At(Team.Id), "29:1somebody", default));
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_throws_what_it_said_instead()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.AnswerNext(StandInAnswer.Error(429, "Throttled") with { RetryAfter = "7" });

        var throttled = await Assert.ThrowsAsync<ChannelException>(() => directory.MembersAsync(At(Team.Id), next: null, default));
        Channel.Connector.GoneConversations[Team.Id] = true;
        var gone = await Assert.ThrowsAsync<ChannelException>(() => directory.MemberAsync(At(Team.Id), Hanako.Id, default));
        Channel.Connector.AnswerNext(new StandInAnswer(200) { Body = "<html>" });
        var strange = await Assert.ThrowsAsync<ChannelException>(() => directory.MemberAsync(At(Team.Id), Hanako.Id, default));

        Assert.Equal(new SendResult.TryLater("Throttled", TimeSpan.FromSeconds(7)), throttled.Result);
        Assert.Equal(new SendResult.Stopped("ConversationNotFound", AddressFate.Forgotten), gone.Result);
        Assert.Equal(new SendResult.Unknown("UnreadableAnswer"), strange.Result);
    }

    [Fact]
    public async Task An_answer_names_the_message_it_is_for()
    {
        var messenger = await MessengerAsync();

        var result = await messenger.ReplyAsync(At(Team.Thread("17").Id), "18", Hello, default);

        var sent = Assert.Single(Channel.Sent);
        Assert.Equal(new SendResult.Sent(sent.ActivityId), result);
        Assert.Equal((SentKind.Reply, Team.Thread("17").Id, "18"), (sent.Kind, sent.ConversationId, (string?)sent.Json["replyToId"]));
        Assert.EndsWith("/activities/18", Channel.Connector.Requests[0].RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel_with_its_first_message()
    {
        var messenger = await MessengerAsync();

        var result = Assert.IsType<SendResult.Sent>(await messenger.OpenThreadAsync(At(Team.Thread("17").Id), Hello, default));

        var sent = Assert.Single(Channel.Sent);
        Assert.Equal(sent.ActivityId, result.ActivityId);
        Assert.Equal((Team.Id, "こんにちは"), (sent.ConversationId, sent.Text));
        Assert.EndsWith("/v3/conversations", Channel.Connector.Requests[0].RawTarget, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"19:team@thread.tacv2;messageid=5","activityId":"5"}""", "5")]
    [InlineData("""{"id":"19:team@thread.tacv2;messageid=5"}""", "5")]
    [InlineData("""{"id":"19:team@thread.tacv2"}""", null)]
    [InlineData("", null)]
    public async Task The_root_of_a_new_thread_is_read_wherever_it_stands(string body, string? root)
    {
        var messenger = await MessengerAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(201) { Body = body });

        Assert.Equal(new SendResult.Sent(root), await messenger.OpenThreadAsync(At(Team.Id), Hello, default));
    }

    [Fact]
    public async Task A_team_and_its_channels_are_read()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.Teams[Team.Id] = new JsonObject { ["id"] = Team.Id, ["name"] = "さくら市", ["aadGroupId"] = "g1", ["memberCount"] = 3 };
        Channel.Connector.Channels[Team.Id] = new JsonObject
        {
            ["conversations"] = new JsonArray(
                new JsonObject { ["id"] = Team.Id, ["name"] = null },
                new JsonObject { ["id"] = "19:bukai@thread.tacv2", ["name"] = "相談支援部会", ["type"] = "standard" },
                new JsonObject { ["id"] = "19:kyodo@thread.tacv2", ["name"] = "共同", ["type"] = "shared" },
                new JsonObject { ["name"] = "no id" },
                null),
        };

        var team = await directory.TeamAsync(At(Team.Id), Team.Id, default);
        var channels = await directory.ChannelsAsync(At(Team.Id), Team.Id, default);

        Assert.Equal(new TeamDetails(Team.Id, "さくら市", "g1"), team);
        Assert.Equal(
            [
                new TeamChannel(new ConversationId(Team.Id), Name: null, IsShared: false),
                new TeamChannel(new ConversationId("19:bukai@thread.tacv2"), "相談支援部会", IsShared: false),
                new TeamChannel(new ConversationId("19:kyodo@thread.tacv2"), "共同", IsShared: true),
            ],
            channels);
        Assert.EndsWith("/v3/teams/19%3Ateam%40thread.tacv2/conversations", Channel.Connector.Requests[1].RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_is_gone_throws_what_the_channel_said()
    {
        var directory = await DirectoryAsync();

        var gone = await Assert.ThrowsAsync<ChannelException>(() => directory.TeamAsync(At(Team.Id), Team.Id, default));

        Assert.Equal(new SendResult.Stopped("TeamNotFound"), gone.Result);
    }

    [Fact]
    public async Task A_meeting_is_read_by_the_id_its_activities_carry()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.Meetings["MCMxMTk6bWVldGluZw=="] = new JsonObject
        {
            ["details"] = new JsonObject
            {
                ["msGraphResourceId"] = "graph-1", ["title"] = "定例会", ["scheduledStartTime"] = "2026-06-01T05:00:00Z",
                ["scheduledEndTime"] = "2026-06-01T07:00:00Z", ["joinUrl"] = "https://teams.example/join",
            },
            ["conversation"] = new JsonObject { ["id"] = "19:meeting_x@thread.v2", ["isGroup"] = true },
            ["organizer"] = new JsonObject { ["id"] = "29:o", ["aadObjectId"] = "o1" },
        };

        var found = await directory.MeetingAsync(At(Team.Id), "MCMxMTk6bWVldGluZw==", default);

        Assert.Equal(
            new ChannelMeeting(
                new ConversationId("19:meeting_x@thread.v2"), "定例会", new DateTimeOffset(2026, 6, 1, 5, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero), "https://teams.example/join", "o1", "graph-1"),
            found);
        Assert.EndsWith("/v1/meetings/MCMxMTk6bWVldGluZw%3D%3D", Channel.Connector.Requests[0].RawTarget, StringComparison.Ordinal);
        Assert.Null(await directory.MeetingAsync(At(Team.Id), "another", default));
    }

    [Fact]
    public async Task A_meeting_of_which_little_is_said_is_read_as_far_as_it_goes()
    {
        var directory = await DirectoryAsync();
        Channel.Connector.AnswerNext(new StandInAnswer(200) { Body = """{"conversation":{"id":"19:meeting_x@thread.v2"},"details":{"scheduledStartTime":"soon"}}""" });

        var found = await directory.MeetingAsync(At(Team.Id), "m", default);

        Assert.Equal(new ChannelMeeting(new ConversationId("19:meeting_x@thread.v2"), null, null, null, null, null, null), found);
    }

    private Address At(string conversation) =>
        new(Channel.ServiceUrl, new ConversationId(conversation), ChannelStandIn.BotId, new TenantId(ChannelStandIn.TenantId));

    private async Task<IMessenger> MessengerAsync() => (await OpenAsync()).Services.GetRequiredService<IMessenger>();

    private async Task<ITeamDirectory> DirectoryAsync() => (await OpenAsync()).Services.GetRequiredService<ITeamDirectory>();
}
