using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Health;

/// <summary>How everything is that the service depends on, asked now: for the secretariat, who are the first to hear that nothing works.</summary>
internal sealed class ShowHealth(IForumActions actions, IEnumerable<IHealthPart> parts, TimeProvider time)
{
    /// <summary>What does not answer by then is told as such: the whole must fit into the answer of a button.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    internal sealed record View(ForumSummary Forum, IReadOnlyList<HealthFinding> Findings, DateTimeOffset At);

    public async Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        // Nothing is asked of anybody before it is known who asks.
        var allowed = await actions.ReadAsync<object?, ForumSummary>(forum, person, static _ => Task.FromResult<object?>(null), May, cancellation);
        if (allowed is not Outcome<ForumSummary>.Done done)
        {
            return new Outcome<View>.Refused(((Outcome<ForumSummary>.Refused)allowed).Refusal, null);
        }

        var findings = await Task.WhenAll(parts.Select(part => CheckAsync(part, cancellation)));
        return new Outcome<View>.Done(new View(done.Value, [.. findings.SelectMany(static found => found)], time.GetUtcNow()), done.Caller);
    }

    private static Viewed<ForumSummary> May(object? state, ActionContext context) =>
        context.Caller.IsSecretariat ? context.Forum : new NotAllowed();

    private async Task<IReadOnlyList<HealthFinding>> CheckAsync(IHealthPart part, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await part.CheckAsync(either.Token).WaitAsync(either.Token);
        }
        catch (StorageUnavailableException)
        {
            return [new HealthFinding(part.Subject, HealthState.Broken, Code: "StorageUnavailable")];
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [new HealthFinding(part.Subject, HealthState.Broken, Code: "Timeout")];
        }
    }
}
