using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>How far the discarding of one kind of record is.</summary>
/// <param name="Announced">The last fiscal year of which the secretariat has been told that its records go.</param>
/// <param name="GoesOn">The first day on which they may go.</param>
/// <param name="Years">What has gone in the run that is under way, by fiscal year; empty where none is.</param>
internal sealed record KeptKind(RecordKind Kind, FiscalYear? Announced, DateOnly? GoesOn, IReadOnlyDictionary<FiscalYear, int> Years)
{
    /// <summary>The secretariat has this long to hold what is to go.</summary>
    private const int NoticeDays = 28;

    public static KeptKind Untouched(RecordKind kind) => new(kind, null, null, new Dictionary<FiscalYear, int>());

    /// <summary>What is told on this day goes on the first day of a month.</summary>
    public static DateOnly DayAfterNotice(DateOnly day) => FirstOfMonth(day.AddDays(NoticeDays));

    /// <summary>When a change of the settings made on this day is told to the secretariat at the latest: as a month begins.</summary>
    public static DateOnly NextNotice(DateOnly day) => FirstOfMonth(day.AddDays(1));

    /// <summary>Up to which year records may be discarded on this day: what was told long enough ago and is over by what is set now.</summary>
    public FiscalYear? MayGo(Retention retention, DateOnly today) =>
        Announced is { } announced && GoesOn <= today && retention.OverdueUntil(Kind, FiscalYear.Of(today)) is { } over ? Earlier(announced, over) : null;

    /// <summary>What was told and waits for its day; nothing where it is held meanwhile.</summary>
    public (FiscalYear Until, DateOnly On)? Waiting(Retention retention, DateOnly today) =>
        Announced is { } announced && GoesOn is { } day && day > today && retention.OverdueUntil(Kind, FiscalYear.Of(day)) is { } over ? (Earlier(announced, over), day) : null;

    /// <summary>What is over when the next notice has had its time; null while the kind is held.</summary>
    public FiscalYear? Coming(Retention retention, DateOnly today) => retention.OverdueUntil(Kind, FiscalYear.Of(DayAfterNotice(today)));

    /// <summary>What was told no longer holds where the kind is held or kept longer now: before it goes it is told again.</summary>
    public KeptKind Lowered(FiscalYear? coming) =>
        coming is not { } until ? this with { Announced = null, GoesOn = null }
        : Announced is { } announced && until.Year < announced.Year ? this with { Announced = until }
        : this;

    /// <summary>Whether the secretariat has not been told of all that is coming.</summary>
    public bool IsUntold(FiscalYear coming) => Announced is not { } announced || announced.Year < coming.Year;

    public KeptKind Told(FiscalYear coming, DateOnly today) => this with { Announced = coming, GoesOn = DayAfterNotice(today) };

    public KeptKind Gone(IReadOnlyDictionary<FiscalYear, int> more) => this with
    {
        Years = Years.Concat(more).GroupBy(static year => year.Key).ToDictionary(static year => year.Key, static year => year.Sum(static one => one.Value)),
    };

    private static FiscalYear Earlier(FiscalYear one, FiscalYear other) => one.Year < other.Year ? one : other;

    private static DateOnly FirstOfMonth(DateOnly from) => from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
}

/// <summary>The last month in which it was looked for what is to go.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Entries">How many entries the history of discarding has.</param>
internal sealed record KeepingPlan(DateOnly Month, int Entries)
{
    /// <summary>The history of what was discarded is kept under this.</summary>
    public const string Subject = "retention";

    public const string Discarded = "discarded";

    /// <summary>The field that names the kind; the others are fiscal years with how many went.</summary>
    public const string KindField = "kind";
}

/// <summary>Reads how far discarding is. Implemented by <c>KeepingTable</c>.</summary>
internal interface IKeeping
{
    /// <summary>Everything, in one range.</summary>
    Task<(Stored<KeepingPlan>? Plan, IReadOnlyDictionary<RecordKind, Stored<KeptKind>> Kinds)> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>The secretariat is to be told what is going to be discarded.</summary>
/// <param name="Day">The day on which it goes, as ISO.</param>
/// <param name="Person">Whom it goes to; null = the channel of the secretariat.</param>
internal sealed record DiscardNoticeDue(string Day, string? Person) : OutboxRecord;
