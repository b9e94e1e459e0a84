using CareSystem.Load.Servers;

namespace CareSystem.Load.Rounds;

/// <summary>One of two servers that are asked the same in turns.</summary>
internal sealed record Contender(string Name, ServerProcess Server, IReadOnlyList<Speaker> Speakers);

/// <summary>The service and the floor in turns, A B A B, so that whatever else goes on in the machine meets both.</summary>
internal sealed class Contest(Contender service, Contender floor)
{
    private readonly List<(Round Service, Round Floor)> rounds = [];

    /// <param name="warmUp">Asked before anything is measured, until the compiler is done with both.</param>
    public async Task RunAsync(Question question, int warmUp, int count)
    {
        foreach (var contender in new[] { service, floor })
        {
            await Round.RunAsync(contender.Server, contender.Speakers, question with { Activities = warmUp });
        }

        for (var number = 0; number < count; number++)
        {
            var one = await Round.RunAsync(service.Server, service.Speakers, question);
            rounds.Add((one, await Round.RunAsync(floor.Server, floor.Speakers, question)));
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return Line(service.Name, rounds.Select(static pair => pair.Service));
        yield return Line(floor.Name, rounds.Select(static pair => pair.Floor));
        var cpu = rounds.Select(static pair => pair.Service.CpuMicroseconds / pair.Floor.CpuMicroseconds).ToArray();
        var bytes = Median.Of(rounds.Select(static pair => pair.Service.AllocatedBytes / pair.Floor.AllocatedBytes));
        yield return FormattableString.Invariant($"| ratio, median of {rounds.Count} pairs | | | | **{Median.Of(cpu):F2}** ({cpu.Min():F2}–{cpu.Max():F2}) | {bytes:F2} |");
    }

    private static string Line(string name, IEnumerable<Round> shown)
    {
        Round[] all = [.. shown];
        double Of(Func<Round, double> figure) => Median.Of(all.Select(figure));
        return FormattableString.Invariant(
            $"| {name} | {Of(static round => round.PerSecond):F0} | {Of(static round => round.P50.TotalMilliseconds):F1} | {Of(static round => round.P99.TotalMilliseconds):F1} | {Of(static round => round.CpuMicroseconds):F0} | {Of(static round => round.AllocatedBytes) / 1024:F1} |");
    }
}
