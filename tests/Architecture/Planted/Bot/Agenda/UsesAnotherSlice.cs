using CareSystem.Tests.Architecture.Planted.Bot.Issues;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal static class UsesAnotherSlice
{
    // Inside a closure inside a state machine: the compiler moves this into types of its own.
    public static async Task<string> RunAsync(IEnumerable<string> titles)
    {
        await Task.Yield();
        return string.Concat(titles.Select(title => new Issue(title).Title));
    }
}
