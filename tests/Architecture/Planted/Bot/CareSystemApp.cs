using CareSystem.Tests.Architecture.Planted.Bot.Agenda;
using CareSystem.Tests.Architecture.Planted.Bot.Issues;
using CareSystem.Tests.Architecture.Planted.Bot.Teams;

namespace CareSystem.Tests.Architecture.Planted.Bot;

// The module may be used here; the record of another slice may not.
internal static class CareSystemApp
{
    public static string Use(Issue issue) => AgendaModule.Add(new Router()) + issue.Title;
}
