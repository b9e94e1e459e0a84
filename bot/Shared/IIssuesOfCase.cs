namespace CareSystem.Bot.Shared;

/// <summary>An issue by what people call it.</summary>
internal sealed record IssueTitle(IssueNumber Number, string Subject);

/// <summary>Looks up the issues that rest on a case, for the case's own card. Implemented by <c>Issues</c>.</summary>
internal interface IIssuesOfCase
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<IssueTitle>> OfAsync(ForumId forum, CaseCode code, CancellationToken cancellation);
}
