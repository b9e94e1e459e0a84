using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>The directory follows the roster, so that personal chat finds a person's forums. Writing it again changes nothing.</summary>
internal sealed class ListMembers(IForums forums, IRoster roster, IForumDirectory directory)
{
    private const int AtOnce = 8;

    public async Task RunAsync(ForumId id, CancellationToken cancellation)
    {
        if (await forums.FindAsync(id, cancellation) is { } forum)
        {
            await directory.ListForumAsync(id, cancellation);
            foreach (var people in (await roster.PageAsync(id, null, int.MaxValue, cancellation)).Chunk(AtOnce))
            {
                await Task.WhenAll(people.Select(person => directory.ListMemberAsync(id, forum.Value.Name, person.Person, cancellation)));
            }
        }
    }
}
