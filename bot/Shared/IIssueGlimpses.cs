namespace CareSystem.Bot.Shared;

/// <summary>An issue as other slices show it: never which cases stand behind it.</summary>
/// <param name="Status">Its name.</param>
/// <param name="CasesBehind">How many cases stand behind it. Who may be told so small a number is for whoever shows it to decide.</param>
internal sealed record IssueGlimpse(IssueNumber Number, string Subject, string Status, int CasesBehind)
{
    /// <summary>Another forum has said that there are cases, and fewer than these; null = none has.</summary>
    public int? FewerThan { get; init; }
}

/// <summary>Looks up issues, for what serves them. Implemented by <c>Issues</c>.</summary>
internal interface IIssueGlimpses
{
    /// <param name="numbers">Null = all of them, for who does not know yet which are wanted: one range of few columns.</param>
    /// <returns>Those that are there.</returns>
    Task<IReadOnlyList<IssueGlimpse>> FindAsync(ForumId forum, IReadOnlyList<IssueNumber>? numbers, CancellationToken cancellation);
}
