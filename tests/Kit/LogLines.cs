using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Kit;

/// <summary>Everything that was logged, as it would be written.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, EventId Id, string Text)> lines = new();

    public IReadOnlyList<(string Category, LogLevel Level, EventId Id, string Text)> All => [.. lines];

    /// <summary>What went wrong, for the message of a test that fails.</summary>
    public string Warnings => string.Join('\n', All.Where(static line => line.Level >= LogLevel.Warning).Select(static line => $"{line.Level} {line.Category}: {line.Text}"));

    /// <summary>What one part of the service told, by the range of its event ids.</summary>
    public string Of(int from, int below) => string.Join('\n', All.Where(line => line.Id.Id >= from && line.Id.Id < below).Select(static line => line.Text));

    public ILogger CreateLogger(string categoryName) => new Lines(categoryName, lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Lines(string category, ConcurrentQueue<(string, LogLevel, EventId, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, logLevel, eventId, $"{formatter(state, exception)} {exception}"));
    }
}
