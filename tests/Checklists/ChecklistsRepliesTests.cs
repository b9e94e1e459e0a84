using System.Text.Json;
using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Checklists;
using CareSystem.Tests.Polls;
using Xunit;

namespace CareSystem.Tests.Checklists;

public sealed class ChecklistsRepliesTests
{
    private readonly ChecklistsReplies replies = new(new PollSamples.Ids(), new RefusalCards());

    [Fact]
    public void While_storage_is_down_the_form_comes_back_as_it_was_filled_in()
    {
        Assert.True(ChecklistsActions.Answer.TryRead(
            JsonDocument.Parse("""{"forum":"fsakura","form":"form1","round":"r1","roundTitle":"上半期の点検","version":"v1","items":["MED-03","HOU-02","XXX-99"],"MED-03":"Partial","HOU-02":""}""").RootElement,
            out var typed));

        var card = replies.FormAgain(RoundSamples.Forum, typed, new Unavailable(), inDialog: true)!.ToJson();

        Assert.Contains("入力した内容はそのまま残っています", card, StringComparison.Ordinal);
        Assert.Contains("上半期の点検", card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Partial\"", card, StringComparison.Ordinal);
        Assert.Contains("\"form\":\"form1\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_refusals_are_not_the_forms_to_tell() =>
        Assert.Null(replies.FormAgain(RoundSamples.Forum, new ChecklistsActions.AnswerPayload(), new NotFound(), inDialog: false));
}
