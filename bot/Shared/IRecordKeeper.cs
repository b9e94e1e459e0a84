namespace CareSystem.Bot.Shared;

/// <summary>Some records whose time is over, with what hangs on them: one transaction's worth.</summary>
/// <param name="Changes">What is deleted. Done as it stands it leaves nothing that cannot be read.</param>
/// <param name="Years">How many records go, by fiscal year; none where only a part of what hangs on one goes.</param>
internal sealed record DiscardStep(Changes Changes, IReadOnlyDictionary<FiscalYear, int> Years);

/// <summary>Discards the records of a kind when their time is over (保存期間). Implemented once per kind that is discarded.</summary>
internal interface IRecordKeeper : IRecordYears
{
    /// <summary>How many records up to a fiscal year may be discarded, by year.</summary>
    Task<IReadOnlyDictionary<FiscalYear, int>> OverdueAsync(ForumId forum, FiscalYear until, CancellationToken cancellation);

    /// <summary>The next of them. Asked again after each commit; what was left undone by a crash is simply still there.</summary>
    /// <param name="withHistory">Whether the history of a record goes with it; otherwise it stays until its own time is over.</param>
    /// <returns>Null where nothing is left.</returns>
    Task<DiscardStep?> NextAsync(ForumId forum, FiscalYear until, bool withHistory, CancellationToken cancellation);
}
