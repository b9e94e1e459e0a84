using System.Text.Json;
using CareSystem.Bot.Teams.Schema;
using Xunit;

namespace CareSystem.Tests.Teams.Schema;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("Hello <at>test-bot</at>! How are you?", "Hello ! How are you?")]
    [InlineData("<at>test-bot</at>&nbsp;議題 除雪", "議題 除雪")]
    [InlineData("<at>test-bot</at>\u00A0議題\u00A0除雪", "議題 除雪")]
    [InlineData("<AT>Test-Bot</AT> 議題", "議題")]
    [InlineData("<at>test-bot</at> 議題 <at>test-bot</at>", "議題")]
    [InlineData("議題", "議題")]
    [InlineData("<at>test-bot</at>", "")]
    [InlineData("  <at>test-bot</at>\n 投票 A &amp; B \r\n", "投票 A &amp; B")]
    public void A_mention_of_the_bot_is_taken_out_of_the_text(string text, string expected) =>
        Assert.Equal(expected, Message(text, Mention("28:bot", "test-bot", "<at>test-bot</at>")).TextWithoutMention());

    [Fact]
    public void A_mention_of_somebody_else_stays() =>
        Assert.Equal(
            "<at>山田花子</at> さんに聞く",
            Message(
                "<at>test-bot</at> <at>山田花子</at> さんに聞く",
                Mention("28:bot", "test-bot", "<at>test-bot</at>"),
                Mention("29:hanako", "山田花子", "<at>山田花子</at>")).TextWithoutMention());

    [Fact]
    public void A_mention_without_text_is_found_by_its_name() =>
        Assert.Equal("議題", Message("<at>test-bot</at> 議題", Mention("28:bot", "test-bot", text: null)).TextWithoutMention());

    [Fact]
    public void A_name_is_taken_letter_by_letter_and_never_as_a_pattern() =>
        Assert.Equal(
            "<at>botXX</at> 議題",
            Message("<at>botXX</at> <at>bot.*</at>議題", Mention("28:bot", "bot.*", "<at>bot.*</at>")).TextWithoutMention());

    [Fact]
    public void A_mention_with_an_empty_text_changes_nothing() =>
        Assert.Equal("議題 一", Message("議題 一", Mention("28:bot", "", "")).TextWithoutMention());

    [Fact]
    public void A_message_without_text_reads_as_empty()
    {
        Assert.Equal("", Parse("""{"type":"message"}""").TextWithoutMention());
        Assert.Equal("", Parse("""{"type":"message","text":null,"entities":null}""").TextWithoutMention());
    }

    [Fact]
    public void A_mention_that_is_badly_formed_is_no_mention()
    {
        var activity = Parse("""
            {"type":"message","text":"議題","recipient":{"id":"28:bot"},
             "entities":[null,{"type":"mention"},{"type":"mention","mentioned":"28:bot"},{"type":"mention","mentioned":{"id":28}},{"type":"clientInfo","text":5}]}
            """);

        Assert.Equal("議題", activity.TextWithoutMention());
        Assert.False(activity.MentionsRecipient());
    }

    [Fact]
    public void The_bot_knows_whether_it_was_addressed()
    {
        Assert.True(Message("<at>test-bot</at> 議題", Mention("28:bot", "test-bot", "<at>test-bot</at>")).MentionsRecipient());
        Assert.False(Message("<at>山田花子</at> 議題", Mention("29:hanako", "山田花子", "<at>山田花子</at>")).MentionsRecipient());
    }

    private static Activity Message(string text, params string[] entities) =>
        Parse($$"""{"type":"message","text":{{JsonSerializer.Serialize(text)}},"recipient":{"id":"28:bot"},"entities":[{{string.Join(',', entities)}}]}""");

    private static string Mention(string id, string name, string? text) =>
        JsonSerializer.Serialize(new { type = "mention", mentioned = new { id, name }, text });

    private static Activity Parse(string json) => JsonSerializer.Deserialize(json, SchemaJsonContext.Wire.Activity)!;
}
