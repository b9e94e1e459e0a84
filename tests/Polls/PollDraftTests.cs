using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Polls;

public sealed class PollDraftTests
{
    [Theory]
    [InlineData("いつ？ / 午前 / 午後", "いつ？", "午前|午後")]
    [InlineData("いつ？／午前／午後", "いつ？", "午前|午後")]
    [InlineData("いつ？/午前/午後", "いつ？", "午前|午後")]
    [InlineData("いつ？\n午前\n\n午後\n", "いつ？", "午前|午後")]
    [InlineData("いつ？　／　6/10 午前　／　6/12 午後", "いつ？", "6/10 午前|6/12 午後")]
    [InlineData("いつ？\n6/10\n6/12", "いつ？", "6/10|6/12")]
    [InlineData("見学と講演/どちら / はい / いいえ", "見学と講演/どちら", "はい|いいえ")]
    public void Slashes_and_line_ends_part_the_question_from_its_options(string typed, string question, string options)
    {
        var (content, _) = PollDraft.Typed(typed).Check();

        Assert.NotNull(content);
        Assert.Equal(question, content.Question);
        Assert.Equal(options.Split('|'), content.Options);
    }

    [Fact]
    public void Options_of_the_form_may_stand_on_one_line_as_well() =>
        Assert.Equal(["午前", "午後"], new PollDraft("いつ？", "午前 / 午後").Check().Content!.Options);

    [Theory]
    [InlineData("いつ？", 0)]
    [InlineData("いつ？ / 午前", 1)]
    [InlineData("いつ？/a/b/c/d/e/f/g", 7)]
    public void Fewer_than_two_and_more_than_six_options_are_refused(string typed, int count) =>
        Assert.Equal(new WrongOptionCount(2, 6, count), Fault(PollDraft.Typed(typed), PollFields.Options));

    [Fact]
    public void A_question_is_needed_and_has_at_most_200_characters()
    {
        Assert.IsType<Fault.Missing>(Fault(new PollDraft(" ", "a\nb"), PollFields.Question));
        Assert.Equal(new Fault.TooLong(200, 201), Fault(new PollDraft(new string('問', 201), "a\nb"), PollFields.Question));
        Assert.NotNull(new PollDraft(new string('問', 200), "a\nb").Check().Content);
    }

    [Fact]
    public void An_option_has_at_most_60_characters()
    {
        var option = new string('長', 61);
        Assert.Equal(new OptionTooLong(option, 60, 61), Fault(new PollDraft("問い", $"a\n{option}"), PollFields.Options));
        Assert.NotNull(new PollDraft("問い", $"a\n{option[..60]}").Check().Content);
    }

    [Theory]
    [InlineData("はい\nはい")]
    [InlineData("ＡＢＣ\nabc")]
    [InlineData("平日  午前\n平日 午前")]
    public void Options_that_read_the_same_are_refused(string options) =>
        Assert.IsType<SameOption>(Fault(new PollDraft("問い", options), PollFields.Options));

    private static Fault Fault(PollDraft draft, string field)
    {
        var (content, faults) = draft.Check();
        Assert.Null(content);
        return faults!.Faults[field];
    }
}
