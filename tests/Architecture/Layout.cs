namespace CareSystem.Tests.Architecture;

/// <summary>
/// Where the rooms lie on disk and in namespaces. The rules always speak of <c>bot/Agenda</c> or <c>cards/Kit</c>; the planted
/// violations live in another folder and namespace and are judged by the very same rules.
/// </summary>
internal sealed record Layout(string BotFolder, string BotNamespace, string CardsFolder, string CardsNamespace)
{
    public static readonly Layout Real = new("bot", "CareSystem.Bot", "cards", "CareSystem.Cards");

    public static readonly Layout Planted = new(
        "tests/Architecture/Planted/Bot", "CareSystem.Tests.Architecture.Planted.Bot",
        "tests/Architecture/Planted/Cards", "CareSystem.Tests.Architecture.Planted.Cards");

    /// <summary><c>bot/Agenda/AddItem.cs</c> for the file of that rule name, or null when the file belongs to no room.</summary>
    public string? RulePath(string path) =>
        Below(path, BotFolder, '/', "bot") ?? Below(path, CardsFolder, '/', "cards");

    /// <summary><c>bot/Agenda</c> for <c>CareSystem.Bot.Agenda.Anything</c>; <c>bot</c> for the root; null for foreign namespaces.</summary>
    public string? RoomOfNamespace(string name)
    {
        var path = Below(name, BotNamespace, '.', "bot") ?? Below(name, CardsNamespace, '.', "cards");
        return path is null ? null : string.Join('/', path.Split('/', '.').Take(2));
    }

    public string NamespaceOfRoom(string room)
    {
        var parts = room.Split('/', 2);
        var root = parts[0] == "bot" ? BotNamespace : CardsNamespace;
        return parts.Length == 1 ? root : $"{root}.{parts[1].Replace('/', '.')}";
    }

    /// <summary><c>bot/Agenda</c> for <c>bot/Agenda/Sub/X.cs</c>, <c>bot</c> for <c>bot/Program.cs</c>.</summary>
    public static string RoomOfRulePath(string rulePath) =>
        string.Join('/', rulePath.Split('/')[..^1].Take(2));

    private static string? Below(string name, string root, char separator, string shortRoot) =>
        name == root ? shortRoot
        : name.StartsWith(root + separator, StringComparison.Ordinal) ? shortRoot + "/" + name[(root.Length + 1)..]
        : null;
}
