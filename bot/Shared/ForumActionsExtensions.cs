namespace CareSystem.Bot.Shared;

internal static class ForumActionsExtensions
{
    /// <summary>Beyond that the work is left to the next delivery or the channel's repetition.</summary>
    private const int Attempts = 12;

    /// <summary>Commits what the service itself decides; decides anew while others commit in between.</summary>
    /// <param name="decide">Loads and decides; null = nothing is left to do.</param>
    /// <exception cref="StorageUnavailableException">Others were faster again and again.</exception>
    public static async Task CommitAsync(
        this IForumActions actions, ForumId forum, Func<CancellationToken, Task<Changes?>> decide, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await decide(cancellation) is not { } changes || await actions.CommitAsync(forum, changes, cancellation))
            {
                return;
            }
        }

        throw new StorageUnavailableException(new TimeoutException($"The rows of {forum} moved on {Attempts} times."));
    }
}
