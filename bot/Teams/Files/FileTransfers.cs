using System.Net;
using System.Net.Http.Headers;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Files;

/// <summary>
/// Fetches and puts the content of files (Microsoft: "Send and receive files using bot"). Nothing of an address gets into a log, no token
/// goes with it, and a redirect is followed only to a host that is allowed as well.
/// </summary>
internal sealed class FileTransfers(IHttpClientFactory clients, FileHosts hosts, TimeProvider time) : IFileTransfers
{
    public const string Name = "files";

    private const int MostHops = 3;

    /// <summary>Fits into the turn of a message, beside what storage takes.</summary>
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(4);

    /// <summary>Fits into the turn of an invoke.</summary>
    private static readonly TimeSpan PutLimit = TimeSpan.FromSeconds(2.5);

    private static readonly MediaTypeHeaderValue Bytes = new("application/octet-stream");

    public Task<FileTransfer> FetchAsync(FileAddress from, int limit, CancellationToken cancellation) =>
        WithinAsync(FetchLimit, stop => FetchOnceAsync(from, limit, stop), cancellation);

    public Task<FileTransfer> PutAsync(FileAddress to, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WithinAsync(PutLimit, stop => PutOnceAsync(to, content, stop), cancellation);

    private async Task<FileTransfer> FetchOnceAsync(FileAddress from, int limit, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Name);
        var address = from.Reveal();
        for (var hop = 0; hop < MostHops; hop++)
        {
            if (!hosts.IsAllowed(address))
            {
                return new FileTransfer.HostNotAllowed();
            }

            using var answer = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await ContentAsync(answer.Content, limit, cancellation);
            }

            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
            {
                return Failed(answer.StatusCode);
            }

            address = new Uri(new Uri(address), next).AbsoluteUri;
        }

        return new FileTransfer.Unreachable();
    }

    private static async Task<FileTransfer> ContentAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit)
        {
            return new FileTransfer.TooLarge();
        }

        // One byte more than is allowed tells that there is more, whatever the header said.
        var buffer = new byte[limit + 1];
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > limit ? new FileTransfer.TooLarge() : new FileTransfer.Fetched(buffer.AsMemory(0, length));
    }

    /// <summary>One range that is the whole: the upload session takes it and ends.</summary>
    private async Task<FileTransfer> PutOnceAsync(FileAddress to, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (!hosts.IsAllowed(to.Reveal()))
        {
            return new FileTransfer.HostNotAllowed();
        }

        using var client = clients.CreateClient(Name);
        using var body = new ReadOnlyMemoryContent(content)
        {
            Headers = { ContentType = Bytes, ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length) },
        };
        using var answer = await client.PutAsync(new Uri(to.Reveal()), body, cancellation);
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created ? new FileTransfer.Put() : Failed(answer.StatusCode);
    }

    private static FileTransfer Failed(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Conflict or HttpStatusCode.RequestedRangeNotSatisfiable => new FileTransfer.Gone(),
        _ => new FileTransfer.Unreachable(),
    };

    private async Task<FileTransfer> WithinAsync(TimeSpan limit, Func<CancellationToken, Task<FileTransfer>> work, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await work(linked.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new FileTransfer.Unreachable();
        }
    }
}
