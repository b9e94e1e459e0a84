using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Meetings;

/// <summary>How the calendar treats one request.</summary>
internal enum CalendarMood
{
    Works,

    /// <summary>Not done, and said so.</summary>
    Down,

    /// <summary>Done, but nobody learns of it.</summary>
    AnswerLost,
}

/// <summary>A calendar in memory: one event per transaction id, as Graph has it.</summary>
internal sealed class CalendarFake : ICalendar
{
    private readonly List<FakeEvent> events = [];

    public IReadOnlyList<string> Organisers => [MeetingSamples.Organiser];

    /// <summary>Every event that was ever made.</summary>
    public IReadOnlyList<FakeEvent> Events => events;

    public List<string> Requests { get; } = [];

    /// <summary>Asked before each request.</summary>
    public Func<CalendarMood> Mood { get; set; } = static () => CalendarMood.Works;

    /// <summary>Happens while a request is on its way.</summary>
    public Action Meanwhile { get; set; } = static () => { };

    public string? RefusesWith { get; set; }

    public TimeSpan? RetryAfter { get; set; }

    public bool MakesLink { get; set; } = true;

    public Task<BookingResult> BookAsync(Booking booking, CancellationToken cancellation) => Run("book", () =>
    {
        var kept = events.Find(each => each.TransactionId == booking.TransactionId);
        if (kept is null)
        {
            kept = new FakeEvent($"event-{events.Count + 1}", booking.TransactionId);
            events.Add(kept);
        }

        kept.Booking = booking;
        return Done(kept);
    });

    public Task<BookingResult> FindAsync(string organiser, string transactionId, CancellationToken cancellation) => Run(
        "find", () => events.Find(each => each.TransactionId == transactionId && !each.IsGone) is { } kept ? Done(kept) : new BookingResult.Gone());

    public Task<BookingResult> ChangeAsync(string eventId, Booking booking, CancellationToken cancellation) => Run("change", () =>
    {
        if (events.Find(each => each.Id == eventId && !each.IsGone) is not { } kept)
        {
            return new BookingResult.Gone();
        }

        kept.Booking = booking;
        return Done(kept);
    });

    public Task<BookingResult> CancelAsync(string organiser, string eventId, CancellationToken cancellation) => Run("cancel", () =>
    {
        if (events.Find(each => each.Id == eventId && !each.IsGone) is not { } kept)
        {
            return new BookingResult.Gone();
        }

        kept.IsGone = true;
        return new BookingResult.Done(eventId, null);
    });

    private BookingResult.Done Done(FakeEvent kept) => new(kept.Id, kept.Booking!.Online && MakesLink ? $"https://teams.example/{kept.Id}" : null);

    private Task<BookingResult> Run(string name, Func<BookingResult> request)
    {
        Requests.Add(name);
        var mood = Mood();
        var result = mood == CalendarMood.Down ? null : RefusesWith is { } code ? new BookingResult.Refused(code) : request();
        Meanwhile();
        return Task.FromResult(mood == CalendarMood.Works ? result! : new BookingResult.TryLater("Unreachable", RetryAfter));
    }

    internal sealed class FakeEvent(string id, string transactionId)
    {
        public string Id => id;

        public string TransactionId => transactionId;

        public Booking? Booking { get; set; }

        public bool IsGone { get; set; }
    }
}
