using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>What is proposed for what was found, and what a text becomes by it.</summary>
public sealed class PersonalDataProposalTests
{
    [Theory]
    [InlineData("山田さんが来た。", "A氏が来た。")]
    [InlineData("山田さんと鈴木さん。山田さんは帰った。", "A氏とB氏。A氏は帰った。")]
    [InlineData("Aさんの隣の山田さん", "Aさんの隣のB氏")]
    [InlineData("Ａさんの隣の山田さん", "Ａさんの隣のB氏")]
    [InlineData("山田太郎さん、通称は山田さん", "A氏、通称はA氏")]
    [InlineData("佐藤医師に相談した。", "A医師に相談した。")]
    [InlineData("母は82歳だ。", "母は80代以上だ。")]
    [InlineData("電話は090-1234-5678まで", "電話は（電話番号）まで")]
    [InlineData("さくら病院の精神科に通う。", "市内の精神科病院の精神科に通う。")]
    [InlineData("青葉クリニックに通う。", "市内のクリニックに通う。")]
    [InlineData("桜台駅で待つ。", "最寄り駅で待つ。")]
    [InlineData("緑町に住む。", "市内に住む。")]
    [InlineData("昭和40年5月3日生まれの男性", "（生年月日）生まれの男性")]
    public void Every_piece_gives_way_to_its_proposal(string text, string expected) => Assert.Equal(expected, Replaced(text));

    [Fact]
    public void One_person_has_one_letter_in_all_fields_of_a_case()
    {
        TypedField[] fields = [new("situation", "山田さんは"), new("worked", "鈴木さんと山田さんが"), new("missing", null)];
        var found = PersonalDataCheck.Find(fields, KnownNames.None);
        Assert.Equal(["A氏は", "B氏とA氏が", ""], fields.Select(field => PersonalDataCheck.Apply(field, found)));
    }

    [Fact]
    public void Two_families_of_one_name_are_not_made_one_person() =>
        Assert.Equal("A氏とB氏とC氏", Replaced("山田太郎さんと山田花子さんと山田さん"));

    [Fact]
    public void There_are_letters_for_more_people_than_the_alphabet_has()
    {
        string[] people = [.. "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川".Split(' ')];
        var replaced = Replaced(string.Join('、', people.Select(static name => name + "さん")));
        Assert.Equal(people.Length, replaced.Split('、').Distinct(StringComparer.Ordinal).Count());
        Assert.EndsWith("Z氏、A2氏、A3氏", replaced, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_replaced_is_not_found_again()
    {
        var left = PersonalDataCorpus.Files.Where(static file => file != PersonalDataCorpus.HeldOut).SelectMany(PersonalDataCorpus.Read)
            .Select(static sentence => (sentence.Id, Text: Replaced(sentence.Text)))
            .SelectMany(static sentence => PersonalDataCheck.Find("f", sentence.Text).Where(static finding => finding.Severity == PersonalDataSeverity.Stop).Select(finding => $"{sentence.Id} {finding.Kind} in {sentence.Text}"))
            .ToArray();
        Assert.True(left.Length == 0, string.Join('\n', left));
    }

    [Fact]
    public void People_and_organisations_of_the_roster_are_found_whatever_they_are_called()
    {
        var known = new KnownNames(["天野川 ゆず", "Maria Okello"], ["社会福祉法人とちのみ", "凪のそら", "地域活動支援センター", "さくら市保健所"]);
        Assert.Equal(
            [
                (PersonalDataKind.Name, PersonalDataSeverity.Stop, "天野川ゆず"),
                (PersonalDataKind.Name, PersonalDataSeverity.Stop, "Maria Okello"),
                (PersonalDataKind.Facility, PersonalDataSeverity.Stop, "とちのみ"),
                (PersonalDataKind.Facility, PersonalDataSeverity.Stop, "凪のそら"),
            ],
            PersonalDataCheck.Find([new TypedField("f", "天野川ゆずとMaria Okelloが、とちのみと凪のそらに行き、地域活動支援センターとさくら市保健所にも寄った。")], known)
                .Select(static finding => (finding.Kind, finding.Severity, finding.Piece)));
    }

    [Fact]
    public void A_name_of_the_roster_within_a_longer_word_is_none() =>
        Assert.Empty(PersonalDataCheck.Find([new TypedField("f", "中野区の施設と林業の会社")], new KnownNames(["中野 一"], ["林"])));

    private static string Replaced(string text)
    {
        var field = new TypedField("f", text);
        return PersonalDataCheck.Apply(field, PersonalDataCheck.Find([field], KnownNames.None));
    }
}
