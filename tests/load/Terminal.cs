namespace CareSystem.Load;

/// <summary>Where the figures are printed.</summary>
internal static class Terminal
{
    public static Task SayAsync(string line = "") => Console.Out.WriteLineAsync(line);
}
