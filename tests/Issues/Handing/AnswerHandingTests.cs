using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>What bodies and other forums decide about what was handed to them, and how two forums come to say the same.</summary>
public sealed class AnswerHandingTests
{
    private static readonly HandingMark Mark = HandingMark.Of(IssuesDriver.Context());

    private static readonly HandingAnswer Yes = new(HandingVerdict.Accepted, "", Mark);

    private static readonly ForumSummary Town = IssuesDriver.Context().Forum;

    private static readonly ForumSummary Area = Town with { Id = new ForumId("area"), Name = "森圏域 協議の場" };

    [Theory]
    [InlineData("support", nameof(MemberRole.Secretariat), true)]
    [InlineData("support", nameof(MemberRole.Chair), true)]
    [InlineData("support", nameof(MemberRole.Member), false)]
    [InlineData("living", nameof(MemberRole.Secretariat), false)]
    [InlineData("living", nameof(MemberRole.Chair), true)]
    [InlineData("other", nameof(MemberRole.Member), true)]
    [InlineData("other", nameof(MemberRole.Observer), false)]
    public void Who_decides_in_the_body_acknowledges_and_answers_and_nobody_else(string body, string role, bool may)
    {
        var sight = new HandingSight(HandingDriver.Handing(body), HandingDriver.Bodies);
        var context = IssuesDriver.Context(Enum.Parse<MemberRole>(role));
        Assert.Equal(may, ReceiveHanding.Decide(sight, context) is Decision<ReceiveHanding.Received>.Yes);
        Assert.Equal(may, AnswerHanding.Decide(Command("Accepted"), sight, context) is Decision<AnswerHanding.Answered>.Yes);
        if (!may)
        {
            Assert.IsType<NotAllowed>(Assert.IsType<Decision<ReceiveHanding.Received>.No>(ReceiveHanding.Decide(sight, context)).Refusal);
        }
    }

    [Fact]
    public void What_is_not_there_or_is_another_forums_to_decide_is_not_found()
    {
        var context = IssuesDriver.Context(MemberRole.Secretariat);
        foreach (var sight in new[] { new HandingSight(null, HandingDriver.Bodies), new(HandingDriver.Handing(null, new ForumId("area")), HandingDriver.Bodies), new(HandingDriver.Handing("gone"), HandingDriver.Bodies) })
        {
            Assert.IsType<NotFound>(Assert.IsType<Decision<ReceiveHanding.Received>.No>(ReceiveHanding.Decide(sight, context)).Refusal);
            Assert.IsType<NotFound>(Assert.IsType<Decision<AnswerHanding.Answered>.No>(AnswerHanding.Decide(Command("Accepted"), sight, context)).Refusal);
        }

        Assert.IsType<NotFound>(Assert.IsType<Decision<RecallHanding.Recalled>.No>(RecallHanding.Decide(new HandingSight(null, []), context)).Refusal);
        Assert.IsType<NotAllowed>(Assert.IsType<Decision<RecallHanding.Recalled>.No>(RecallHanding.Decide(new HandingSight(HandingDriver.Handing(), []), IssuesDriver.Context(MemberRole.Chair))).Refusal);
    }

    [Fact]
    public void Every_state_allows_what_it_allows_and_no_more()
    {
        var context = IssuesDriver.Context(MemberRole.Secretariat);
        var waiting = HandingDriver.Handing().Value;
        (IssueHanding Handing, Type? Receive, Type? Answer, Type? Recall)[] all =
        [
            (waiting, null, null, null),
            (waiting with { Received = Mark }, typeof(HandingAlreadyReceived), null, typeof(HandingTooLate)),
            (waiting with { Received = Mark, Answer = Yes }, typeof(HandingAlreadyReceived), typeof(HandingAlreadyAnswered), typeof(HandingTooLate)),
            (waiting with { CalledBack = Mark }, typeof(HandingCalledBack), typeof(HandingCalledBack), typeof(HandingOver)),
            (waiting with { IsNotDelivered = true }, typeof(HandingCalledBack), typeof(HandingCalledBack), typeof(HandingOver)),
        ];
        foreach (var (handing, receive, answer, recall) in all)
        {
            var sight = new HandingSight(new Stored<IssueHanding>(handing, "etag"), HandingDriver.Bodies);
            Assert.Equal(receive, (ReceiveHanding.Decide(sight, context) as Decision<ReceiveHanding.Received>.No)?.Refusal.GetType());
            Assert.Equal(answer, (AnswerHanding.Decide(Command("Accepted"), sight, context) as Decision<AnswerHanding.Answered>.No)?.Refusal.GetType());
            Assert.Equal(recall, (RecallHanding.Decide(sight, context) as Decision<RecallHanding.Recalled>.No)?.Refusal.GetType());
        }
    }

    [Theory]
    [InlineData("Accepted", "", null)]
    [InlineData("Returned", "", "answer")]
    [InlineData("Declined", " ", "answer")]
    [InlineData("Returned", "住宅課と", null)]
    [InlineData("", "", "verdict")]
    [InlineData("Perhaps", "", "verdict")]
    public void An_answer_that_is_no_yes_says_why(string verdict, string text, string? fault)
    {
        var (answer, faults) = new AnswerDraft(verdict, text).Check(IssuesDriver.Context());
        Assert.Equal(fault, faults?.Faults.Keys.Single());
        Assert.Equal(fault is null, answer is not null);
        Assert.Equal("answer", Assert.Single(new AnswerDraft("Accepted", new string('長', 401)).Check(IssuesDriver.Context()).Faults!.Faults.Keys));
    }

    [Fact]
    public void Who_answers_acknowledges_and_the_answer_comes_back_to_all_who_wait_for_it()
    {
        var yes = Assert.IsType<Decision<AnswerHanding.Answered>.Yes>(AnswerHanding.Decide(
            Command("Declined", "所管が違います。"), new HandingSight(HandingDriver.Handing(), HandingDriver.Bodies), IssuesDriver.Context(MemberRole.Chair)));
        var after = Assert.IsType<IssueHanding>(yes.Changes.Rows[0].Row);
        Assert.Equal((HandingState.Answered, after.Answer!.Mark), (after.State, after.Received));
        Assert.IsType<RowChange.Delete>(yes.Changes.Rows[1]);
        Assert.Equal(["AgendaItemDue", "HandingNewsDue", "RefreshShared"], yes.Changes.Promises.Select(static promise => promise.Record.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal([("verdict", "Declined"), ("answer", "所管が違います。")], Assert.Single(yes.Changes.History).Fields.Select(static field => (field.Field, field.New!)));
    }

    [Fact]
    public void What_another_forum_acknowledges_becomes_an_issue_with_where_it_is_from()
    {
        var inbox = Inbox(new HandedEvidence(7, null, ["HOU-02"], HasFigures: true));
        var year = new FiscalYear(2026);
        var yes = Assert.IsType<Decision<ReceiveInbox.TakenUp>.Yes>(ReceiveInbox.Decide(
            new ReceiveInbox.State(year, new Stored<IssueCounter>(new IssueCounter(year, 11), "etag"), inbox), IssuesDriver.Context(MemberRole.Secretariat)));
        var issue = yes.Changes.Rows.Select(static change => change.Row).OfType<CommunityIssue>().Single();
        Assert.Equal(("R8-12", new IssueOrigin(Town.Name, HandingDriver.Number), 7, "HOU-02", ""),
            (issue.Number.ToString(), issue.Origin!, issue.Content.Evidence.CasesBehind, issue.Content.Evidence.Checklist, issue.Content.Description));
        Assert.IsType<InboxRepliedDue>(Assert.Single(yes.Changes.Promises).Record);
    }

    [Fact]
    public void That_another_forum_has_a_few_cases_is_kept_and_handed_on_as_it_was_said()
    {
        var yes = Assert.IsType<Decision<ReceiveInbox.TakenUp>.Yes>(ReceiveInbox.Decide(
            new ReceiveInbox.State(new FiscalYear(2026), null, Inbox(new HandedEvidence(null, 5, [], HasFigures: false))), IssuesDriver.Context(MemberRole.Secretariat)));
        var evidence = yes.Changes.Rows.Select(static change => change.Row).OfType<CommunityIssue>().Single().Content.Evidence;
        Assert.Equal((0, 5), (evidence.CasesBehind, evidence.FewerThan));
        Assert.Equal((null, 5), (HandedEvidence.Of(evidence, 3).Cases, HandedEvidence.Of(evidence, 3).FewerThan));

        // What this forum itself has said of its cases comes first.
        Assert.Equal((4, null), (HandedEvidence.Of(evidence with { CaseCount = 4 }, 3).Cases, HandedEvidence.Of(evidence with { CaseCount = 4 }, 3).FewerThan));
    }

    [Fact]
    public void Of_another_forum_the_secretariat_alone_decides_in_every_state()
    {
        var waiting = Inbox().Value;
        (InboxIssue Inbox, Type? Receive, Type? Answer)[] all =
        [
            (waiting, null, typeof(HandingNotReceived)),
            (waiting with { Received = Mark }, typeof(HandingAlreadyReceived), null),
            (waiting with { Received = Mark, Answer = Yes }, typeof(HandingAlreadyAnswered), typeof(HandingAlreadyAnswered)),
            (waiting with { IsCalledBack = true }, typeof(HandingCalledBack), typeof(HandingCalledBack)),
        ];
        foreach (var role in Enum.GetValues<MemberRole>())
        {
            var (context, isOffice) = (IssuesDriver.Context(role), role == MemberRole.Secretariat);
            foreach (var (inbox, receive, answer) in all)
            {
                var stored = new Stored<InboxIssue>(inbox, "etag");
                Assert.Equal(
                    isOffice ? receive : typeof(NotAllowed),
                    (ReceiveInbox.Decide(new ReceiveInbox.State(new FiscalYear(2026), null, stored), context) as Decision<ReceiveInbox.TakenUp>.No)?.Refusal.GetType());
                Assert.Equal(
                    isOffice ? answer : typeof(NotAllowed),
                    (AnswerInbox.Decide(new AnswerInbox.Command(inbox.Id, new AnswerDraft("Accepted", "")), stored, context) as Decision<AnswerInbox.Answered>.No)?.Refusal.GetType());
            }
        }

        var office = IssuesDriver.Context(MemberRole.Secretariat);
        Assert.IsType<NotFound>(Assert.IsType<Decision<ReceiveInbox.TakenUp>.No>(ReceiveInbox.Decide(new ReceiveInbox.State(new FiscalYear(2026), null, null), office)).Refusal);
        Assert.IsType<NotFound>(Assert.IsType<Decision<AnswerInbox.Answered>.No>(AnswerInbox.Decide(new AnswerInbox.Command(waiting.Id, new AnswerDraft("Accepted", "")), null, office)).Refusal);
    }

    /// <summary>
    /// Two forums, and whatever happens in whatever order: handed over, called back, acknowledged, answered, delivered there and back as
    /// often as one likes. Once everything has been delivered both say the same, and nothing has happened twice.
    /// </summary>
    [Fact]
    public void In_whatever_order_things_happen_and_are_delivered_both_forums_come_to_say_the_same() => Gen.Int[0, 5].Array[0, 14].Sample(steps =>
    {
        var (town, area) = (HandingDriver.Handing(null, Area.Id).Value, (InboxIssue?)null);
        List<OpenHanding> marks = [town.Open];
        var (agenda, news, taken) = (0, 0, 0);
        void Apply(Changes? changes)
        {
            foreach (var change in changes?.Rows ?? [])
            {
                switch (change)
                {
                    case { Row: IssueHanding row }:
                        town = row;
                        break;
                    case { Row: InboxIssue row }:
                        Assert.False(change is RowChange.Insert && area is not null, "Inserted twice.");
                        area = row;
                        break;
                    case RowChange.Delete { Row: OpenHanding row }:
                        Assert.True(marks.RemoveAll(mark => mark.To == row.To) == 1, "A mark that is not there.");
                        break;
                    case RowChange.Insert { Row: OpenHanding row }:
                        marks.Add(row);
                        break;
                    case RowChange.Upsert { Row: OpenHanding row }:
                        marks.RemoveAll(mark => mark.To == row.To);
                        marks.Add(row);
                        break;
                    case { Row: CommunityIssue }:
                        taken++;
                        break;
                }
            }

            agenda += changes?.Promises.Count(static promise => promise.Record is AgendaItemDue) ?? 0;
            news += changes?.Promises.Count(static promise => promise.Record is HandingNewsDue { News: HandingNewsKind.Answered }) ?? 0;
        }

        Stored<T> Of<T>(T value) where T : class => new(value, "etag");
        void There() => Apply(FollowHanding.There(town, Town, area is null ? null : Of(area), isLinked: true, Area, FrontDoor.Monday));
        void Back()
        {
            if (area is { Received: not null } seen)
            {
                Apply(FollowHanding.Back(seen, Of(town), marks, Town, FrontDoor.Monday));
            }
        }

        var office = IssuesDriver.Context(MemberRole.Secretariat);
        foreach (var step in steps)
        {
            switch (step)
            {
                case 0:
                    There();
                    break;
                case 1:
                    Back();
                    break;
                case 2:
                    Apply((RecallHanding.Decide(new HandingSight(Of(town), []), office) as Decision<RecallHanding.Recalled>.Yes)?.Changes);
                    break;
                case 3 when area is not null:
                    Apply((ReceiveInbox.Decide(new ReceiveInbox.State(new FiscalYear(2026), null, Of(area)), office) as Decision<ReceiveInbox.TakenUp>.Yes)?.Changes);
                    break;
                case 4 when area is not null:
                    Apply((AnswerInbox.Decide(new AnswerInbox.Command(area.Id, new AnswerDraft("Accepted", "")), Of(area), office) as Decision<AnswerInbox.Answered>.Yes)?.Changes);
                    break;
            }
        }

        There();
        Back();
        Back();
        There();
        Assert.Equal(area!.State, town.State);
        Assert.Equal(town.IsOpen ? 1 : 0, marks.Count);
        Assert.Equal((town.State == HandingState.Answered ? 1 : 0, town.State == HandingState.Answered ? 1 : 0), (agenda, news));
        Assert.Equal(area.Received is null ? 0 : 1, taken);
    });

    [Fact]
    public void What_cannot_go_over_is_told_once_and_what_went_over_stays()
    {
        var handing = HandingDriver.Handing(null, Area.Id);
        Assert.Null(FollowHanding.There(handing.Value, Town, null, isLinked: false, Area, FrontDoor.Monday));
        var lost = FollowHanding.Lost(handing, FrontDoor.Monday)!;
        Assert.Equal(HandingState.NotDelivered, Assert.IsType<IssueHanding>(lost.Rows[0].Row).State);
        Assert.Null(FollowHanding.Lost(new Stored<IssueHanding>((IssueHanding)lost.Rows[0].Row, "etag"), FrontDoor.Monday));
        Assert.Null(FollowHanding.Lost(new Stored<IssueHanding>(handing.Value with { Received = Mark }, "etag"), FrontDoor.Monday));
        Assert.Null(FollowHanding.Lost(null, FrontDoor.Monday));
    }

    [Theory]
    [InlineData("鈴木 健", true)]
    [InlineData("障がい福祉課 鈴木健さん", true)]
    [InlineData("鈴木", false)]
    [InlineData("", false)]
    public void Who_takes_care_of_an_issue_is_known_by_their_whole_name(string owner, bool isKnown)
    {
        RosterEntry[] all =
        [
            new(IssuesDriver.Me, "鈴木 健", null, "29:1", MemberRole.Member), new(new PersonId("other"), "鈴木 健", null, "29:2", MemberRole.Observer), new(new PersonId("short"), "健", null, "29:3", MemberRole.Member),
        ];
        Assert.Equal(isKnown ? [IssuesDriver.Me] : [], IssueRecipients.Owners(owner, all));
    }

    private static AnswerHanding.Command Command(string verdict, string text = "") => new(HandingDriver.Handing().Value.Id, new AnswerDraft(verdict, text));

    private static Stored<InboxIssue> Inbox(HandedEvidence? evidence = null)
    {
        var handing = HandingDriver.Handing(null, Area.Id).Value;
        return new(
            new InboxIssue(
                InboxId.Of(Town.Id, handing.Id), Town.Id, Town.Name, handing.Id, handing.Issue with { Evidence = evidence ?? HandedEvidence.Nothing }, handing.ReplyBy, FrontDoor.Monday, null, null, null,
                IsCalledBack: false, Revision: 1),
            "etag");
    }
}
