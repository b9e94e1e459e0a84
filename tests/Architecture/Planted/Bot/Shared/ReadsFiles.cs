namespace CareSystem.Tests.Architecture.Planted.Bot.Shared;

internal static class ReadsFiles
{
    public static string Read(string path) => File.ReadAllText(path);
}
