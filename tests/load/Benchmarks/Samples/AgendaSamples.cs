using CareSystem.Cards.Agenda;
using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class AgendaSamples
{
    private static readonly AgendaWording Words = AgendaWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);
    private static readonly AgendaFormValues Values = new("退院後の住まいについて", "Discussion", "15", "部屋を借りるときの保証人について話し合いたいです。");
    private static readonly AgendaMeeting[] Meetings = [new("m1", "第2回 協議の場 ７月８日（水）午後2時"), new("m2", "第3回 協議の場 ９月９日（水）午後2時")];

    private static readonly AgendaLine[] Lines =
    [
        .. Enumerable.Range(1, 5).Select(static number => new AgendaLine($"i{number}", $"退院後の住まいについて（その{number}）", "Discussion", 15, "鈴木 健")),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(AgendaListCard), static () => new AgendaListCard("fsakura", "form1", "第2回 協議の場 令和８年７月８日（水）午後2時", Lines, 0, new AgendaFormValues(), NoFaults, null, Words).ToCard()),
        CardSamples.Of(nameof(AgendaItemCard), static () => new AgendaItemCard("fsakura", "i1", null, "退院後の住まいについて", "Discussion", 15, "部屋を借りるときの保証人について話し合いたいです。", "鈴木 健", "m1", Meetings, MayEdit: true, MayArrange: true, Words).ToCard()),
        CardSamples.Of(nameof(AgendaEditCard), static () => new AgendaEditCard("fsakura", "form1", "i1", 3, Values, NoFaults, null, [], Words).ToCard()),
    ];
}
