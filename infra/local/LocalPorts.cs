using System.Net;
using System.Net.Sockets;

namespace CareSystem.Local;

/// <summary>The ports on 127.0.0.1 that the parts listen on.</summary>
internal sealed record LocalPorts(int Playground, int Bot, int Graph, int Blob, int Queue, int Table)
{
    /// <summary>What people and the documentation of these parts expect.</summary>
    public static readonly LocalPorts Usual = new(Playground: 56150, Bot: 3978, Graph: 3979, Blob: 10000, Queue: 10001, Table: 10002);

    /// <summary>Ports that are free now.</summary>
    public static LocalPorts Free()
    {
        // Held together, so that no port is given out twice.
        var held = Enumerable.Range(0, 6).Select(static _ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        try
        {
            foreach (var listener in held)
            {
                listener.Start();
            }

            var ports = held.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
            return new LocalPorts(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
        }
        finally
        {
            foreach (var listener in held)
            {
                listener.Dispose();
            }
        }
    }

    /// <summary>These ports, with a free one in the place of each that somebody else has taken.</summary>
    public LocalPorts OrFree()
    {
        var free = Free();
        return new LocalPorts(
            Or(Playground, free.Playground), Or(Bot, free.Bot), Or(Graph, free.Graph), Or(Blob, free.Blob), Or(Queue, free.Queue), Or(Table, free.Table));

        static int Or(int wanted, int free) => IsFree(wanted) ? wanted : free;
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
