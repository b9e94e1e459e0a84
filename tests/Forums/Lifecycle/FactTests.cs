using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

public sealed class FactTests
{
    private static readonly DateTimeOffset Now = FrontDoor.Monday;

    [Fact]
    public void What_happened_later_counts_whichever_is_heard_first()
    {
        Fact fact = default;
        Assert.True(fact.Hear(true, Now).Holds);
        Assert.False(fact.Hear(true, Now).Hear(false, Now.AddSeconds(1)).Holds);
        Assert.False(fact.Hear(false, Now.AddSeconds(1)).Hear(true, Now).Holds);
    }

    [Fact]
    public void The_same_said_again_is_nothing_new_and_of_one_instant_the_word_heard_last_counts()
    {
        var fact = new Fact(true, Now);
        Assert.Equal(fact, fact.Hear(true, Now));
        Assert.False(fact.Hear(false, Now).Holds);
    }

    [Theory]
    [InlineData(true, true, true, "TeamDeleted", true)]
    [InlineData(false, true, true, "AppRemoved", true)]
    [InlineData(false, false, true, "TeamArchived", false)]
    [InlineData(false, false, false, null, false)]
    public void The_worst_of_it_is_why_a_forum_rests(bool deleted, bool removed, bool archived, string? rest, bool away)
    {
        var presence = new ForumPresence(new Fact(removed, Now), new Fact(archived, Now), new Fact(deleted, Now), default, default);
        Assert.Equal((rest, away), (presence.Rest, presence.IsAway));
        var forum = new Forum(new ForumId("f"), "", ForumLayer.Municipality, new TenantId("t"), new ConversationId("19:a"), null, 1, Now) { Presence = presence };

        // An archived team keeps nobody from their own chat.
        Assert.Equal(away, ForumPlaces.Of(forum, null, null) is PlaceFate.Rests);
        Assert.Equal(rest is not null, ForumPlaces.Of(forum, new ConversationId("19:b"), null) is PlaceFate.Rests);
    }
}
