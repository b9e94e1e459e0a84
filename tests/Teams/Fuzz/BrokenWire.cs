using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>A request as no HTTP client would send it.</summary>
/// <param name="Line">The request line.</param>
/// <param name="Framing">The headers that say how long the body is.</param>
/// <param name="Sent">How much of the body is sent, in hundredths.</param>
/// <param name="IsReset">The connection is torn down and not closed.</param>
internal sealed record BrokenWire(string Line, string Framing, int Sent, bool IsReset)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static BrokenWire Of(Dice dice) => new(
        dice.Weighted((8, "POST /api/messages HTTP/1.1"), (1, "POST /api/messages HTTP/1.0"), (1, "POST /api/messages HTTP/9.9"), (1, "POST http://x.example/api/messages HTTP/1.1"),
            (1, "POST /api/messages/../messages HTTP/1.1"), (1, "POST /api/messages%00 HTTP/1.1"), (1, $"POST /api/messages?{new string('q', 9000)} HTTP/1.1"), (1, "\u0001\u0002")),
        dice.Of("Content-Length: {length}", "Content-Length: -1", "Content-Length: {length}\r\nContent-Length: 3", "Content-Length: 99999999999999999999", "Content-Length: {length}\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "X", ""),
        dice.Of(0, 10, 50, 100),
        dice.Once(3));

    /// <summary>Sends it and reads the status, if there is any.</summary>
    public async Task<int?> SendAsync(Uri service, string authorization, byte[] body)
    {
        using TcpClient client = new() { LingerState = new LingerOption(IsReset, 0) };
        await client.ConnectAsync(service.Host, service.Port);
        var framing = Framing.Replace("{length}", body.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var head = $"{Line}\r\nHost: {service.Authority}\r\nAuthorization: {authorization}\r\nContent-Type: application/json\r\n{framing}\r\n\r\n";
        using CancellationTokenSource limit = new(Patience);
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head), limit.Token);
            await stream.WriteAsync(body.AsMemory(0, body.Length * Sent / 100), limit.Token);
            if (IsReset)
            {
                return null;
            }

            client.Client.Shutdown(SocketShutdown.Send);
            using StreamReader reader = new(stream, Encoding.Latin1);
            var answer = await reader.ReadLineAsync(limit.Token);
            return answer?.Split(' ') is [_, var status, ..] ? int.Parse(status, CultureInfo.InvariantCulture) : null;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The service hung up first.
            return null;
        }
    }
}
