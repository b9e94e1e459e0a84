using System.Text;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Tests.Kit;

namespace CareSystem.Tests.Cases;

/// <summary>A labelled sentence: its text, and the pieces of it that may tell who somebody is.</summary>
internal sealed record LabelledSentence(string Id, string Text, IReadOnlyList<LabelledPiece> Pieces);

/// <summary>Something that must be found.</summary>
internal sealed record LabelledPiece(PersonalDataKind Kind, PersonalDataSeverity Severity, int Start, int Length)
{
    /// <summary>A finding is right when it covers at least half of the piece.</summary>
    public bool IsFoundBy(PersonalDataFinding finding)
    {
        var common = Math.Min(Start + Length, finding.Start + finding.Piece.Length) - Math.Max(Start, finding.Start);
        return common > 0 && 2 * common >= Length;
    }
}

/// <summary>Reads the labelled sentences beside this file.</summary>
internal static class PersonalDataCorpus
{
    public const string Folder = "tests/Cases/Corpus";

    /// <summary>Written by somebody who did not write the rules, and only ever used to measure.</summary>
    public const string HeldOut = "held-out.tsv";

    /// <summary>How the files begin of sentences that were written while rules were widened: tried out on, and not counted as part of the corpus.</summary>
    public const string Practice = "practice-";

    /// <summary>What, repeated, would make a search slow that goes back over what it has read.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "1", "1-", "0123 ", "2019 ", "山", "山 ", "さん", "あさん", "山田さん", "佐藤太郎", "ヤマダ ", "Taro ", "A.", "a@", "a.", "http://", "LINE", "丁目", "1丁目", "字",
        "緑町", "コーポ", "病院", "グループホーム", "株式会社", "さくら病院", "令和2年", "2020/1/", "生まれ", "昭和40年生まれ", "口座番号", "番号1234", "品川300あ", "新聞に", "市議の", "本人は", "長男の",
        "82歳", "(", "「", "〒", "か\u3099", "\u200B", "090-12-34-", "SNSで", "字1", "3月1日", "区本町9",
    ];

    public static string PathOf(string file) => Path.Combine(Repository.Root, Folder, file);

    public static IReadOnlyList<string> Files => [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.tsv").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<LabelledSentence> Read(string file) =>
        [.. File.ReadAllLines(PathOf(file), Encoding.UTF8).Where(static line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static LabelledSentence Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var text = new StringBuilder();
        var pieces = new List<LabelledPiece>();
        var rest = line[(tab + 1)..];
        for (var open = rest.IndexOf("[[", StringComparison.Ordinal); open >= 0; open = rest.IndexOf("[[", StringComparison.Ordinal))
        {
            var close = rest.IndexOf("]]", open, StringComparison.Ordinal);
            var mark = rest[(open + 2)..close];
            var border = mark.IndexOfAny(['!', '?']);
            text.Append(rest, 0, open);
            var piece = mark[(border + 1)..];
            pieces.Add(new LabelledPiece(
                Enum.Parse<PersonalDataKind>(mark[..border]), mark[border] == '!' ? PersonalDataSeverity.Stop : PersonalDataSeverity.Caution, text.Length, piece.Length));
            text.Append(piece);
            rest = rest[(close + 2)..];
        }

        return new LabelledSentence(line[..tab], text.Append(rest).ToString(), pieces);
    }
}
