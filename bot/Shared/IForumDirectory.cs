namespace CareSystem.Bot.Shared;

/// <summary>A forum a person belongs to.</summary>
/// <param name="IsChosen">The one this person's personal chat speaks of.</param>
internal sealed record ForumOfPerson(ForumId Forum, string Name, bool IsChosen);

/// <summary>Which person belongs to which forum, for personal chat. Follows the forums; implemented by <c>Storage</c>.</summary>
internal interface IForumDirectory
{
    Task<IReadOnlyList<ForumOfPerson>> OfAsync(PersonId person, CancellationToken cancellation);

    Task ListForumAsync(ForumId forum, CancellationToken cancellation);

    Task ListMemberAsync(ForumId forum, string forumName, PersonId person, CancellationToken cancellation);

    Task UnlistMemberAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    Task ChooseAsync(PersonId person, ForumId forum, CancellationToken cancellation);
}
