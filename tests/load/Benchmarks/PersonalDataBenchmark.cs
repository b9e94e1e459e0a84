using BenchmarkDotNet.Attributes;
using CareSystem.Bot.Cases.PersonalData;

namespace CareSystem.Load.Benchmarks;

/// <summary>The check of a case as long as a form takes: three texts of 400 characters. To stay below a millisecond.</summary>
[MemoryDiagnoser]
public class PersonalDataBenchmark
{
    private const int Characters = 400;

    private const string Ordinary =
        "60代の女性。単身。統合失調症で10年以上入院していたが、病棟の看護師さんと相談支援専門員さんが一緒に外出を重ね、グループホームの体験利用を3回行った。お姉さんは遠方で、保証人になれない。大家さんは「何かあったときの連絡先がほしい」と言う。Aさんは「自分の部屋で好きな音楽を聞きたい」と話した。週2〜3回の訪問看護と、月1回の会議で様子を確かめている。";

    private const string WithFindings =
        "山田太郎さん（昭和40年5月3日生まれ）は、さくら病院を令和6年5月3日に退院し、緑町3丁目2-5のコーポさくら203に住む。母は82歳で、連絡先は090-1234-5678、メールはyamada@example.jp。担当の佐々木ケアマネと青葉クリニックの高橋先生が関わる。";

    private IReadOnlyList<TypedField> fields = [];

    [Params(nameof(Ordinary), nameof(WithFindings))]
    public string Text { get; set; } = nameof(Ordinary);

    [GlobalSetup]
    public void Choose()
    {
        var text = string.Concat(Enumerable.Repeat(Text == nameof(Ordinary) ? Ordinary : WithFindings, 5))[..Characters];
        fields = [new("situation", text), new("worked", text), new("missing", text)];
    }

    [Benchmark]
    public int FindAll() => PersonalDataCheck.Find(fields, CareSystem.Bot.Shared.KnownNames.None).Count;
}
