using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// What to write instead of what was found: A氏 (one letter for one person in the whole case), 80代以上, 市内の精神科病院. A letter that the
/// text uses already is given to nobody else.
/// </summary>
internal static class PersonalDataProposals
{
    private static readonly string[] Honorifics = ["ちゃん", "先生", "さん", "さま", "くん", "様", "氏", "君", "殿"];

    /// <summary>What a body is, by the end or the beginning of its name, and what to call it.</summary>
    private static readonly (string Word, string Kind)[] Bodies =
    [
        ("訪問看護", "訪問看護ステーション"), ("ヘルパーステーション", "訪問介護事業所"), ("クリニック", "クリニック"), ("医院", "診療所"), ("診療所", "診療所"), ("薬局", "薬局"), ("医療センター", "病院"), ("病院", "病院"), ("グループホーム", "グループホーム"), ("ケアホーム", "グループホーム"),
        ("老人ホーム", "高齢者施設"), ("特養", "高齢者施設"), ("老健", "高齢者施設"), ("地域活動支援センター", "地域活動支援センター"), ("就労支援センター", "就労支援機関"), ("相談支援", "相談支援事業所"), ("作業所", "作業所"), ("B型", "就労継続支援B型事業所"), ("A型", "就労継続支援A型事業所"), ("デイケア", "デイケア"), ("デイサービス", "デイサービス"),
        ("家族会", "家族会"), ("断酒会", "自助グループ"), ("サロン", "居場所"), ("カフェ", "居場所"), ("支援センター", "支援機関"), ("小学校", "小学校"), ("中学校", "中学校"), ("高等学校", "高校"), ("高校", "高校"), ("専門学校", "専門学校"), ("短大", "短期大学"), ("大学", "大学"), ("幼稚園", "幼稚園"), ("保育", "保育園"), ("こども園", "こども園"), ("支援学校", "特別支援学校"), ("スーパー", "スーパー"), ("工場", "工場"), ("銀行", "銀行"),
    ];

    /// <summary>The same findings, each with its proposal.</summary>
    public static IReadOnlyList<PersonalDataFinding> For(IReadOnlyList<TypedField> fields, IReadOnlyList<PersonalDataFinding> found)
    {
        var people = new PersonCodes(fields.Select(static field => field.Text ?? ""));
        people.Meet(found.Where(static finding => finding.Kind == PersonalDataKind.Name).Select(static finding => Bare(finding.Piece)));
        var texts = fields.DistinctBy(static field => field.Field).ToDictionary(static field => field.Field, static field => (Text: field.Text ?? "", IsPsychiatric: field.Text?.Contains("精神科", StringComparison.Ordinal) ?? false), StringComparer.Ordinal);
        return [.. found.Select(finding => finding with { Proposal = Of(finding, texts[finding.Field].Text, texts[finding.Field].IsPsychiatric, people) })];
    }

    private static string Of(PersonalDataFinding finding, string text, bool isPsychiatric, PersonCodes people)
    {
        var piece = FoldedText.Of(finding.Piece).Text;
        return finding.Kind switch
        {
            PersonalDataKind.Name => people.CodeOf(Bare(finding.Piece)) + (IsTitled(finding, text) ? "" : "氏"),
            PersonalDataKind.Telephone => "（電話番号）",
            PersonalDataKind.PostalCode => "（郵便番号）",
            PersonalDataKind.Email => "（メールアドレス）",
            PersonalDataKind.Url => "（ページの場所）",
            PersonalDataKind.Account => "（アカウント）",
            PersonalDataKind.MyNumber => "（個人番号）",
            PersonalDataKind.CertificateNumber => "（番号）",
            PersonalDataKind.BirthDate => finding.Severity == PersonalDataSeverity.Stop ? Born(piece) : "ある時期",
            PersonalDataKind.Age => "80代以上",
            PersonalDataKind.Address => finding.Severity == PersonalDataSeverity.Stop && !piece.AsSpan().ContainsAny("町市区村丁番") ? "市内の住まい" : "市内",
            PersonalDataKind.Place => piece.Contains('駅', StringComparison.Ordinal) ? "最寄り駅" : Body(piece, isPsychiatric, "学校"),
            PersonalDataKind.Employer => Body(piece, isPsychiatric, "会社"),
            PersonalDataKind.Facility => Body(piece, isPsychiatric, "事業所"),
            PersonalDataKind.Vehicle => "（車両番号）",
            PersonalDataKind.RareEvent => "（出来事は省略）",
            _ => throw new InvalidOperationException($"No proposal for {finding.Kind}."),
        };
    }

    /// <summary>佐藤医師 becomes A医師, 山田家 A家.</summary>
    private static bool IsTitled(PersonalDataFinding finding, string text)
    {
        var end = finding.Start + finding.Piece.Length;
        return Bare(finding.Piece).Length == Folded(finding.Piece).Length && end < text.Length && (Scripts.Of(text, end) is Script.Kanji or Script.Katakana or Script.Latin);
    }

    private static string Born(string piece) => piece.EndsWith('生') ? "（生年月日）生" : piece.EndsWith("生まれ", StringComparison.Ordinal) ? "（生年月日）生まれ" : "（生年月日）";

    private static string Body(string piece, bool isPsychiatric, string otherwise)
    {
        foreach (var (word, kind) in Bodies)
        {
            if (piece.Contains(word, StringComparison.Ordinal))
            {
                var psychiatric = kind is "病院" or "クリニック" or "診療所"
                    && (piece.Contains("精神", StringComparison.Ordinal) || piece.Contains("メンタル", StringComparison.Ordinal) || piece.Contains("こころ", StringComparison.Ordinal) || isPsychiatric);
                return psychiatric ? $"市内の精神科{kind}" : $"市内の{kind}";
            }
        }

        return $"市内の{otherwise}";
    }

    /// <summary>Without honorific, as it reads.</summary>
    private static string Bare(string piece)
    {
        var name = Folded(piece);
        foreach (var honorific in Honorifics)
        {
            if (name.Length > honorific.Length && name.EndsWith(honorific, StringComparison.Ordinal))
            {
                name = name[..^honorific.Length];
                break;
            }
        }

        // 玉置(たまき).
        return name.IndexOf('(', StringComparison.Ordinal) is var reading and > 0 && name[^1] == ')' ? name[..reading] : name;
    }

    private static string Folded(string piece) => string.Concat(FoldedText.Of(piece).Text.Where(static c => c is not (' ' or '・' or '-' or '_')));
}
