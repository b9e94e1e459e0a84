using System.Collections.Concurrent;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>
/// What a person can do here. Anybody may read the help and none of its buttons is believed, so in a channel whoever was found in the
/// roster a moment ago is not looked up again to be told the same. In a person's own chat the forum's name is shown, and a switch to
/// another forum counts at once: there everything is read.
/// </summary>
internal sealed class ShowHelp(IForumActions actions, TimeProvider time)
{
    /// <summary>More than ask for help in a moment; beyond it everybody is looked up once more.</summary>
    private const int MostKept = 10_000;

    /// <summary>As long as a name may be shown as it was.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(ForumId Forum, PersonId Person), (ForumSummary Summary, Reading Reading, DateTimeOffset Until)> lately = new();

    /// <returns>Null for someone outside the roster.</returns>
    public async Task<ForumSummary?> InForumAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        if (lately.TryGetValue((forum, person), out var known) && time.GetUtcNow() < known.Until)
        {
            known.Summary.Settings.Notation.Use();
            Notation.Use(known.Reading, person);
            return known.Summary;
        }

        if (await CallerAsync(forum, person, cancellation) is not { } done)
        {
            return null;
        }

        if (lately.Count >= MostKept)
        {
            lately.Clear();
        }

        lately[(forum, person)] = (done.Value, done.Caller.Personal.Reading, time.GetUtcNow() + Kept);
        return done.Value;
    }

    /// <inheritdoc cref="InForumAsync"/>
    public async Task<ForumSummary?> FreshAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        (await CallerAsync(forum, person, cancellation))?.Value;

    private async Task<Outcome<ForumSummary>.Done?> CallerAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        await actions.ReadAsync<object?, ForumSummary>(
            forum, person, static _ => Task.FromResult<object?>(null), static (_, context) => context.Forum, cancellation) as Outcome<ForumSummary>.Done;
}
