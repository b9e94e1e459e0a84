using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>
/// Which forums a person had when the directory was last asked: who types into a search is asked for at every letter. With it the
/// directory and the forum are read at the same time. A guess that saves a round and never a right: the directory's own answer
/// decides whether what was found meanwhile is shown, and the forum's roster whether anything was found; so it may be as old as it likes. A
/// person's first query at a copy of the service takes two rounds: which forum to read is said by the directory alone, and a guess from
/// what others asked for would read theirs.
/// </summary>
internal sealed class RecentForums(TimeProvider time)
{
    /// <summary>More than search in a day.</summary>
    private const int MostPeople = 512;

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, (IReadOnlyList<ForumOfPerson> Forums, DateTimeOffset At)> people = [];

    public IReadOnlyList<ForumOfPerson>? Of(PersonId person)
    {
        lock (gate)
        {
            return people.TryGetValue(person, out var known) ? known.Forums : null;
        }
    }

    public void Keep(PersonId person, IReadOnlyList<ForumOfPerson> forums)
    {
        lock (gate)
        {
            if (people.Count >= MostPeople && !people.ContainsKey(person))
            {
                people.Remove(people.MinBy(static each => each.Value.At).Key);
            }

            people[person] = (forums, time.GetUtcNow());
        }
    }
}
