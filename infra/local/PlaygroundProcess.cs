using System.Globalization;

namespace CareSystem.Local;

/// <summary>The Agents Playground: a client that looks and speaks like Teams, with the sample team in it.</summary>
internal static class PlaygroundProcess
{
    public static string Address(LocalPorts ports) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Playground}");

    public static ChildProcess Start(LocalPorts ports, string logFolder) => ChildProcess.Start(
        "playground",
        logFolder,
        "node",
        [
            // Alone it would listen on every address of this machine, and whoever reaches it speaks as the secretariat.
            "--require", LocalFolder.PathOf("playground", "loopback.cjs"),
            LocalFolder.Package("@microsoft", "m365agentsplayground", "cli.js"),
            "--app-endpoint", $"{BotProcess.Address(ports)}/api/messages",
            "--channel-id", "msteams",
            "--port", ports.Playground.ToString(CultureInfo.InvariantCulture),
            "--service-url", $"{Address(ports)}/_connector",
            "--disable-telemetry",
        ],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = SampleTeam.ConfigurationFile,
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(logFolder, "playground-details.log"),
            ["TEAMSAPPTESTER_BROWSER"] = "none",
        });

    public static Task ReadyAsync(ChildProcess playground, LocalPorts ports, CancellationToken cancellation) =>
        playground.AnswersAsync(wellOnly: true, cancellation, Address(ports));
}
