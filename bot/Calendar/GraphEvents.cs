using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Kiota.Abstractions;

namespace CareSystem.Bot.Calendar;

/// <summary>The requests themselves. The only file that calls the SDK, so that nothing of it is loaded before the first booking.</summary>
/// <remarks>
/// Graph's default ids, not immutable ones: a cancelled or deleted event moves to another folder, and its default id then is not
/// found, which is the truth wanted here. An immutable id would go on naming the deleted item.
/// </remarks>
internal sealed class GraphEvents(GraphServiceClient client)
{
    private const string InTokyoTime = $"outlook.timezone=\"{EventText.Zone}\"";

    private static readonly string[] Shown = ["id", "subject", "start", "end", "location", "onlineMeeting"];

    public Task<Event?> CreateAsync(string organiser, Event created, CancellationToken cancellation) =>
        client.Users[organiser].Events.PostAsync(created, static request => Prefer(request.Headers), cancellation);

    public Task<Event?> ChangeAsync(string organiser, string eventId, Event changed, CancellationToken cancellation) =>
        client.Users[organiser].Events[eventId].PatchAsync(changed, static request => Prefer(request.Headers), cancellation);

    public Task<Event?> ReadAsync(string organiser, string eventId, CancellationToken cancellation) =>
        client.Users[organiser].Events[eventId].GetAsync(
            static request =>
            {
                Prefer(request.Headers);
                request.QueryParameters.Select = Shown;
            },
            cancellation);

    /// <summary>The event that carries the booking's id, or null.</summary>
    public async Task<Event?> FindAsync(string organiser, string transactionId, CancellationToken cancellation)
    {
        var filter = string.Create(
            CultureInfo.InvariantCulture,
            $"singleValueExtendedProperties/Any(ep: ep/id eq '{EventText.BookingProperty}' and ep/value eq '{Quoted(transactionId)}')");
        var page = await client.Users[organiser].Events.GetAsync(
            request =>
            {
                Prefer(request.Headers);
                request.QueryParameters.Filter = filter;
                request.QueryParameters.Select = Shown;
                request.QueryParameters.Top = 1;
            },
            cancellation);
        return page?.Value?.FirstOrDefault();
    }

    /// <summary>Cancels; the attendees get Exchange's own notice.</summary>
    public Task CancelAsync(string organiser, string eventId, CancellationToken cancellation) =>
        client.Users[organiser].Events[eventId].Cancel.PostAsync(new CancelPostRequestBody(), cancellationToken: cancellation);

    private static void Prefer(RequestHeaders headers) => headers.Add("Prefer", InTokyoTime);

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
