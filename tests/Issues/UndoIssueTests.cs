using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class UndoIssueTests
{
    private static readonly PersonId SomebodyElse = new("somebody-else");

    [Fact]
    public void What_was_changed_is_as_it_was_and_both_changes_stand_in_the_history()
    {
        var yes = Assert.IsType<Decision<UndoIssue.Undone>.Yes>(Decide());

        var undone = Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Replace>(yes.Changes.Rows[0]).Row);
        Assert.Equal(("前の件名", IssueStatus.Submitted, 3), (undone.Content.Subject, undone.Status, undone.Revision));
        Assert.IsType<RowChange.Delete>(yes.Changes.Rows[1]);
        var entry = Assert.Single(yes.Changes.History);
        Assert.Equal(("undone", 3), (entry.What, entry.Revision));
        Assert.Equal([new FieldChange("subject", "保証人がいないと部屋を借りにくい", "前の件名")], entry.Fields);
    }

    [Fact]
    public void Votes_that_were_given_meanwhile_stay()
    {
        var issue = Now();
        var yes = Assert.IsType<Decision<UndoIssue.Undone>.Yes>(Decide(issue with { Value = issue.Value with { Votes = new PriorityTally(2, 1, 0) } }));
        Assert.Equal(new PriorityTally(2, 1, 0), Assert.IsType<CommunityIssue>(yes.Changes.Rows[0].Row).Votes);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Member), true, nameof(IssueEvents.Edited), true)]
    [InlineData(nameof(MemberRole.Member), false, nameof(IssueEvents.Edited), false)]
    [InlineData(nameof(MemberRole.Chair), false, nameof(IssueEvents.Edited), false)]
    [InlineData(nameof(MemberRole.Chair), true, nameof(IssueEvents.Moved), true)]
    [InlineData(nameof(MemberRole.Member), true, nameof(IssueEvents.Moved), false)]
    [InlineData(nameof(MemberRole.Secretariat), false, nameof(IssueEvents.Moved), true)]
    public void Whoever_made_the_change_and_may_still_make_it_and_the_secretariat(string role, bool own, string what, bool may)
    {
        var before = Before();
        var decision = Decide(
            role: Enum.Parse<MemberRole>(role), before: before with { Value = before.Value with { By = own ? IssuesDriver.Me : SomebodyElse, What = what == nameof(IssueEvents.Moved) ? "moved" : "edited" } });
        Assert.Equal(may ? null : new NothingToUndo(), (decision as Decision<UndoIssue.Undone>.No)?.Refusal);
    }

    [Theory]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void Within_ten_minutes(int seconds, bool may)
    {
        var decision = Decide(now: Now().Value.At.AddSeconds(seconds));
        Assert.Equal(may ? null : new NothingToUndo(), (decision as Decision<UndoIssue.Undone>.No)?.Refusal);
    }

    [Fact]
    public void Not_once_it_was_changed_again_and_not_by_the_button_of_another_change()
    {
        Assert.IsType<NothingToUndo>(No(Decide(IssuesDriver.Issue(revision: 3), revision: 3)));
        Assert.IsType<NothingToUndo>(No(Decide(revision: 1)));
        Assert.IsType<NothingToUndo>(No(UndoIssue.Decide(2, new UndoIssue.State(Now(), null), IssuesDriver.Context())));
        Assert.IsType<NotFound>(No(UndoIssue.Decide(2, new UndoIssue.State(null, Before()), IssuesDriver.Context())));
    }

    [Fact]
    public void Whoever_may_not_edit_the_issue_any_more_does_not_find_it()
    {
        Assert.IsType<NotFound>(No(Decide(role: MemberRole.Observer)));
        Assert.IsType<NotFound>(No(Decide(IssuesDriver.Issue(revision: 2, by: SomebodyElse))));
    }

    private static Refusal No(Decision<UndoIssue.Undone> decision) => Assert.IsType<Decision<UndoIssue.Undone>.No>(decision).Refusal;

    private static Stored<CommunityIssue> Now() => IssuesDriver.Issue(revision: 2);

    private static Stored<IssueBefore> Before() => new(
        IssueBefore.Of(IssuesDriver.Issue(content: IssuesDriver.Content("前の件名")).Value, IssueEvents.Edited, IssuesDriver.Context()), "before");

    private static Decision<UndoIssue.Undone> Decide(
        Stored<CommunityIssue>? issue = null, int revision = 2, MemberRole role = MemberRole.Member, Stored<IssueBefore>? before = null, DateTimeOffset? now = null) =>
        UndoIssue.Decide(revision, new UndoIssue.State(issue ?? Now(), before ?? Before()), IssuesDriver.Context(role, now: now));
}
