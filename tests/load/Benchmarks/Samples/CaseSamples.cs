using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class CaseSamples
{
    private const string Day = "令和８年６月１日（月）";
    private const string Summary = "保証人がおらず退院が進まない。入居を支えるしくみと、夜に相談できるところが足りない。";

    private static readonly CasesWording Words = CasesWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly CaseBandCodes Bands = new(
        "Sixties", "InHospital", "FiveYearsOrMore", ["Medical", "Housing"], ["PsychiatricMedical", "Consultation", "Housing"], "Schizophrenia");

    private static readonly CaseTexts Texts = new(
        "Deidentified",
        "60代のAさん。10年以上入院している。グループホームの体験利用を3回行い、本人は一人で暮らしたいと話している。\n保証人になれる家族がおらず、部屋が見つからない。",
        "病棟の看護師と相談支援専門員が、いっしょに部屋を見に行った。無理のないところから始めた。",
        "・保証人がいない人の入居を支えるしくみ\n・夜に相談できるところ");

    private static readonly CaseFormValues Values = new(
        "Sixties", "InHospital", "FiveYearsOrMore", "Medical,Housing", "PsychiatricMedical,Consultation", "Schizophrenia", "Deidentified", Texts.Situation, Texts.Worked, Texts.Missing);

    private static readonly CaseLine Waiting = new("C-7F3K2", "Waiting", "鈴木 健", Day, null, null);
    private static readonly CaseLine Approved = new("C-0ZD5H", "Approved", null, null, Bands, Summary);

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(CaseDigestCard), static () => new CaseDigestCard("fsakura", "C-7F3K2", Bands, Summary, MayOpen: true, CaseSurface.Channel, Words).ToCard()),
        CardSamples.Of(nameof(CaseDoorCard), static () => new CaseDoorCard("fsakura", MaySubmit: true, null, CaseSurface.Channel, Words).ToCard()),
        CardSamples.Of(nameof(CaseFormCard), static () => new CaseFormCard("fsakura", "form1", null, 0, Values, NoFaults, [], null, null, [], IsFresh: true, CaseSurface.Chat, Words).ToCard()),
        CardSamples.Of(nameof(CaseListCard), static () => new CaseListCard("fsakura", [Waiting, Waiting], [Waiting], [Approved, Approved, Approved], MaySubmit: true, 0, CaseSurface.Chat, Words).ToCard()),
        CardSamples.Of(nameof(CaseReviewCard), static () => new CaseReviewCard("fsakura", "form1", "C-7F3K2", 1, "鈴木 健", Day, Bands, Texts, IsOwn: false, Summary, null, NoFaults, [], null, CaseSurface.Dialog, Words).ToCard()),
        CardSamples.Of(nameof(CaseStateCard), static () => new CaseStateCard("fsakura", "C-7F3K2", "受け付けました", IsDone: true, null, null, null, ["事務局が確かめます。"], MayOpen: false, MayMend: true, CaseSurface.Chat, Words).ToCard()),
        CardSamples.Of(nameof(CaseTextCard), static () => new CaseTextCard("fsakura", "C-7F3K2", "Returned", "鈴木 健", Day, Bands, Texts, "もう少しくわしく書いてください。", Summary, MayMend: true, CaseSurface.Dialog, Words).ToCard()),
        CardSamples.Of(nameof(CaseWithdrawCard), static () => new CaseWithdrawCard("fsakura", "C-7F3K2", CaseSurface.Dialog, Words).ToCard()),
    ];
}
