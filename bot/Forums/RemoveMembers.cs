using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>People left the team: they leave the roster, and the directory forgets them. What they wrote stays.</summary>
internal sealed class RemoveMembers(IForums forums, IForumActions actions, TimeProvider time)
{
    public async Task RunAsync(ForumId forum, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            while (await forums.MemberAsync(forum, person, cancellation) is { } member)
            {
                var changes = new Changes().Delete(member).Promise(
                    new UnlistMemberDue(person.Value), new Recipient.Service("directory", forum.Value), time.GetUtcNow());
                if (await actions.CommitAsync(forum, changes, cancellation))
                {
                    break;
                }
            }
        }
    }
}
