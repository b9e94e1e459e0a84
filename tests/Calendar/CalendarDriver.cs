using System.Collections.Concurrent;
using CareSystem.Bot.Calendar;
using CareSystem.Bot.Shared;
using CareSystem.Local.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareSystem.Tests.Calendar;

/// <summary>The calendar as the service wires it, against the Graph stand-in.</summary>
internal sealed class CalendarDriver : IAsyncDisposable
{
    public const string Office = "jimukyoku@example.lg.jp";

    private readonly ServiceProvider services;

    private CalendarDriver(GraphStandIn graph, ServiceProvider services, RememberedLog log)
    {
        Graph = graph;
        this.services = services;
        Log = log;
        Calendar = services.GetRequiredService<ICalendar>();
    }

    public GraphStandIn Graph { get; }

    public ICalendar Calendar { get; }

    public RememberedLog Log { get; }

    public static async Task<CalendarDriver> StartAsync(TimeProvider? time = null)
    {
        var graph = await GraphStandIn.StartAsync();
        var log = new RememberedLog();
        return new CalendarDriver(graph, Services(log, time, ("Graph:BaseUrl", graph.BaseUrl), ("Graph:Organizer:0", Office)), log);
    }

    public static ServiceProvider Services(RememberedLog log, TimeProvider? time, params (string Key, string? Value)[] settings)
    {
        var collected = new ServiceCollection();
        collected.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        if (time is not null)
        {
            collected.AddSingleton(time);
        }

        collected.AddCalendar(Settings(settings), new TestEnvironment());
        return collected.BuildServiceProvider();
    }

    public static IConfiguration Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();

    public static Booking Meeting(params Attendee[] attendees) => new(
        Office,
        "booking-01",
        "第１回 協議の場",
        new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.Zero),
        TimeSpan.FromMinutes(90),
        "市役所 ３階 会議室",
        Online: true,
        attendees.Length > 0 ? attendees : [new Attendee("hanako@example.jp", "山田 花子"), new Attendee("taro@example.jp", "鈴木 太郎")]);

    public async Task<BookingResult.Done> BookedAsync(Booking booking) =>
        Assert.IsType<BookingResult.Done>(await Calendar.BookAsync(booking, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Graph.DisposeAsync();
    }

    public sealed class TestEnvironment(string name = "Development") : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>Every line that is logged, at every level, with its values and its exception.</summary>
internal sealed class RememberedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
