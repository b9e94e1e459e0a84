using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Ｃ－７Ｆ３Ｋ２", "C-7F3K2")]
    [InlineData("ｶﾞｷﾞ　ﾊﾟﾝ ｳﾞｧ", "ガギ パン ヴァ")]
    [InlineData("か\u3099は\u309A", "がぱ")]
    [InlineData("㋿２年㋃㏠", "令和2年4月1日")]
    [InlineData("㍻30年", "平成30年")]
    [InlineData("０９０¹²𝟛٣", "0901233")]
    [InlineData("①通院 ②服薬", "①通院 ②服薬")]
    [InlineData("山\u200B田\uFEFFさ\u00ADん", "山田さん")]
    [InlineData("辻\U000E0100さん", "辻さん")]
    [InlineData("\u007F\u0000a\nb\tc\u00A0d", "a\nb\tc d")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("", "")]
    public void What_looks_alike_is_spelt_alike(string typed, string folded) => Assert.Equal(folded, FoldedText.Of(typed).Text);

    [Fact]
    public void Each_character_knows_where_it_came_from()
    {
        var text = FoldedText.Of("\u200Bｶﾞ㍻𠮷x");
        Assert.Equal("ガ平成𠮷x", text.Text);
        Assert.Equal([1, 3, 3, 4, 4, 6], Enumerable.Range(0, text.Text.Length).Select(text.Origin));
    }

    [Fact]
    public void A_half_of_a_pair_does_no_harm() => Assert.Equal("a\uD842", FoldedText.Of("a\uD842").Text);

    [Theory]
    [InlineData("-")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("―")]
    [InlineData("−")]
    [InlineData("ー")]
    [InlineData("─")]
    public void Every_dash_is_a_hyphen(string dash) => Assert.True(FoldedText.IsHyphen(dash[0]));

    [Theory]
    [InlineData("C-7F3K2")]
    [InlineData(" c-7f3k2 ")]
    [InlineData("Ｃ－７Ｆ３Ｋ２")]
    [InlineData("Cー7F3K2")]
    [InlineData("c7f3k2")]
    public void A_case_code_is_read_as_people_write_it(string typed) => Assert.Equal("C-7F3K2", CaseCode.Parse(typed)?.Value);

    [Fact]
    public void Letters_that_are_misread_stand_for_the_digit() => Assert.Equal("C-00111", CaseCode.Parse("C-oOiIL")?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C-7F3K")]
    [InlineData("C-7F3K22")]
    [InlineData("D-7F3K2")]
    [InlineData("C-7F3U2")]
    [InlineData("C-7F3/2")]
    [InlineData("C-                      7F3K2")]
    public void What_is_no_case_code_is_none(string? typed) => Assert.Null(CaseCode.Parse(typed));

    [Theory]
    [InlineData("ＨＥＬＰ", "help")]
    [InlineData("　ヘルプ　", "ヘルプ")]
    [InlineData("ﾍﾙﾌﾟ", "ヘルプ")]
    public void A_command_may_be_typed_in_any_width(string typed, string word) => Assert.Equal(word, CommandText.Normalise(typed));

    [Fact]
    public void A_heap_of_marks_on_one_letter_counts_against_the_limit()
    {
        var checks = new FieldChecks();
        checks.Text("a", "e" + new string('\u0301', 6000), 400);
        Assert.False(checks.AllGood);
    }

    [Fact]
    public void Four_hundred_families_are_four_hundred_characters()
    {
        var checks = new FieldChecks();
        checks.Text("a", string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 400)), 400);
        Assert.True(checks.AllGood);
    }

    [Fact]
    public void A_number_may_be_typed_in_full_width()
    {
        var checks = new FieldChecks();
        Assert.Equal(30, checks.Number("a", "３０", 5, 120));
        Assert.True(checks.AllGood);
    }
}
