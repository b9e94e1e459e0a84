namespace CareSystem.Tests.Architecture.Planted.Bot.Shared;

internal readonly record struct PersonId(string Value);
