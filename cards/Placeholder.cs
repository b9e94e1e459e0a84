namespace CareSystem.Cards;
internal static class Placeholder;
