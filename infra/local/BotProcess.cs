using System.Globalization;

namespace CareSystem.Local;

/// <summary>The service, as it is deployed, with the settings of a machine on which nobody signs anything.</summary>
internal static class BotProcess
{
    public static string Address(LocalPorts ports) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Bot}");

    public static ChildProcess Start(LocalPorts ports, string logFolder, string storage, string graph) => ChildProcess.Start(
        "bot",
        logFolder,
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "CareSystem.Bot.dll")],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address(ports),
            ["BotFramework__AllowAnonymous"] = "true",
            ["Tenants__Allowed__0"] = SampleTeam.Tenant,
            ["Storage__ConnectionString"] = storage,
            ["Graph__BaseUrl"] = graph,
            ["Graph__Organizer__0"] = SampleTeam.Organizer,
            ["Logging__LogLevel__Microsoft"] = "Warning",
        });

    public static Task ReadyAsync(ChildProcess bot, LocalPorts ports, CancellationToken cancellation) =>
        bot.AnswersAsync(wellOnly: true, cancellation, $"{Address(ports)}/readyz");
}
