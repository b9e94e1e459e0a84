using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Checklists.RoundSamples;

namespace CareSystem.Tests.Checklists;

public sealed class RoundViewTests
{
    [Fact]
    public void The_secretariat_sees_who_has_not_answered_and_nobody_else_does()
    {
        var rows = Rows(Open, "me");

        Assert.Equal(["starterの名前", "otherの名前"], RoundView.Of(Open, rows, As("x", MemberRole.Secretariat)).Missing);
        Assert.Empty(RoundView.Of(Open, rows, As("starter", MemberRole.Chair)).Missing);
        Assert.Empty(RoundView.Of(Closed, Rows(Closed, "me"), As("x", MemberRole.Secretariat)).Missing);
    }

    [Fact]
    public void Observers_are_not_counted_and_who_answered_and_left_is() =>
        Assert.Equal(new RoundTurnout(2, 4), RoundTurnout.Of(Rows(Open, "me", "gone")));

    [Fact]
    public void Rows_have_these_keys()
    {
        Assert.Equal("round:01abc", ChecklistsTable.KeyOf(new ChecklistRoundId("01abc")));
        Assert.Equal("roundopen:01abc", ChecklistsTable.OpenKeyOf(new ChecklistRoundId("01abc")));
        Assert.Equal("answer:01abc:6f9d", ChecklistsTable.AnswerKeyOf(new ChecklistRoundId("01abc"), new PersonId("6f9d")));
    }
}
