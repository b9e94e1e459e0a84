using System.Text.Json;
using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Kit;

public sealed class AdaptiveCardTests(CardRenderer cards)
{
    private static readonly CardVerb<Answer> Verb = new("kit.answer.1", AnyPayload.Wire);

    [Fact]
    public void A_card_with_one_text_is_this_json() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","lang":"ja","body":[{"type":"TextBlock","text":"議題","size":"extraLarge","weight":"bolder","wrap":true}]}""",
        new AdaptiveCard { Body = [new AdaptiveTextBlock("議題") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder }] }.ToJson());

    [Fact]
    public Task Every_element_and_action_stands_in_Microsofts_renderer() => cards.ProveAsync(Everything(), "Kit", "Everything.all");

    [Fact]
    public void The_same_card_gives_the_same_json() => Assert.Equal(Everything().ToJson(), Everything().ToJson());

    [Fact]
    public void Japanese_stays_readable_and_half_a_character_does_no_harm()
    {
        var json = new AdaptiveCard { Body = [new AdaptiveTextInput("a", "氏名") { Value = "髙橋\uD800" }] }.ToJson();
        Assert.Contains("髙橋", json, StringComparison.Ordinal);
        Assert.Equal("髙橋\uFFFD", (string?)JsonNode.Parse(json)!["body"]![0]!["value"]);
    }

    [Fact]
    public void A_card_within_an_object_is_written_as_it_is_measured()
    {
        var card = Everything();
        Assert.Equal($$"""{"content":{{card.ToJson()}}}""", JsonSerializer.Serialize(new { content = card }));
        Assert.Equal($$"""{"content":{{card.ToJson()}}}""", new JsonObject { ["content"] = card.ToLeaf() }.ToJsonString());
        Assert.True(JsonNode.DeepEquals(card.ToNode(), JsonNode.Parse(card.ToJson(indented: true))));
    }

    [Fact]
    public void Looks_changed_on_a_button_reach_its_fallback()
    {
        var action = Verb.Execute("送る", new Answer(null, 3)) with
        {
            Title = "送信",
            Style = AdaptiveActionStyle.Positive,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        };
        var fallback = new AdaptiveCard { Actions = [action] }.ToNode()["actions"]![0]!["fallback"]!;
        Assert.Equal(
            """{"type":"Action.Submit","title":"送信","style":"positive","data":{"verb":"kit.answer.1","round":3},"associatedInputs":"none"}""",
            fallback.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_refresh_for_more_than_sixty_people_is_refused()
    {
        var action = Verb.ExecuteOnly("更新", new Answer(null, 1));
        var sixty = Enumerable.Range(0, 60).Select(i => $"29:{i}").ToList();
        Assert.Equal(60, new AdaptiveRefresh(action) { UserIds = sixty }.UserIds.Count);
        Assert.Throws<CardShapeException>(() => new AdaptiveRefresh(action) { UserIds = [.. sixty, "29:60"] });
    }

    [Fact]
    public void A_card_never_tells_a_log_what_it_says()
    {
        AdaptiveElement block = new AdaptiveTextBlock("ひみつ");
        object[] all = [block, new AdaptiveFact("ひみつ", "ひみつ"), new AdaptiveTextRun("ひみつ"), new AdaptiveChoice("ひみつ", "ひみつ"),
            Verb.Execute("ひみつ", new Answer("ひみつ", 1)), new AdaptiveTextInput("a", "ひみつ") { Value = "ひみつ" },
            new AdaptiveTableCell(block), new AdaptiveTableRow(), new AdaptiveCard { Body = [block], Speak = "ひみつ" }];
        Assert.All(all, one => Assert.DoesNotContain("ひみつ", one.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_mention_stands_in_the_text_letter_by_letter()
    {
        var mention = new AdaptiveMention("29:1", "山田 [太郎]_*");
        var card = new AdaptiveCard { Body = [new AdaptiveTextBlock($"{mention.Text} さん")], Mentions = [mention] }.ToNode();
        var text = (string)card["msteams"]!["entities"]![0]!["text"]!;
        Assert.Equal("<at>山田 ［太郎］＿＊</at>", text);
        Assert.StartsWith(text, (string?)card["body"]![0]!["text"], StringComparison.Ordinal);
    }

    /// <summary>One of everything the model has.</summary>
    private static AdaptiveCard Everything() => new()
    {
        Width = AdaptiveCardWidth.Full,
        FallbackText = "すべての部品",
        Speak = "すべての部品を並べたカードです。",
        Mentions = [new AdaptiveMention("29:1abc", "山田 太郎")],
        Refresh = new AdaptiveRefresh(Verb.ExecuteOnly("更新", new Answer(null, 1))) { UserIds = ["29:1abc"] },
        Body =
        [
            new AdaptiveTextBlock("部品の一覧") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading },
            new AdaptiveTextBlock($"担当 {new AdaptiveMention("29:1abc", "山田 太郎").Text}")
            {
                Color = AdaptiveTextColor.Accent, IsSubtle = true, MaxLines = 2, Spacing = AdaptiveSpacing.None,
            },
            new AdaptiveTextBlock("右") { Wrap = false, HorizontalAlignment = AdaptiveHorizontalAlignment.Right, Separator = true },
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    new AdaptiveTextRun("太い") { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Good },
                    new AdaptiveTextRun("＊これは *強調* ではない") { Italic = true, Strikethrough = true, Highlight = true, Underline = true },
                ],
            },
            new AdaptiveContainer
            {
                Id = "details", Style = AdaptiveContainerStyle.Emphasis, Bleed = true,
                SelectAction = Verb.Execute("選ぶ", new Answer(null, 2)),
                Items = [new AdaptiveTextBlock("囲み")],
            },
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn { Width = "auto", Items = [new AdaptiveTextBlock("左")] },
                    new AdaptiveColumn { Items = [new AdaptiveTextBlock("右の列は残りの幅を使う")], VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center },
                    new AdaptiveColumn
                    {
                        Width = "40px",
                        Items = [new AdaptiveImage(new Uri("data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="), "白い点") { Size = AdaptiveImageSize.Small }],
                    },
                ],
            },
            new AdaptiveFactSet { Facts = [new AdaptiveFact("期限", "令和８年４月１日（水）"), new AdaptiveFact("担当", CardText.Typed("[山田](x)"))] },
            new AdaptiveTable
            {
                Columns = [new AdaptiveTableColumnDefinition { Width = 2 }, new AdaptiveTableColumnDefinition { HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right }],
                Rows =
                [
                    new AdaptiveTableRow(new AdaptiveTableCell(new AdaptiveTextBlock("構成要素")), new AdaptiveTableCell(new AdaptiveTextBlock("件数"))),
                    new AdaptiveTableRow(new AdaptiveTableCell(new AdaptiveTextBlock("住まい")), new AdaptiveTableCell(new AdaptiveTextBlock("12"))),
                ],
                Fallback = new AdaptiveFactSet { Facts = [new AdaptiveFact("住まい", "12")] },
            },
            new AdaptiveTextInput("subject", "件名") { IsRequired = true, ErrorMessage = "件名を入力してください。", MaxLength = 100, Placeholder = "例：退院後の住まい" },
            new AdaptiveTextInput("text", "説明") { IsMultiline = true, Value = "一行目\n二行目" },
            new AdaptiveNumberInput("minutes", "所要時間（分）") { Min = 5, Max = 120, Value = 15 },
            new AdaptiveDateInput("day", "日付") { Min = "2026-04-01", Value = "2026-04-15" },
            new AdaptiveChoiceSetInput("kind", "種別") { Value = "r", Choices = [new AdaptiveChoice("報告", "r"), new AdaptiveChoice(CardText.Typed("*協議*"), "d")] },
            new AdaptiveChoiceSetInput("parts", "構成要素")
            {
                IsMultiSelect = true, Style = AdaptiveChoiceInputStyle.Expanded, Value = "home,work",
                Choices = [new AdaptiveChoice("住まい", "home"), new AdaptiveChoice("社会参加・地域の助け合い・教育", "work"), new AdaptiveChoice(CardText.Typed("*その他*"), "other")],
            },
            new AdaptiveToggleInput("online", "オンライン", "Teams の会議を作る") { Value = "true" },
            new AdaptiveTextBlock("隠れている") { Id = "hidden", IsVisible = false },
            new AdaptiveActionSet { Actions = [Verb.Fetch("ダイアログを開く", new Answer(null, 4)), new AdaptiveOpenUrlAction("手引き", new Uri("https://www.mhlw.go.jp/"))] },
        ],
        Actions =
        [
            Verb.Execute("送信", new Answer(null, 1), AdaptiveActionStyle.Positive) with { Id = "send", Tooltip = "議題に加えます" },
            Verb.Execute("やめる", new Answer(null, 1), AdaptiveActionStyle.Destructive) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            Verb.Submit("提出", new Answer(null, 1)) with { IsEnabled = false, Mode = AdaptiveActionMode.Secondary },
            new AdaptiveShowCardAction("くわしく", new AdaptiveCard { Body = [new AdaptiveTextBlock("中のカード")] }),
            new AdaptiveToggleVisibilityAction("ひらく", "hidden", new AdaptiveTargetElement("details", false)),
        ],
    };

    private sealed record Answer(string? Text, int Round);
}
