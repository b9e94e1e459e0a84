using System.Reflection;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Manifest;

/// <summary>The commands that the bot answers to, as its slices declare them.</summary>
internal static class KnownCommands
{
    /// <summary>
    /// Words of the design whose slices are still to come, with what the English manifest says for them. The bot answers them as
    /// unknown text until then; a word here that a slice declares is judged by the slice.
    /// </summary>
    private static readonly Command[] Planned =
    [
        new("事例", "case"), new("課題", "issue", "issues"), new("会議", "meeting", "meetings"), new("チェックリスト", "checklist"),
        new("投票", "poll"), new("目標", "goal", "goals"), new("アセスメント", "assessment"), new("報告", "report"), new("設定", "settings"),
    ];

    /// <summary>Every command that a slice declares in its XxxCommands.</summary>
    public static IReadOnlyList<Command> Declared { get; } =
    [
        .. typeof(Command).Assembly.GetTypes().Where(type => type.Name.EndsWith("Commands", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Command)).Select(field => (Command)field.GetValue(null)!),
    ];

    public static IReadOnlyDictionary<string, Command> All { get; } = Declared
        .Concat(Planned.Where(planned => !Declared.Any(declared => declared.Word == planned.Word)))
        .ToDictionary(command => command.Word, StringComparer.Ordinal);
}
