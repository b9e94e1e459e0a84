using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Azure.Identity;
using CareSystem.Bot.Calendar;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Calendar;

public sealed class GraphClientTests
{
    [Fact]
    public async Task The_SDK_is_loaded_by_the_first_request_and_not_before()
    {
        // A second copy of the service's assembly, which says what it asks for.
        var context = new WatchedContext();
        var bot = context.LoadFromAssemblyPath(typeof(GraphOptions).Assembly.Location);
        var optionsType = Type(bot, nameof(GraphOptions));
        var options = Activator.CreateInstance(optionsType)!;
        var settings = CalendarDriver.Settings(("Graph:BaseUrl", "http://127.0.0.1:9/v1.0"), ("Graph:Organizer", CalendarDriver.Office));
        optionsType.GetMethod(nameof(GraphOptions.ReadFrom))!.Invoke(options, [settings.GetSection("Graph")]);
        var calendarType = Type(bot, nameof(GraphCalendar));
        var calendar = Activator.CreateInstance(
            calendarType,
            Call(typeof(Options), nameof(Microsoft.Extensions.Options.Options.Create), optionsType, options),
            TimeProvider.System,
            Activator.CreateInstance(typeof(NullLogger<>).MakeGenericType(calendarType)))!;

        Assert.Equal([CalendarDriver.Office], (IReadOnlyList<string>)calendarType.GetProperty("Organisers")!.GetValue(calendar)!);
        Assert.DoesNotContain("Microsoft.Graph", context.Asked);

        await (Task)calendarType.GetMethod(nameof(GraphCalendar.CancelAsync))!.Invoke(
            calendar, [CalendarDriver.Office, "AAMk", TestContext.Current.CancellationToken])!;
        Assert.Contains("Microsoft.Graph", context.Asked);
    }

    [Theory]
    [InlineData("hush", "example.lg.jp", typeof(ClientSecretCredential))]
    [InlineData(null, "example.lg.jp", typeof(ManagedIdentityCredential))]
    [InlineData(null, null, typeof(ManagedIdentityCredential))]
    public void Without_a_secret_the_managed_identity_is_used(string? secret, string? tenant, Type expected)
    {
        var options = new GraphOptions();
        var settings = CalendarDriver.Settings(
            ("Graph:ClientId", "11111111-2222-3333-4444-555555555555"), ("Graph:TenantId", tenant), ("Graph:ClientSecret", secret));
        options.ReadFrom(settings.GetSection("Graph"));

        Assert.IsType(expected, GraphClient.Credential(options));
    }

    private static Type Type(Assembly bot, string name) =>
        bot.GetType($"CareSystem.Bot.Calendar.{name}", throwOnError: true)!;

    private static object Call(Type type, string method, Type argument, object value) =>
        type.GetMethod(method)!.MakeGenericMethod(argument).Invoke(null, [value])!;

    private sealed class WatchedContext() : AssemblyLoadContext("watched")
    {
        private readonly ConcurrentQueue<string> asked = new();

        public IReadOnlyCollection<string> Asked => asked;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            asked.Enqueue(assemblyName.Name!);
            return null;
        }
    }
}
