using CareSystem.Bot.Agenda;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Calendar;
using CareSystem.Bot.Checklists;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Documents;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Goals;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Meetings;
using CareSystem.Bot.Polls;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Bot.Teams;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot;

/// <summary>The service: the ordered list of its modules, nothing else.</summary>
internal static class CareSystemApp
{
    public static IServiceCollection AddCareSystem(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddForumStorage(builder.Configuration);
        services.AddDelivery(builder.Configuration);
        services.AddCalendar(builder.Configuration, builder.Environment);
        services.AddTeamsChannel();
        services.AddTurns();
        services.AddDocuments();

        // The order in which the help lists their commands.
        ForumsModule.Register(services);
        AgendaModule.Register(services);
        CasesModule.Register(services);
        IssuesModule.Register(services);
        GoalsModule.Register(services);
        MeetingsModule.Register(services);
        ChecklistsModule.Register(services);
        PollsModule.Register(services);
        SettingsModule.Register(services);
        return services;
    }

    public static void UseCareSystem(this WebApplication app)
    {
        app.MapMessages();
        app.MapHealth();
    }

    /// <summary>Runs until it is told to stop; with a command of its own as arguments only that.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCareSystemAsync(this WebApplication app, string[] arguments)
    {
        if (await KeysModule.RunCommandAsync(arguments, app.Services) is { } exitCode)
        {
            return exitCode;
        }

        await app.RunAsync();
        return 0;
    }
}
