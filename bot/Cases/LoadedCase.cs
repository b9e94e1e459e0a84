using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>What a change of a case is decided on.</summary>
/// <param name="Since">What was changed after the revision that the form shows.</param>
internal sealed record LoadedCase(Stored<CaseSubmission>? Case, IReadOnlyList<HistoryEntry> Since)
{
    /// <summary>Whom the forum knows by name: they must not stand in what everybody reads.</summary>
    public KnownNames Known { get; init; } = KnownNames.None;

    /// <summary>How the person who acts stands to the pledge of confidentiality.</summary>
    public PledgeStanding Pledge { get; init; } = PledgeStanding.Confirmed;

    /// <summary>The pledge that comes before any word of somebody else's case.</summary>
    public PledgeNeeded? PledgeFirst(Caller caller) => Pledge == PledgeStanding.Confirmed || Case?.Value.IsOwn(caller) != false
        ? null
        : new PledgeNeeded(Pledge, CaseRights.Handles(caller));
}

/// <summary>Loads a case with all that a decision on it looks at, in one round of reads.</summary>
internal sealed class CaseLoader(ICases cases, IHistory history, IKnownNames names, IPledgeStandings pledges)
{
    /// <param name="revision">What the form shows.</param>
    public async Task<LoadedCase> LoadAsync(ActionOrigin origin, CaseCode code, int revision, CancellationToken cancellation)
    {
        var found = cases.FindAsync(origin.Forum, code, cancellation);
        var since = history.OfAsync(origin.Forum, CaseHead.SubjectOf(code), revision, cancellation);
        var known = names.OfAsync(origin.Forum, cancellation);
        var pledge = pledges.OfAsync(origin.Forum, origin.Person, cancellation);
        await Task.WhenAll(found, since, known, pledge);
        return new LoadedCase(await found, await since) { Known = await known, Pledge = await pledge };
    }
}
