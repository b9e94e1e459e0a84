using System.Globalization;
using System.Text.RegularExpressions;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>One life of a copy.</summary>
/// <param name="Name">The name its tokens end in.</param>
internal sealed record Life(string Name, TimeSpan From)
{
    /// <summary>When it was killed; null where it was not.</summary>
    public TimeSpan? Until { get; set; }
}

/// <summary>One copy of the service, killed and started again at will.</summary>
internal sealed partial class Copy(int number, IReadOnlyDictionary<string, string?> settings, Func<TimeSpan> now) : IAsyncDisposable
{
    private readonly List<Life> lives = [];
    private readonly List<string> outputs = [];
    private BotServer? process;

    public IReadOnlyList<Life> Lives => lives;

    public HttpClient Client => process!.Client;

    /// <summary>What the service itself said may arrive twice, by cause.</summary>
    public IEnumerable<string> Repeats => [.. outputs.Append(process?.Output ?? "").SelectMany(static output => MayRepeat().Matches(output)).Select(static match => match.Groups["cause"].Value)];

    /// <summary>What it wrote to its terminal in its last life.</summary>
    public string Output => process?.Output ?? outputs.LastOrDefault() ?? "";

    public async Task StartAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"copy{number}-{lives.Count + 1}");
        lives.Add(new Life(name, now()));
        process = await BotServer.StartAsync(new Dictionary<string, string?>(settings) { ["MicrosoftAppPassword"] = $"{ChannelStandIn.AppPassword}.{name}" });
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.EndedAsync();
        lives[^1].Until = now();
        outputs.Add(process.Output);
        await process.DisposeAsync();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    [GeneratedRegex(@"may arrive twice: (?<cause>[\w-]+)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MayRepeat();
}
