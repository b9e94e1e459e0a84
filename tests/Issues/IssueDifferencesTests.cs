using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class IssueDifferencesTests
{
    [Fact]
    public void A_short_text_stands_whole_in_the_history() =>
        Assert.Equal([new FieldChange("description", "前", "後")], IssueDifferences.Of(Saying("前"), Saying("後")));

    [Fact]
    public void A_long_text_stands_whole_in_the_history_and_shows_the_place_that_changed()
    {
        var (before, after) = (new string('あ', 100) + "消した名前" + new string('い', 100) + "ここも", new string('あ', 100) + "別の語" + new string('い', 100) + "そこも");
        Assert.Equal([new FieldChange("description", before, after)], IssueDifferences.Of(Saying(before), Saying(after)));

        var (old, now) = TextExcerpts.Of(before, after);
        Assert.Equal("…" + new string('あ', 10) + "消した名前" + new string('い', 45) + "…", old);
        Assert.Equal("…" + new string('あ', 10) + "別の語" + new string('い', 47) + "…", now);
    }

    [Fact]
    public void What_is_cut_off_at_the_end_is_seen_by_what_stands_before_it()
    {
        var (old, now) = TextExcerpts.Of(new string('あ', 80) + "終わり", new string('あ', 80));
        Assert.Equal(("…" + new string('あ', 10) + "終わり", "…" + new string('あ', 10)), (old, now));
    }

    [Fact]
    public void A_character_of_several_code_points_is_not_torn_apart()
    {
        var family = "👩\u200d👩\u200d👧";
        var (_, now) = TextExcerpts.Of("", string.Concat(Enumerable.Repeat(family, 70)));
        Assert.Equal(string.Concat(Enumerable.Repeat(family, 60)) + "…", now);
    }

    [Fact]
    public void A_body_that_only_changed_its_name_is_no_change() => Assert.Empty(IssueDifferences.Of(
        IssuesDriver.Content() with { Target = new IssueTarget(new BodyId("b"), "前の名") }, IssuesDriver.Content() with { Target = new IssueTarget(new BodyId("b"), "今の名") }));

    private static IssueContent Saying(string description) => IssuesDriver.Content() with { Description = description };
}
