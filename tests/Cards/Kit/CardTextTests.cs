using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Kit;

/// <summary>What people type shows as they typed it, in Microsoft's renderer with its Markdown switched on.</summary>
public sealed class CardTextTests(CardRenderer cards)
{
    private static readonly string[] Traps =
    [
        "[ここ](https://example.com)", "![絵](https://example.com/a.png)", "<https://example.com>", "<taro@example.jp>", "[a]: https://example.com",
        "[a][b]", "*強調*", "**強調**", "***", "_強調_", "__強調__", "a_b_c", "_", "山_田_太", "~~取り消し~~", "10:00~12:00", "~~~", "`code`", "```\ncode\n```",
        "# 見出し", "#", "## 見出し ##", "見出し\n---", "見出し\n===", "---", "***", "- 住まい\n- 就労", "+ 一", "* 一", "1. 一\n2. 二", "3) 三", "1.", "1.5倍",
        "> 引用", "> > 引用", "a | b\n--- | ---\n1 | 2", "|a|b|\n|-|-|\n|1|2|", ":--", "    字下げ", "　段落の字下げ", "\tタブ", "一  二   三", " 前の空白",
        "一行目\n二行目", "一段落目\n\n二段落目", "空行\n\n\n三つ", "\\", "\\*", "\\\\", "a\\\nb", "C:\\temp\\[x]", "1\\", "&lt;b&gt;", "&amp;", "&#60;", "Q&A", "A & B", "&copy;", "&",
        "<b>太字</b>", "<at>山田</at>", "<script>alert(1)</script>", "<!-- 注 -->", "a < b > c", "<", "<3", "<?php", "</at>", "<img src=x onerror=alert(1)>", "<mark>印</mark>",
        "{{DATE(2026-04-01T00:00:00Z, SHORT)}}", "{{TIME(2026-04-01T00:00:00Z)}}", "{{{{", "${名前}", "(株)山田[本店]", "※１", "“引用”", "'a' \"b\"", "a*b*c", "5 * 3 * 2",
        "https://example.com/a_b_c?x=1&y=2", "www.example.com", "taro_yamada@example.lg.jp", "!", "!!", "\u845B\uDB40\uDD00城", "👨‍👩‍👧", "髙﨑", "𠮷田",
        "(a)[b](c)", "]", "](x)", "[", "===", "a===b", "+1", "-5度", "＊全角＊", "・中点", "①", "^上^", "==印==", "++下++", "H~2~O", "term\n: definition", "[^1]", "[ ] 済", "[x] 済",
    ];

    [Fact]
    public Task Every_known_trap_shows_as_typed() => ShowAsTypedAsync([.. Traps, .. Traps.Select(trap => $"前{trap}後"), .. Traps.Select(trap => $"前\n{trap}\n後")]);

    [Fact]
    public async Task Random_mixtures_of_traps_show_as_typed()
    {
        var random = new Random(20260401);
        string[] pieces = [.. Traps, "\n", "\n\n", " ", "  ", "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "&", "\\", "#", "-", "1.", "~", "{", "あ", "a", "。", "　"];
        await ShowAsTypedAsync([.. Enumerable.Range(0, 1500).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)])))]);
    }

    [Fact]
    public async Task Typed_text_between_our_own_words_is_not_read_together_with_them()
    {
        var rendered = await cards.RenderAsync(
            new AdaptiveCard { Body = [new AdaptiveTextBlock($"[**注**{"](https://example.com) **"}「{"a](b)"}」 **太**{"*"}")] }.ToJson(), 360);
        Assert.Equal(["strong", "strong"], rendered.Markup);
        Assert.Equal("[注](https://example.com) **「a](b)」 太*", Visible(rendered.TextBlocks.Single()));
    }

    [Fact]
    public async Task Our_own_words_keep_their_markdown()
    {
        var rendered = await cards.RenderAsync(new AdaptiveCard { Body = [new AdaptiveTextBlock("**大事** です")] }.ToJson(), 360);
        Assert.Equal(["strong"], rendered.Markup);
    }

    [Fact]
    public async Task Typed_text_shows_as_typed_in_facts_choices_buttons_and_labels()
    {
        const string Typed = "*a* [b](https://example.com) <at>c</at> {{DATE(2026-04-01T00:00:00Z)}}";
        var text = CardText.Typed(Typed);
        var card = new AdaptiveCard
        {
            Body =
            [
                new AdaptiveFactSet { Facts = [new AdaptiveFact(text, text)] },
                new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(text)] },
                new AdaptiveTextInput("i", text),
                new AdaptiveChoiceSetInput("c", "選択") { Choices = [new AdaptiveChoice(text, "1")] },
                new AdaptiveChoiceSetInput("e", "選択") { Choices = [new AdaptiveChoice(text, "1")], Style = AdaptiveChoiceInputStyle.Expanded },
                new AdaptiveChoiceSetInput("m", "選択") { Choices = [new AdaptiveChoice(text, "1")], IsMultiSelect = true },
                new AdaptiveToggleInput("t", "確認", text),
            ],
            Actions = [new CardVerb<object>("kit.text.1", AnyPayload.Wire).Execute(text, new object())],
        };
        var rendered = await cards.RenderAsync(card.ToJson(), 1000);
        Assert.Empty(rendered.Markup);
        Assert.DoesNotContain("<a", rendered.Html, StringComparison.OrdinalIgnoreCase);
        // Fact title and value, run, label, list, radio button, check box, toggle, button.
        Assert.Equal(9, Visible(rendered.Text).Split(Typed).Length - 1);
    }

    [Fact]
    public async Task Line_breaks_typed_into_a_field_are_lines_on_the_card()
    {
        var rendered = await cards.RenderAsync(new AdaptiveCard { Body = [new AdaptiveTextBlock(CardText.Typed("一\r\n二\r三\n\n四\u2028五"))] }.ToJson(), 360);
        Assert.Equal("一\n二\n三\n\n四\n五", Visible(rendered.TextBlocks.Single()));
    }

    [Theory]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("\u200Ea\u200Fb\u061Cc\u2066d\u2069", "abcd")]
    [InlineData("a\0b\u0007c\u001B[31m", "abc[31m")]
    [InlineData("a\u200Bb\u2060c\uFEFF", "abc")]
    [InlineData("葛\uDB40\uDD00", "葛\uDB40\uDD00")]
    public void What_cannot_be_seen_does_not_get_onto_a_card(string typed, string plain) => Assert.Equal(plain, CardText.Typed(typed).ToPlain());

    [Fact]
    public void Half_a_character_is_shown_as_a_missing_one() =>
        Assert.Equal("\uFFFDa\uFFFD", CardText.Typed(new string(['\uD800', 'a', '\uDC00'])).ToPlain());

    [Fact]
    public void Ordinary_text_is_not_touched()
    {
        const string Ordinary = "退院後の住まい（グループホーム等）について、10:00~12:00 に協議。担当：山田_太郎 Q&A 50%・1.5倍";
        Assert.Equal(Ordinary, CardText.Escape(Ordinary));
        Assert.Same(Ordinary, CardText.Typed(Ordinary).ToPlain());
    }

    [Theory]
    [InlineData("[a]", "\\[a\\]")]
    [InlineData("- a", "\u200B- a")]
    [InlineData("<at>", "<\u200Bat>")]
    [InlineData("a\nb", "a\n\nb")]
    [InlineData("*a", "\\*a")]
    public void Only_brackets_stars_and_backticks_cost_a_backslash(string typed, string markdown) => Assert.Equal(markdown, CardText.Escape(typed));

    [Fact]
    public void The_literal_parts_of_an_interpolated_text_are_ours_and_the_holes_are_typed()
    {
        var name = "*山田*";
        CardText text = $"**担当** {name}・{12}件・{0.5:P0}・{(CardText)"**済**"}";
        Assert.Equal("**担当** \\*山田\\*・12件・50 %・**済**", text.ToMarkdown());
        Assert.Equal("**担当** *山田*・12件・50 %・**済**", text.ToPlain());
        Assert.Equal("a\\*b・\\[", (CardText.Join("・", ["a" + CardText.Typed("*b"), CardText.Typed("[")])).ToMarkdown());
    }

    [Fact]
    public void Empty_text_is_empty()
    {
        string? nothing = null;
        Assert.True(default(CardText).IsEmpty);
        Assert.True(CardText.Typed(null).IsEmpty);
        Assert.True(((CardText)$"{nothing}").IsEmpty);
        Assert.False(((CardText)$"{nothing}a").IsEmpty);
    }

    /// <summary>What a person sees: zero width spaces are not seen, a no-break space is a space.</summary>
    private static string Visible(string text) => text.Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    private async Task ShowAsTypedAsync(IReadOnlyList<string> typed)
    {
        foreach (var some in typed.Where(text => text.Trim().Length > 0).Chunk(40))
        {
            var rendered = await cards.RenderAsync(new AdaptiveCard { Body = [.. some.Select(text => new AdaptiveTextBlock(CardText.Typed(text)))] }.ToJson(), 360);
            Assert.Equal(some.Select(Expected), rendered.TextBlocks.Select(text => Lines(Visible(text))));
            Assert.Empty(rendered.Markup);
        }
    }

    /// <summary>What was typed but for tabs and white space at the end.</summary>
    private static string Expected(string typed) => Lines(typed.Replace('\t', ' ').TrimEnd());

    /// <summary>Lines without white space at their ends, which nobody sees.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
