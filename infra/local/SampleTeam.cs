namespace CareSystem.Local;

/// <summary>What stands in <c>playground/.m365agentsplayground.yml</c> and must be known elsewhere.</summary>
internal static class SampleTeam
{
    public const string Tenant = "3d0f6a52-8a1c-4c57-9a0e-5b7c21d4e801";

    public const string Name = "みどり市 協議の場";

    public const string Bot = "協議の場";

    /// <summary>The mailbox in whose calendar meetings are booked.</summary>
    public const string Organizer = "jimukyoku@midori.example.jp";

    public static string ConfigurationFile => LocalFolder.PathOf("playground", ".m365agentsplayground.yml");
}
