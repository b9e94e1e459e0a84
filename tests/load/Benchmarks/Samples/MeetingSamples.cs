using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class MeetingSamples
{
    private const string Join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x";

    private static readonly MeetingsWording Words = MeetingsWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);
    private static readonly MeetingFacts Facts = new("第2回 協議の場", "令和８年７月８日（水）午後2時", 120, "市役所3階 会議室A", Online: true);
    private static readonly MeetingChoice[] Starts = [.. Enumerable.Range(16, 28).Select(static half => new MeetingChoice($"{half / 2:00}:{half % 2 * 30:00}", $"{half / 2}時"))];
    private static readonly MeetingChoice[] Lengths = [new("60", "1時間"), new("90", "1時間30分"), new("120", "2時間")];
    private static readonly MeetingFormValues Values = new(Facts.Name, "2026-07-08", "14:00", "120", Facts.Place, "true");
    private static readonly MeetingLine[] Lines = [.. Enumerable.Range(1, 4).Select(static number => new MeetingLine($"m{number}", Facts, IsMoved: false, Join, []))];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(MeetingCard), static () => new MeetingCard("fsakura", "m1", Facts, IsMoved: false, IsCancelled: false, MeetingCalendarLine.Booked, null, Join, Words).ToCard()),
        CardSamples.Of(nameof(MeetingFormCard), static () => new MeetingFormCard("fsakura", "form1", "m1", 2, "2026-06-01", Starts, Lengths, Values, NoFaults, null, [], Words).ToCard()),
        CardSamples.Of(nameof(MeetingMovedCard), static () => new MeetingMovedCard(Facts.Name, "佐藤 美咲", [new MeetingChange("日時", "令和８年７月８日（水）午後2時", "令和８年７月９日（木）午後2時")], IsMoved: true, Words).ToCard()),
        CardSamples.Of(nameof(MeetingCancelledCard), static () => new MeetingCancelledCard(Facts, "佐藤 美咲", Words).ToCard()),
        CardSamples.Of(nameof(MeetingReminderCard), static () => new MeetingReminderCard("fsakura", null, Facts, "７月８日（水）", MeetingNearness.Tomorrow, Join, IsLate: false, Words).ToCard()),
        CardSamples.Of(nameof(MeetingReceiptCard), static () => new MeetingReceiptCard("fsakura", "会議を登録しました", Facts.Name, Facts.When, "参加する方の予定表に入れます。", Words).ToCard()),
        CardSamples.Of(nameof(MeetingCancelCard), static () => new MeetingCancelCard("fsakura", "form1", "m1", Facts.Name, Facts.When, HasCalendar: true, Words).ToCard()),
        CardSamples.Of(nameof(MeetingClosedCard), static () => new MeetingClosedCard("fsakura", Facts.Name, Facts.When, IsCancelled: false, Words).ToCard()),
        CardSamples.Of(nameof(MeetingsListCard), static () => new MeetingsListCard("fsakura", null, Lines, 0, 2, MayArrange: true, Words).ToCard()),
    ];
}
