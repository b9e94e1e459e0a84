namespace CareSystem.Bot.Shared;

/// <summary>
/// What a forum's secretariat has set (設定), with the defaults where it has set nothing. It travels with <see cref="ForumSummary"/>,
/// so whoever decides, shows or sends something for a forum has it without another read.
/// </summary>
internal sealed record ForumSettings
{
    public static readonly ForumSettings Default = new();

    public MeetingSettings Meetings { get; init; } = MeetingSettings.Default;

    public QuietHours Hours { get; init; } = QuietHours.Default;

    public Notation Notation { get; init; } = Notation.Default;

    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    public Retention Retention { get; init; } = Retention.Default;

    public ForumProfile Profile { get; init; } = ForumProfile.Default;

    public ShownData Shown { get; init; } = ShownData.Default;

    /// <summary>When the times of reminders changed last, and how often they have.</summary>
    public ReminderPlan Plan { get; init; }

    public ReminderRules Reminders => new(Meetings, Hours, Plan);

    /// <summary>Everything as it is kept, by field; what is not there stands at its default.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The layer at which a forum works (重層的な協議の場).</summary>
internal enum ForumLayer
{
    Municipality,
    Area,
    Prefecture,
}

/// <summary>Where the forum stands in law (法的位置づけ): whether the duty of confidentiality of the statutory council covers it.</summary>
internal enum LegalFooting
{
    /// <summary>Nobody has said yet.</summary>
    Undecided,

    /// <summary>The statutory council itself, or a part of it.</summary>
    Council,

    /// <summary>On its own, by a rule of the town (要綱).</summary>
    Ordinance,

    /// <summary>On its own, without a rule.</summary>
    Informal,
}

/// <summary>What kind of forum it is.</summary>
/// <param name="Areas">The areas (圏域) it works with, as they are called.</param>
internal sealed record ForumProfile(ForumLayer Layer, IReadOnlyList<string> Areas, LegalFooting Footing)
{
    public static readonly ForumProfile Default = new(ForumLayer.Municipality, [], LegalFooting.Undecided);
}

/// <summary>Whether a meeting and its minutes are public (公開の可否).</summary>
internal enum Disclosure
{
    Closed,
    Partial,
    Open,
}

/// <summary>Who may be shown a kind of data.</summary>
internal enum Audience
{
    Secretariat,
    Members,
    Everyone,
}

/// <summary>What is shown to whom.</summary>
/// <param name="Meetings">Where a new meeting stands until somebody says otherwise of it.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Contacts">Who, besides themselves, sees how a person of the roster is reached.</param>
/// <param name="Results">Who sees the result of a checklist.</param>
internal sealed record ShownData(Disclosure Meetings, string Reason, Audience Contacts, Audience Results)
{
    /// <summary>Contact data was given for the secretariat: nobody else sees it unless the forum says so.</summary>
    public static readonly ShownData Default = new(Disclosure.Closed, "", Audience.Secretariat, Audience.Everyone);
}

internal static class AudienceRights
{
    public static bool Includes(this Audience audience, Caller caller) => audience switch
    {
        Audience.Secretariat => caller.IsSecretariat,
        Audience.Members => caller.Role != MemberRole.Observer,
        _ => true,
    };
}

/// <summary>From which numbers on something is said of them.</summary>
/// <param name="SmallNumber">Fewer than these are not published: somebody could be recognised.</param>
/// <param name="FewestAnswers">With fewer answers a checklist shows no result.</param>
/// <param name="Strength">A mean from here on is a strength.</param>
/// <param name="Weakness">A mean up to here is a weakness.</param>
/// <param name="Unseen">The share of わからない, 0–1, from which on an item is not seen.</param>
/// <param name="StaleDays">An open issue that nobody has moved for so many days is stale.</param>
internal sealed record Thresholds(int SmallNumber, int FewestAnswers, double Strength, double Weakness, double Unseen, int StaleDays)
{
    public static readonly Thresholds Default = new(5, 3, 2.3, 1.2, 0.4, 90);
}

/// <summary>The kinds of record that have a time of retention (保存期間).</summary>
internal enum RecordKind
{
    Agenda,
    Cases,
    Issues,
    Meetings,
    Polls,
    Checklists,
    Goals,
    History,
}

/// <summary>How long each kind of record is kept, counted from the end of its fiscal year.</summary>
/// <param name="Years">1, 3, 5 or 10.</param>
/// <param name="Held">Kinds of which nothing is to be discarded for now (保留).</param>
/// <param name="HoldReason">Why; empty where nothing is held.</param>
internal sealed record Retention(IReadOnlyDictionary<RecordKind, int> Years, IReadOnlyList<RecordKind> Held, string HoldReason)
{
    public static readonly Retention Default = new(
        new Dictionary<RecordKind, int>
        {
            [RecordKind.Agenda] = 5,
            [RecordKind.Cases] = 1,
            [RecordKind.Issues] = 10,
            [RecordKind.Meetings] = 10,
            [RecordKind.Polls] = 3,
            [RecordKind.Checklists] = 5,
            [RecordKind.Goals] = 10,
            [RecordKind.History] = 5,
        },
        [],
        "");

    /// <summary>How many days after 集約済 the text of a case is kept; its bands and its count stay for the years above.</summary>
    public int CaseTextDays { get; init; } = 90;

    /// <summary>The last fiscal year whose records of this kind have had their time; nothing while they are held.</summary>
    public FiscalYear? OverdueUntil(RecordKind kind, FiscalYear now) => Held.Contains(kind) ? null : new FiscalYear(now.Year - 1 - Years[kind]);
}

/// <summary>How many records of a kind a forum has, by fiscal year. Implemented by each slice that keeps some.</summary>
internal interface IRecordYears
{
    RecordKind Kind { get; }

    Task<IReadOnlyDictionary<FiscalYear, int>> CountAsync(ForumId forum, CancellationToken cancellation);
}
