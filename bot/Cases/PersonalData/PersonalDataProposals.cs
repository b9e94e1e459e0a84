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
        if (found.Count == 0)
        {
            return found;
        }

        var pieces = found.Select(Piece.Of).ToArray();
        var people = new PersonCodes(fields.Select(static field => field.Text ?? ""));
        people.Meet(pieces.Where(static piece => piece.Finding.Kind == PersonalDataKind.Name).Select(static piece => piece.Name));
        var texts = fields.DistinctBy(static field => field.Field).ToDictionary(static field => field.Field, static field => (Text: field.Text ?? "", IsPsychiatric: field.Text?.Contains("精神科", StringComparison.Ordinal) ?? false), StringComparer.Ordinal);
        return [.. pieces.Select(piece => piece.Finding with { Proposal = Of(piece, texts[piece.Finding.Field].Text, texts[piece.Finding.Field].IsPsychiatric, people) })];
    }

    private static string Of(Piece found, string text, bool isPsychiatric, PersonCodes people)
    {
        var (finding, piece) = (found.Finding, found.Text);
        return finding.Kind switch
        {
            PersonalDataKind.Name => people.CodeOf(found.Name) + (IsTitled(found, text) ? "" : "氏"),
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
    private static bool IsTitled(Piece found, string text)
    {
        var end = found.Finding.Start + found.Finding.Piece.Length;
        return found.IsBare && end < text.Length && (Scripts.Of(text, end) is Script.Kanji or Script.Katakana or Script.Latin);
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

    /// <summary>A finding with its piece in one spelling.</summary>
    /// <param name="Name">Of a name: without honorific, blanks and the reading in brackets.</param>
    /// <param name="IsBare">There was neither honorific nor reading.</param>
    private readonly record struct Piece(PersonalDataFinding Finding, string Text, string Name, bool IsBare)
    {
        public static Piece Of(PersonalDataFinding finding)
        {
            var text = FoldedText.Of(finding.Piece).Text;
            if (finding.Kind != PersonalDataKind.Name)
            {
                return new Piece(finding, text, Name: "", IsBare: false);
            }

            var joined = text.AsSpan().IndexOfAny(" ・-_") < 0 ? text : string.Concat(text.Where(static c => c is not (' ' or '・' or '-' or '_')));
            var name = WithoutHonorific(joined);

            // 玉置(たまき).
            name = name.IndexOf('(', StringComparison.Ordinal) is var reading and > 0 && name[^1] == ')' ? name[..reading] : name;
            return new Piece(finding, text, name, name.Length == joined.Length);
        }

        private static string WithoutHonorific(string name)
        {
            foreach (var honorific in Honorifics)
            {
                if (name.Length > honorific.Length && name.EndsWith(honorific, StringComparison.Ordinal))
                {
                    return name[..^honorific.Length];
                }
            }

            return name;
        }
    }
}
