using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Meetings;

/// <summary>A meeting, its people and its moment: Monday 1 June 2026, 10:00 in Japan.</summary>
internal static class MeetingSamples
{
    public const string Organiser = "jimukyoku@sakura.example.jp";

    public static readonly DateTimeOffset Now = At(1, 10);

    public static readonly ForumId Forum = new("fsakura");

    public static readonly ForumSummary Summary = new(Forum, "さくら市 協議の場", new ConversationId("19:sakura@thread.tacv2"), new TenantId("t"));

    /// <summary>Thursday 11 June at 14:00, two hours.</summary>
    public static Meeting Booked => Without with { Calendar = new MeetingCalendar(CalendarState.Booked, Organiser, "transaction-1", 1) { EventId = "event-1", JoinUrl = "https://teams.example/1" } };

    /// <summary>The same in a forum that has no calendar.</summary>
    public static Meeting Without => new(
        new MeetingId("0m1"),
        new MeetingContent("第2回 協議の場", At(11, 14), TimeSpan.FromHours(2), "市役所3階", Online: true),
        MeetingStatus.Scheduled,
        new PersonId("sato"),
        "佐藤 美咲",
        Now.AddDays(-1),
        new MeetingCalendar(CalendarState.None, null, "transaction-1"),
        1);

    public static MeetingDraft Draft => new("第2回 協議の場", "2026-06-11", "14:00", "120", "市役所3階", "true");

    public static DateTimeOffset At(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 6, day, hour, minute, 0, JapaneseTime.Offset).ToUniversalTime();

    public static ActionContext As(MemberRole role, DateTimeOffset? now = null) => new(
        Summary, new Caller(Forum, new PersonId("person"), "担当 一郎", role, ParticipantKind.Welfare, "", IsGuest: false), now ?? Now);

    public static Stored<Meeting> Stored(Meeting meeting) => new(meeting, "etag");

    public static Changes Changes<T>(Decision<T> decision) where T : class => ((Decision<T>.Yes)decision).Changes;

    public static Refusal? Refusal<T>(Decision<T> decision) where T : class => (decision as Decision<T>.No)?.Refusal;

    /// <summary>The meeting as the decision leaves it.</summary>
    public static Meeting After<T>(Decision<T> decision) where T : class => (Meeting)Changes(decision).Rows.Single().Row;

    /// <summary>Ids in the order of counting.</summary>
    public sealed class Ids : IIdSource
    {
        private int last;

        public string Next(int length) => (++last).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(length, '0');
    }
}
