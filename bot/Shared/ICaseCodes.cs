namespace CareSystem.Bot.Shared;

/// <summary>Looks up the codes of cases, for what refers to them. Implemented by <c>Cases</c>.</summary>
internal interface ICaseCodes
{
    /// <summary>The codes among <paramref name="codes"/> that name a case of this forum.</summary>
    /// <returns>Code → whether it is approved. To whom it is not his own, a code that is not approved is a code that does not exist.</returns>
    Task<IReadOnlyDictionary<CaseCode, bool>> FindAsync(ForumId forum, IReadOnlyList<CaseCode> codes, CancellationToken cancellation);
}
