using CareSystem.Bot.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Calendar;

internal static class CalendarModule
{
    public static IServiceCollection AddCalendar(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(GraphOptions.Section);
        services.AddOptions<GraphOptions>().Configure(options => options.ReadFrom(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>>(new GraphOptionsCheck(environment));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ICalendar, GraphCalendar>();
        services.AddSingleton<IHealthPart, CalendarHealth>();
        return services;
    }
}
