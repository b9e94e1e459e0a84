using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CareSystem.Local;

/// <summary>
/// Ports on 127.0.0.1 for programs that are about to start. They lie below those from which systems take one for a connection that goes
/// out (Linux from 32768, Windows and macOS from 49152): no connection takes one between this look and the program's own start. Nor does
/// this process give one out twice.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int Beyond = 32_000;

    private static readonly HashSet<int> Given = [];

    /// <exception cref="InvalidOperationException">None is left.</exception>
    public static int Take()
    {
        lock (Given)
        {
            while (Given.Count < Beyond - First)
            {
                var port = RandomNumberGenerator.GetInt32(First, Beyond);
                if (Given.Add(port) && IsFree(port))
                {
                    return port;
                }
            }
        }

        throw new InvalidOperationException($"No port between {First} and {Beyond} is left.");
    }

    public static bool IsFree(int port)
    {
        using TcpListener listener = new(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
