using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class EditIssueTests
{
    private static readonly PersonId SomebodyElse = new("somebody-else");

    [Fact]
    public void The_history_says_which_fields_were_changed_from_what_to_what()
    {
        var yes = Assert.IsType<Decision<EditIssue.Edited>.Yes>(Decide(
            IssuesDriver.Issue(), IssuesDriver.Good with { Owner = "障がい福祉課", Due = "2026-07-01", Cases = "C-7F3K2", Category = "Medical" }, MemberRole.Secretariat));

        Assert.Equal(2, Assert.IsType<CommunityIssue>(Assert.IsType<RowChange.Replace>(yes.Changes.Rows[0]).Row).Revision);
        var before = Assert.IsType<IssueBefore>(Assert.IsType<RowChange.Upsert>(yes.Changes.Rows[1]).Row);
        Assert.Equal((1, "edited", IssuesDriver.Me), (before.Revision, before.What, before.By));
        var entry = Assert.Single(yes.Changes.History);
        Assert.Equal(("issue:2026:000001", 2, "edited"), (entry.Subject, entry.Revision, entry.What));
        Assert.Equal(
            [
                new FieldChange("category", "Housing", "Medical"), new FieldChange("cases", "", "C-7F3K2"),
                new FieldChange("owner", "", "障がい福祉課"), new FieldChange("due", "", "2026-07-01"),
            ],
            entry.Fields);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Chair))]
    [InlineData(nameof(MemberRole.Member))]
    public void Who_is_not_told_of_the_cases_behind_an_issue_changes_nothing_of_them(string role)
    {
        var before = IssuesDriver.Issue(content: IssuesDriver.Content() with { Evidence = IssueEvidence.None with { Cases = [IssuesDriver.Approved], CaseCount = 3 } });
        var yes = Assert.IsType<Decision<EditIssue.Edited>.Yes>(Decide(before, IssuesDriver.Good with { Cases = "C-M4X9A", CaseCount = "9", Subject = "別の件名" }, Enum.Parse<MemberRole>(role)));
        Assert.Equal(["subject"], Assert.Single(yes.Changes.History).Fields.Select(static field => field.Field));
        Assert.Equal(3, yes.Outcome.Content.Evidence.CasesBehind);
        Assert.False(yes.Outcome.SeesCases);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Member))]
    [InlineData(nameof(MemberRole.Secretariat))]
    public void Cases_that_were_not_in_the_form_keep_nobody_from_editing_the_rest(string role)
    {
        CaseCode[] codes = [.. Enumerable.Range(0, 30).Select(static n => new CaseCode($"C-{n:D5}"))];
        var before = IssuesDriver.Issue(content: IssuesDriver.Content() with { Evidence = IssueEvidence.None with { Cases = codes, CaseCount = 20000 } });
        var decision = EditIssue.Decide(
            new EditIssue.Command(new IssueNumber(new FiscalYear(2026), 1), 1, IssuesDriver.Good with { Subject = "別の件名", Cases = "C-AAAAA", CaseCount = "x" }, HidesCases: true),
            new EditIssue.State(before, [], IssuesDriver.Known, IssuesDriver.Bodies),
            IssuesDriver.Context(Enum.Parse<MemberRole>(role)));

        var yes = Assert.IsType<Decision<EditIssue.Edited>.Yes>(decision);
        Assert.Equal(["subject"], Assert.Single(yes.Changes.History).Fields.Select(static field => field.Field));
        Assert.Equal((codes.Length, 20000), (yes.Outcome.Content.Evidence.Cases.Count, yes.Outcome.Content.Evidence.CaseCount));
    }

    [Fact]
    public void Nothing_changed_is_a_receipt_and_no_change()
    {
        var yes = Assert.IsType<Decision<EditIssue.Edited>.Yes>(Decide(IssuesDriver.Issue(), IssuesDriver.Good));
        Assert.True(yes.Changes.IsEmpty);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Secretariat), false, true)]
    [InlineData(nameof(MemberRole.Chair), false, true)]
    [InlineData(nameof(MemberRole.Member), true, true)]
    [InlineData(nameof(MemberRole.Member), false, false)]
    [InlineData(nameof(MemberRole.Observer), true, false)]
    public void The_secretariat_the_chair_and_the_submitter_may_edit(string role, bool own, bool may)
    {
        var decision = Decide(IssuesDriver.Issue(by: own ? IssuesDriver.Me : SomebodyElse), IssuesDriver.Good with { Subject = "別の件名" }, Enum.Parse<MemberRole>(role));
        Assert.Equal(may ? null : new NotFound(), (decision as Decision<EditIssue.Edited>.No)?.Refusal);
    }

    [Fact]
    public void An_issue_that_is_not_there_is_not_found() =>
        Assert.IsType<NotFound>(Assert.IsType<Decision<EditIssue.Edited>.No>(Decide(null, IssuesDriver.Good)).Refusal);

    [Fact]
    public void Who_edits_an_older_revision_is_told_what_was_changed_since()
    {
        var no = Assert.IsType<Decision<EditIssue.Edited>.No>(Decide(IssuesDriver.Issue(revision: 2), IssuesDriver.Good with { Subject = "" }));
        Assert.Equal(2, Assert.IsType<IssueChanged>(no.Refusal).Current.Revision);
    }

    [Fact]
    public void A_bad_form_changes_nothing() =>
        Assert.IsType<FormFaults>(Assert.IsType<Decision<EditIssue.Edited>.No>(Decide(IssuesDriver.Issue(), IssuesDriver.Good with { Subject = "" })).Refusal);

    private static Decision<EditIssue.Edited> Decide(Stored<CommunityIssue>? issue, IssueDraft draft, MemberRole role = MemberRole.Member) => EditIssue.Decide(
        new EditIssue.Command(new IssueNumber(new FiscalYear(2026), 1), 1, draft, HidesCases: false), new EditIssue.State(issue, [], IssuesDriver.Known, IssuesDriver.Bodies), IssuesDriver.Context(role));
}
