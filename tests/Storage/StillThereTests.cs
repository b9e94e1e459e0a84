using CareSystem.Bot.Forums;
using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Storage;

/// <summary>What lets one person close a poll while others vote: a row that must be there, whatever its version.</summary>
public sealed class StillThereTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_commit_that_needs_a_row_passes_whoever_wrote_it_last_and_fails_whole_once_it_is_gone()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var forum = new ForumId((await door.RowsAsync(prefix: RosterTable.ForumKey)).Single().PartitionKey);
        var actions = door.Services.GetRequiredService<IForumActions>();
        var gate = new OpenPoll(new PollId("p1"));
        Vote By(string person) => new(gate.Poll, new PersonId(person), 0, door.Time.GetUtcNow());

        Assert.True(await actions.CommitAsync(forum, new Changes().Insert(gate), TestContext.Current.CancellationToken));
        foreach (var person in (string[])["a", "b"])
        {
            Assert.True(await actions.CommitAsync(forum, new Changes().Insert(By(person)).StillThere(gate), TestContext.Current.CancellationToken));
        }

        Assert.True(await actions.CommitAsync(forum, new Changes().DeleteAny(gate), TestContext.Current.CancellationToken));
        Assert.False(await actions.CommitAsync(forum, new Changes().Insert(By("c")).StillThere(gate), TestContext.Current.CancellationToken));
        Assert.False(await actions.CommitAsync(forum, new Changes().DeleteAny(gate), TestContext.Current.CancellationToken));
        Assert.Equal(["vote:p1:a", "vote:p1:b"], (await door.RowsAsync(prefix: "vote:")).Select(static row => row.RowKey));
    }
}
