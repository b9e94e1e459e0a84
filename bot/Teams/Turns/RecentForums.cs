using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>
/// Which forums a person had when the directory was last asked: who types into a search is asked for at every letter. With it the
/// directory and the forum are read at the same time. A guess that saves a round and never a right: the directory's own answer
/// decides whether what was found meanwhile is shown, and the forum's roster whether anything was found. A person's first query takes
/// two rounds: which forum to read is said by the directory alone, and a guess from what others asked for would read theirs.
/// </summary>
internal sealed class RecentForums(TimeProvider time)
{
    /// <summary>Whoever has paused for longer can wait for a second round.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private const int ManyPeople = 512;

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, (IReadOnlyList<ForumOfPerson> Forums, DateTimeOffset At)> people = [];

    public IReadOnlyList<ForumOfPerson>? Of(PersonId person)
    {
        lock (gate)
        {
            return people.TryGetValue(person, out var known) && time.GetUtcNow() - known.At < Kept ? known.Forums : null;
        }
    }

    public void Keep(PersonId person, IReadOnlyList<ForumOfPerson> forums)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (people.Count >= ManyPeople)
            {
                foreach (var (old, _) in people.Where(each => now - each.Value.At >= Kept).ToArray())
                {
                    people.Remove(old);
                }
            }

            people[person] = (forums, now);
        }
    }
}
