using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Counts what is logged and keeps only what went wrong: of a hundred thousand requests the rest would fill the memory that is measured.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, (int Count, string First)> faults = new();
    private readonly ConcurrentDictionary<string, int> warnings = new();

    /// <summary>Told at every fault; what it returns is kept beside the first of its kind.</summary>
    public Func<string> Circumstances { get; set; } = static () => "";

    /// <summary>Lines of the level Error or above, each kind once with how often it came.</summary>
    public IReadOnlyList<string> Faults => [.. faults.Values.Select(static each => $"{each.Count} times: {each.First}")];

    public int FaultCount => faults.Values.Sum(static each => each.Count);

    /// <summary>How often each event came at the level Warning.</summary>
    public IReadOnlyDictionary<string, int> Warnings => warnings;

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Lines(FaultLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
            {
                var text = $"{formatter(state, exception)} {exception}";
                // One kind is one place in the code: the first lines of the trace without what differs from turn to turn.
                var kind = string.Join('\n', text.Split('\n').Skip(1).Take(6));
                log.faults.AddOrUpdate(
                    kind.Length > 0 ? kind : text, _ => (1, $"{category} {eventId.Id}: {text}\n{log.Circumstances()}"), static (_, known) => (known.Count + 1, known.First));
            }
            else if (logLevel == LogLevel.Warning)
            {
                log.warnings.AddOrUpdate($"{category} {eventId.Id}", 1, static (_, count) => count + 1);
            }
        }
    }
}
