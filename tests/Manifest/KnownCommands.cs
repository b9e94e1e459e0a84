using System.Reflection;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Manifest;

/// <summary>The commands that the bot answers to, as its slices declare them.</summary>
internal static class KnownCommands
{
    /// <summary>Every command that a slice declares in its XxxCommands.</summary>
    public static IReadOnlyList<Command> Declared { get; } =
    [
        .. typeof(Command).Assembly.GetTypes().Where(type => type.Name.EndsWith("Commands", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Command)).Select(field => (Command)field.GetValue(null)!),
    ];

    public static IReadOnlyDictionary<string, Command> All { get; } = Declared
        .ToDictionary(command => command.Word, StringComparer.Ordinal);
}
