using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CareSystem.Bot.Calendar;

/// <summary>
/// Books meetings through Microsoft Graph. Every request may be repeated: the create by its transaction id, the change because it
/// says everything, the cancellation because it ends in <see cref="BookingResult.Gone"/>. So whatever is not certain is tried later.
/// </summary>
internal sealed partial class GraphCalendar : ICalendar
{
    /// <summary>Exchange takes no more people in one event.</summary>
    public const int MostAttendees = 500;

    /// <summary>For all requests of one booking, with the token's; the lease of the lane that waits for it is 60 s.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly Lazy<GraphEvents> events;
    private readonly TimeProvider time;
    private readonly ILogger<GraphCalendar> log;

    public GraphCalendar(IOptions<GraphOptions> options, TimeProvider time, ILogger<GraphCalendar> log)
    {
        this.time = time;
        this.log = log;
        Organisers = options.Value.Organizer;
        events = new Lazy<GraphEvents>(() => new GraphEvents(GraphClient.Create(options.Value)));
    }

    public IReadOnlyList<string> Organisers { get; }

    public Task<BookingResult> BookAsync(Booking booking, CancellationToken cancellation) =>
        NotSendable(booking.Organiser, EventText.Invited(booking).Count) is { } no
            ? Task.FromResult(no)
            : RunAsync("book", eventNamed: false, limit => BookingAsync(booking, limit), cancellation);

    public Task<BookingResult> FindAsync(string organiser, string transactionId, CancellationToken cancellation) =>
        NotSendable(organiser, attendees: 0) is { } no
            ? Task.FromResult(no)
            : RunAsync("find", eventNamed: false, limit => FindingAsync(organiser, transactionId, limit), cancellation);

    public Task<BookingResult> ChangeAsync(string eventId, Booking booking, CancellationToken cancellation) =>
        NotSendable(booking.Organiser, EventText.Invited(booking).Count) is { } no
            ? Task.FromResult(no)
            : RunAsync("change", eventNamed: true, limit => ChangingAsync(eventId, booking, limit), cancellation);

    public Task<BookingResult> CancelAsync(string organiser, string eventId, CancellationToken cancellation) =>
        NotSendable(organiser, attendees: 0) is { } no
            ? Task.FromResult(no)
            : RunAsync("cancel", eventNamed: true, limit => CancellingAsync(organiser, eventId, limit), cancellation);

    private async Task<BookingResult> BookingAsync(Booking booking, CancellationToken cancellation)
    {
        Event? created;
        try
        {
            created = await events.Value.CreateAsync(booking.Organiser, EventText.New(booking), cancellation);
        }
        catch (ODataError error) when (GraphFaults.IsDuplicate(error))
        {
            created = await events.Value.FindAsync(booking.Organiser, booking.TransactionId, cancellation);
            if (created is null)
            {
                // Known to Graph but not to be found: not yet, or deleted by hand since. Certain only later.
                return new BookingResult.TryLater(GraphFaults.DuplicateTransaction, null);
            }
        }

        // An event of an earlier try, whose answer was lost, may be older than the meeting's last change.
        return created is { Id: { } id } && !EventText.Says(created, booking)
            ? await ChangingAsync(id, booking, cancellation)
            : await DoneAsync(created, booking, cancellation);
    }

    private async Task<BookingResult> ChangingAsync(string eventId, Booking booking, CancellationToken cancellation)
    {
        var changed = await events.Value.ChangeAsync(booking.Organiser, eventId, EventText.Current(booking), cancellation);
        return await DoneAsync(changed, booking, cancellation);
    }

    private async Task<BookingResult> FindingAsync(string organiser, string transactionId, CancellationToken cancellation) =>
        await events.Value.FindAsync(organiser, transactionId, cancellation) is { Id: { Length: > 0 } id } found
            ? new BookingResult.Done(id, found.OnlineMeeting?.JoinUrl)
            : new BookingResult.Gone();

    private async Task<BookingResult> CancellingAsync(string organiser, string eventId, CancellationToken cancellation)
    {
        await events.Value.CancelAsync(organiser, eventId, cancellation);
        return new BookingResult.Done(eventId, null);
    }

    private async Task<BookingResult> DoneAsync(Event? kept, Booking booking, CancellationToken cancellation)
    {
        if (kept is not { Id: { Length: > 0 } id })
        {
            return new BookingResult.TryLater("EmptyAnswer", null);
        }

        var link = kept.OnlineMeeting?.JoinUrl;
        return new BookingResult.Done(id, booking.Online ? link ?? await LateLinkAsync(booking.Organiser, id, cancellation) : null);
    }

    /// <summary>Teams sometimes makes the link a moment after the event. One look; the event is booked with or without it.</summary>
    private async Task<string?> LateLinkAsync(string organiser, string eventId, CancellationToken cancellation)
    {
        try
        {
            return (await events.Value.ReadAsync(organiser, eventId, cancellation))?.OnlineMeeting?.JoinUrl;
        }
        catch (ApiException fault)
        {
            Log.NoLink(log, fault.ResponseStatusCode, GraphFaults.RequestId(fault));
            return null;
        }
    }

    private BookingResult? NotSendable(string organiser, int attendees)
    {
        // Also of an event that exists: a mailbox that the operator took from the list is none of ours any more.
        if (!Organisers.Contains(organiser, StringComparer.OrdinalIgnoreCase))
        {
            return new BookingResult.Refused(Organisers.Count == 0 ? "NoCalendar" : "OrganiserNotAllowed");
        }

        // Here and not by Graph: its answer has no code of its own for this, and the secretariat is to read what to do.
        return attendees > MostAttendees ? new BookingResult.Refused("TooManyAttendees") : null;
    }

    private async Task<BookingResult> RunAsync(
        string operation, bool eventNamed, Func<CancellationToken, Task<BookingResult>> request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await request(either.Token);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            if (GraphFaults.Read(fault, eventNamed, time.GetUtcNow()) is not { } result)
            {
                throw;
            }

            Report(operation, result, GraphFaults.RequestId(fault));
            return result;
        }
    }

    private void Report(string operation, BookingResult result, Guid? request)
    {
        switch (result)
        {
            case BookingResult.Refused(var code):
                Log.Refused(log, operation, code, request);
                break;
            case BookingResult.TryLater(var code, _):
                Log.TryLater(log, operation, code, request);
                break;
            default:
                Log.Gone(log, operation, request);
                break;
        }
    }

    /// <remarks>Codes and Graph's request ids only. Addresses, subjects and exception texts (which quote requests) stay out.</remarks>
    private static partial class Log
    {
        [LoggerMessage(6001, LogLevel.Error, "Graph refused to {Operation}: {Code} (request {Request})")]
        public static partial void Refused(ILogger log, string operation, string code, Guid? request);

        [LoggerMessage(6002, LogLevel.Warning, "Graph did not {Operation} yet: {Code} (request {Request})")]
        public static partial void TryLater(ILogger log, string operation, string code, Guid? request);

        [LoggerMessage(6003, LogLevel.Information, "The event to {Operation} is gone (request {Request})")]
        public static partial void Gone(ILogger log, string operation, Guid? request);

        [LoggerMessage(6004, LogLevel.Warning, "The Teams link could not be read: {Status} (request {Request})")]
        public static partial void NoLink(ILogger log, int status, Guid? request);
    }
}
