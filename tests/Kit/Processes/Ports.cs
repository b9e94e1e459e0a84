using System.Net;
using System.Net.Sockets;

namespace CareSystem.Tests.Kit.Processes;

/// <summary>Ports that were free a moment ago.</summary>
public static class Ports
{
    public static int Free()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
