using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CareSystem.Load.Servers;

/// <summary>
/// The side door of a measured server: whoever connects to its socket is told how many bytes the process has allocated. No server has
/// it by itself; it comes in through the runtime's start-up hook.
/// </summary>
internal static class Gauge
{
    private const string Variable = "CARESYSTEM_GAUGE";

    /// <summary>Makes a process that is about to start open its side door at this path.</summary>
    public static void Ask(IDictionary<string, string?> environment, string path)
    {
        environment["DOTNET_STARTUP_HOOKS"] = typeof(Gauge).Assembly.Location;
        environment[Variable] = path;
    }

    /// <summary>Called in the server.</summary>
    public static void Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            new Thread(() => Serve(path)) { IsBackground = true, Name = "gauge" }.Start();
        }
    }

    /// <summary>Called by the one who measures.</summary>
    public static async Task<long> AllocatedBytesAsync(string path)
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        var buffer = new byte[32];
        var read = await socket.ReceiveAsync(buffer);
        return long.Parse(Encoding.ASCII.GetString(buffer, 0, read), CultureInfo.InvariantCulture);
    }

    private static void Serve(string path)
    {
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        while (true)
        {
            using var caller = listener.Accept();
            caller.Send(Encoding.ASCII.GetBytes(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
