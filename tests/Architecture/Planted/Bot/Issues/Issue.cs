namespace CareSystem.Tests.Architecture.Planted.Bot.Issues;

internal sealed record Issue(string Title);
