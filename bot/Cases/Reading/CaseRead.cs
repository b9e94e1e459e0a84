using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>Somebody was shown the text of a case that is not their own (閲覧の記録). Never what it said.</summary>
/// <param name="Id">Begins with the time, so that they stand in its order.</param>
internal sealed record CaseRead(CaseCode Code, string Id, PersonId Person, string Name, DateTimeOffset At);

/// <summary>Reads who has read. Implemented by <c>CaseReadsTable</c>.</summary>
internal interface ICaseReads
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<CaseRead>> OfAsync(ForumId forum, CaseCode code, CancellationToken cancellation);
}
