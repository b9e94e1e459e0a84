using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>Something to be delivered, for tests of how it is.</summary>
internal static class WelcomePromises
{
    public static async Task<(ForumId Forum, TeamsPlace Channel)> StartAsync(FrontDoor door)
    {
        var team = await door.InstallAsync("sakura", People.Sato);
        door.Time.Advance(TimeSpan.FromMinutes(1));
        return (new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey), team);
    }

    public static async Task PromiseAsync(FrontDoor door, ForumId forum, TeamsPlace channel, int count)
    {
        Changes changes = new();
        for (var i = 0; i < count; i++)
        {
            changes.Promise(new WelcomeDue(), new Recipient.Conversation(new ConversationId(channel.Id)), door.Time.GetUtcNow());
        }

        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, changes, default));
    }
}
