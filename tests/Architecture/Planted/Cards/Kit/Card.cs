namespace CareSystem.Tests.Architecture.Planted.Cards.Kit;

internal sealed record Card(string Text);
