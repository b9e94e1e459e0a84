using CareSystem.Cards.Common;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class ForumSamples
{
    private static readonly ForumsWording Words = ForumsWording.Standard;
    private static readonly string[] Commands = ["ヘルプ", "議題", "事例", "課題", "会議", "チェックリスト", "投票"];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(NoticeCard), static () => new NoticeCard("このカードは古くなりました", "仕組みが新しくなったため、このボタンは使えません。下のボタンから開き直してください。", "fsakura", "ヘルプ").ToCard()),
        CardSamples.Of(nameof(ChooseForumCard), static () => new ChooseForumCard([new ForumChoice("fsakura", "さくら市 協議の場"), new ForumChoice("fmomiji", "もみじ圏域 協議の場")], "fsakura", Words).ToCard()),
        CardSamples.Of(nameof(HelpCard), static () => new HelpCard(Words.HelpTitle, "fsakura", null, [Words.HelpIntro, Words.HelpInChannel], Commands, CanSwitch: false, Words).ToCard()),
        CardSamples.Of(nameof(SentenceCard), static () => new SentenceCard("さくら市 協議の場に切り替えました。").ToCard()),
        CardSamples.Of(nameof(WelcomeCard), static () => new WelcomeCard("fsakura", "佐藤 美咲", Words).ToCard()),
    ];
}
