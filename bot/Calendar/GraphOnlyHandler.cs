using Microsoft.Kiota.Abstractions;

namespace CareSystem.Bot.Calendar;

/// <summary>
/// Lets only Graph's own answers through to the SDK. A page from something in between (a proxy, a sign-in portal) makes it throw
/// without the status, and a redirect that it takes for an empty success; here both become a fault that keeps the status.
/// </summary>
internal sealed class GraphOnlyHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType;
        if (status is < 300 or >= 400 && type is null or "application/json")
        {
            return response;
        }

        var headers = response.Headers.ToDictionary(
            static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        response.Dispose();
        throw new ApiException("The answer is not one of Graph's.") { ResponseStatusCode = status, ResponseHeaders = headers };
    }
}
