using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Issues;

/// <summary>Every card of the strengths in every state.</summary>
public sealed class StrengthCardTests(CardRenderer renderer)
{
    private static readonly StrengthsWording Words = StrengthsWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly StrengthFormValues Values = new("地域活動支援センターが土曜日も開いている", "Participation,MutualHelp", "土曜の午後に、だれでも来られる時間があります。", "R8-3");

    [Fact]
    public Task The_list_of_a_new_forum() => ProveAsync(List([], 0).ToCard(), "StrengthListCard.empty");

    [Fact]
    public Task The_list() => ProveAsync(
        List([new("s2", "居住支援法人が市内に二つある", ["Housing"], "R8-12"), new("s1", "地域活動支援センターが土曜日も開いている", ["Participation", "MutualHelp"], null)], 2).ToCard(), "StrengthListCard.two");

    [Fact]
    public Task The_longest_page() => ProveAsync(
        (List([.. Enumerable.Range(1, 6).Select(static n => new StrengthLine($"s{n}", string.Concat(Enumerable.Repeat("長*_", 33)), [.. Words.Categories.Keys], "R8-999999"))], 100) with { Page = 5 }).ToCard(),
        "StrengthListCard.longest");

    [Fact]
    public Task The_empty_form() => ProveAsync(Form(new StrengthFormValues()).ToCard(), "StrengthFormCard.new");

    [Fact]
    public Task The_form_with_every_fault() => ProveAsync(
        (Form(Values with { Subject = "", Category = "", Issue = "あれ" }) with
        {
            Notice = "直していただきたい所が3か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["subject"] = "入力してください。", ["category"] = "入力してください。", ["issue"] = Words.IssueUnknown("あれ") },
        }).ToCard(),
        "StrengthFormCard.faults");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        (Form(Values) with { Strength = "s1", Revision = 2, Notice = Words.ChangedNotice("佐藤 美咲"), Changed = [Words.ChangedField("強み", "土曜日も開く場がある")] }).ToCard(),
        "StrengthFormCard.changed");

    [Fact]
    public Task One_strength() => ProveAsync(Card(null, mayEdit: true).ToCard(), "StrengthCard.one");

    [Fact]
    public Task The_receipt() => ProveAsync((Card(Words.Added, mayEdit: false) with { By = null, History = [] }).ToCard(), "StrengthCard.added");

    [Fact]
    public Task The_receipt_of_one_that_was_withdrawn() => ProveAsync(
        (Card(Words.Withdrawn, mayEdit: false) with { By = null, History = [], Categories = [], Issue = null, Description = "" }).ToCard(), "StrengthCard.withdrawn");

    private static StrengthListCard List(IReadOnlyList<StrengthLine> lines, int count) => new("fsakura", lines, count, 0, MayAdd: true, Words);

    private static StrengthFormCard Form(StrengthFormValues values) => new("fsakura", "form1", null, 0, values, NoFaults, null, [], Words);

    private static StrengthCard Card(string? receipt, bool mayEdit) => new(
        "fsakura",
        "s1",
        receipt,
        Values.Subject!,
        ["Participation", "MutualHelp"],
        Values.Description!,
        "R8-3",
        "鈴木 健さん　令和８年６月１日（月）",
        [new IssueStep("令和８年６月３日（水）午前9時", "佐藤 美咲さん", ["説明：（なし） → 土曜の午後に"]), new IssueStep("令和８年６月１日（月）午前10時", "鈴木 健さん", ["登録しました"])],
        mayEdit,
        Words);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Issues", state);
}
