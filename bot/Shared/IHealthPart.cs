namespace CareSystem.Bot.Shared;

/// <summary>How something that the service depends on is.</summary>
internal enum HealthState
{
    Well,

    /// <summary>Not in use here, or nobody has told the service.</summary>
    NotSetUp,

    /// <summary>It works, and will not for much longer.</summary>
    Expiring,

    Broken,
}

/// <summary>What was found about one thing.</summary>
/// <param name="Subject">Whose name the wording knows: <see cref="HealthSubjects"/>.</param>
/// <param name="Which">Of several of a kind the one meant, such as a mailbox.</param>
/// <param name="Code">What is wrong with it, or why nothing is known.</param>
/// <param name="Until">The last day on which it is good, where it has one.</param>
internal sealed record HealthFinding(string Subject, HealthState State, string? Which = null, string? Code = null, DateOnly? Until = null)
{
    /// <summary>Before this many days the secretariat is told in colour: time enough for a town to get a new secret.</summary>
    public const int DaysAhead = 30;

    /// <summary>A secret that ends on this day.</summary>
    public static HealthFinding OfSecret(string subject, DateOnly? until, DateOnly today) => until is not { } last
        ? new(subject, HealthState.NotSetUp, Code: "NoDate")
        : new(subject, last < today ? HealthState.Broken : last <= today.AddDays(DaysAhead) ? HealthState.Expiring : HealthState.Well, Until: last);
}

internal static class HealthSubjects
{
    public const string Tables = "tables";
    public const string Queue = "queue";
    public const string Channel = "channel";
    public const string ChannelSecret = "channel-secret";
    public const string Calendar = "calendar";
    public const string CalendarSecret = "calendar-secret";
    public const string Keys = "keys";
    public const string KeysBackup = "keys-backup";
}

/// <summary>Knows how one of the things is that the service depends on. May throw what its callers elsewhere must expect, too.</summary>
internal interface IHealthPart
{
    /// <summary>What it is asked about; named where it gives no answer.</summary>
    string Subject { get; }

    Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation);
}
