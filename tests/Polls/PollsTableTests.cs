using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Polls;

public sealed class PollsTableTests
{
    [Fact]
    public void Rows_have_these_keys()
    {
        Assert.Equal("poll:01abc", PollsTable.KeyOf(new PollId("01abc")));
        Assert.Equal("pollopen:01abc", PollsTable.OpenKeyOf(new PollId("01abc")));
        Assert.Equal("vote:01abc:6f9d", PollsTable.VoteKeyOf(new PollId("01abc"), new PersonId("6f9d")));
    }
}
