using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CareSystem.Tests.Kit;
using Perfolizer.Horology;

namespace CareSystem.Load.Benchmarks;

/// <summary>The parts of a turn one by one, with BenchmarkDotNet.</summary>
internal static class BenchmarkRun
{
    public static void Start(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly).Run(
        arguments is [] ? ["--filter", "*", "--join"] : arguments,
        DefaultConfig.Instance
            .WithArtifactsPath(Repository.PathOf("artifacts", "load"))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(new PerKilobyte("µs per KB", static (figures, size) => figures.Nanoseconds / 1000 / size))
            .AddColumn(new PerKilobyte("KB per KB", static (figures, size) => figures.Bytes / 1024 / size))
            // In this process: the parts are internal, and a project made for each of them would have to be let in, too.
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(4)
                .WithIterationCount(9)
                .WithIterationTime(TimeInterval.FromMilliseconds(150))));
}
