using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Calendar;

/// <summary>Whether each mailbox in which meetings are booked can be read, and how long the secret still lasts.</summary>
internal sealed class CalendarHealth(ICalendar calendar, IOptions<GraphOptions> options, TimeProvider time) : IHealthPart
{
    /// <summary>No booking has this id: the answer "there is none" takes the same permission as any other.</summary>
    private const string NoBooking = "00000000-0000-0000-0000-000000000000";

    public string Subject => HealthSubjects.Calendar;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        if (calendar.Organisers.Count == 0)
        {
            return [new HealthFinding(Subject, HealthState.NotSetUp, Code: "NoCalendar")];
        }

        var mailboxes = await Task.WhenAll(calendar.Organisers.Select(mailbox => MailboxAsync(mailbox, cancellation)));
        return [.. mailboxes, Secret()];
    }

    private async Task<HealthFinding> MailboxAsync(string mailbox, CancellationToken cancellation) =>
        await calendar.FindAsync(mailbox, NoBooking, cancellation) switch
        {
            BookingResult.TryLater later => new HealthFinding(Subject, HealthState.Broken, mailbox, later.Code),
            BookingResult.Refused refused => new HealthFinding(Subject, HealthState.Broken, mailbox, refused.Code),
            _ => new HealthFinding(Subject, HealthState.Well, mailbox),
        };

    private HealthFinding Secret() => options.Value switch
    {
        { IsLoopback: true } => new HealthFinding(HealthSubjects.CalendarSecret, HealthState.NotSetUp, Code: "Development"),
        { ClientSecret: null } => new HealthFinding(HealthSubjects.CalendarSecret, HealthState.Well, Code: "ManagedIdentity"),
        var secret => HealthFinding.OfSecret(HealthSubjects.CalendarSecret, secret.ClientSecretExpires, JapaneseTime.DateOf(time.GetUtcNow())),
    };
}
