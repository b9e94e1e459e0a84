namespace CareSystem.Bot.Shared;

/// <summary>A command of the message extension (a search of the compose box, an entry of a message's menu) by the id that stands in the manifest.</summary>
internal sealed record ExtensionCommand(string Id);
