using CareSystem.Load;
using CareSystem.Load.Benchmarks;
using CareSystem.Load.Floor;
using CareSystem.Load.Servers;

switch (args)
{
    case []:
        await SideBySide.RunAsync();
        break;
    case ["floor"]:
        await FloorServer.RunAsync();
        break;
    case ["issues"]:
        return await IssuesBesideRead.RunAsync();
    case ["cases"]:
        return await CasesBesideRead.RunAsync();
    case ["start"]:
        await StartUp.RunAsync();
        break;
    case ["personal-data"]:
        await PersonalDataLook.RunAsync();
        break;
    case ["bench", .. var rest]:
        BenchmarkRun.Start(rest);
        break;
    case ["cards", .. var rest]:
        await QuickLook.RunAsync(rest is [var only] ? only : "");
        break;
    default:
        await Terminal.SayAsync("Without an argument: everything side by side. With `issues`: a log of ten years beside the bare read of its rows; with `cases`: five hundred of them. With `start`: start and memory of what is published, alone. With `personal-data`: the check of a case's text. With `bench`, and what BenchmarkDotNet takes: the parts one by one. With `cards`, and part of a name: a quick look at each card.");
        return 2;
}

return 0;

/// <summary>
/// The runtime calls this in every server that is measured, before the server's own first line, because of DOTNET_STARTUP_HOOKS. It
/// wants this very name in no namespace.
/// </summary>
#pragma warning disable MA0047 // The runtime looks for the type by its bare name.
internal static class StartupHook
{
    public static void Initialize() => Gauge.Open();
}
