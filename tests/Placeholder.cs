namespace CareSystem.Tests;
internal static class Placeholder;
