using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The settings that belong together: shown, changed and kept together.</summary>
internal enum SettingGroup
{
    /// <summary>協議の場.</summary>
    Profile,

    /// <summary>会議.</summary>
    Meetings,

    /// <summary>送る時間.</summary>
    Hours,

    /// <summary>保存期間.</summary>
    Retention,

    /// <summary>数と表示のしきい値.</summary>
    Thresholds,

    /// <summary>表記.</summary>
    Notation,

    /// <summary>公開.</summary>
    Disclosure,
}

/// <summary>Who changed a group last. What is set stands in the forum's row, which every turn reads anyway.</summary>
internal sealed record SettingStamp(SettingGroup Group, int Revision, PersonId By, string ByName, DateTimeOffset At)
{
    public static string SubjectOf(SettingGroup group) => $"setting:{group}";
}

/// <summary>Reads who changed which group. Implemented by <c>SettingsTable</c>.</summary>
internal interface ISettingStamps
{
    Task<IReadOnlyList<SettingStamp>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<SettingStamp>?> FindAsync(ForumId forum, SettingGroup group, CancellationToken cancellation);
}

/// <summary>Somebody else changed the group while the form was open.</summary>
/// <param name="Values">What is set now.</param>
internal sealed record SettingChanged(int Revision, IReadOnlyDictionary<string, string> Values, IReadOnlyList<HistoryEntry> Since) : Refusal;
