using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

/// <summary>The decision to hand an issue over, and what it looks at.</summary>
public sealed class HandIssueTests
{
    private static readonly RandomIds Ids = new();

    private static readonly LinkedForum Area = new(new ForumId("area"), "森圏域 協議の場", "token");

    [Theory]
    [InlineData(nameof(MemberRole.Chair))]
    [InlineData(nameof(MemberRole.Member))]
    [InlineData(nameof(MemberRole.Observer))]
    public void Only_the_secretariat_hands_over(string role) =>
        Assert.Equal(new NotAllowed(), No(Decide(State(), role: Enum.Parse<MemberRole>(role))));

    [Fact]
    public void An_issue_that_is_not_there_is_not_found_and_one_that_is_over_goes_nowhere()
    {
        Assert.IsType<NotFound>(No(Decide(State() with { Issue = null })));
        Assert.IsType<IssueClosed>(No(Decide(State() with { Issue = IssuesDriver.Issue(status: IssueStatus.Completed) })));
    }

    [Fact]
    public void Nothing_is_done_before_it_was_shown_and_what_was_shown_is_what_is_done()
    {
        var shown = Assert.IsType<HandingShown>(No(Decide(State())));
        Assert.False(shown.IsOther);
        var yes = Assert.IsType<Decision<HandIssue.Handed>.Yes>(Decide(State(), seen: shown.Seen));

        var handing = Assert.IsType<IssueHanding>(yes.Changes.Rows[0].Row);
        Assert.Equal((shown.Handed.Subject, RouteStep.Report, HandingState.Waiting), (handing.Issue.Subject, handing.Step!.Value, handing.State));
        Assert.Equal(HandingDriver.Text(shown.Handed), HandingDriver.Text(handing.Issue));
        Assert.IsType<RowChange.Insert>(yes.Changes.Rows[1]);
        Assert.Equal(handing.Open, yes.Changes.Rows[1].Row);
        Assert.Equal(["RefreshShared", "HandingRemindDue"], yes.Changes.Promises.Select(static promise => promise.Record.GetType().Name));
        Assert.All(yes.Changes.Promises, static promise => Assert.Equal(new Recipient.Conversation(new ConversationId("19:sodan@thread.tacv2")), promise.To));
        Assert.Equal("handed", Assert.Single(yes.Changes.History).What);
    }

    /// <summary>Whatever would be posted otherwise, elsewhere or before others is shown again.</summary>
    [Fact]
    public void Whoever_confirms_confirms_everything_that_was_shown()
    {
        var seen = Assert.IsType<HandingShown>(No(Decide(State()))).Seen;
        var issue = State().Issue!.Value;
        HandIssue.State[] others =
        [
            State() with { IsShared = true },
            State() with { Issue = new(issue with { Content = issue.Content with { Subject = "別の件名" } }, "etag") },
            State() with { Issue = new(issue with { Content = issue.Content with { Categories = [IssueCategory.Medical] } }, "etag") },
            State() with { Issue = new(issue with { Status = IssueStatus.InAction }, "etag") },
            State() with { Issue = new(issue with { Content = issue.Content with { Evidence = IssueEvidence.None with { CaseCount = 9 } } }, "etag") },
            State() with { Bodies = [.. HandingDriver.Bodies.Select(static body => body.Id.Value == "support" ? body with { Channel = new ConversationId("19:b@thread.tacv2") } : body)] },
            State() with { Bodies = [.. HandingDriver.Bodies.Select(static body => body.Id.Value == "support" ? body with { Deciders = [MemberRole.Member] } : body)] },
            State() with { Bodies = [.. HandingDriver.Bodies.Select(static body => body.Id.Value == "support" ? body with { Name = "別の名前" } : body)] },
        ];
        Assert.All(others, other => Assert.True(Assert.IsType<HandingShown>(No(Decide(other, seen: seen))).IsOther));
        Assert.True(Assert.IsType<HandingShown>(No(Decide(State(), replyBy: "2026-07-02", seen: seen))).IsOther);

        // What is not handed over may change.
        Assert.IsType<Decision<HandIssue.Handed>.Yes>(Decide(
            State() with { Issue = new(issue with { Content = issue.Content with { Description = "別の説明", Owner = "別の担当" } }, "etag") }, seen: seen));
    }

    [Fact]
    public void What_goes_to_another_forum_is_promised_and_not_posted()
    {
        var shown = Assert.IsType<HandingShown>(No(Decide(State(), to: "f-token")));
        var yes = Assert.IsType<Decision<HandIssue.Handed>.Yes>(Decide(State(), to: "f-token", seen: shown.Seen));
        Assert.IsType<HandToForumDue>(Assert.Single(yes.Changes.Promises).Record);
    }

    [Theory]
    [InlineData(null, "2026-07-01", "to")]
    [InlineData("b-forum", "2026-07-01", "to")]
    [InlineData("b-suicide", "2026-07-01", "to")]
    [InlineData("f-area", "2026-07-01", "to")]
    [InlineData("b-support", "", "replyBy")]
    [InlineData("b-support", "2026-05-31", "replyBy")]
    [InlineData("b-support", "2027-06-03", "replyBy")]
    [InlineData("b-support", "tomorrow", "replyBy")]
    public void A_wrong_place_or_day_is_named(string? to, string? replyBy, string field) =>
        Assert.Equal([field], Assert.IsType<FormFaults>(No(Decide(State(), to: to, replyBy: replyBy))).Faults.Keys);

    [Fact]
    public void No_issue_is_at_one_place_twice_or_at_too_many_at_once()
    {
        var handed = HandingDriver.Handing().Value;
        Assert.Equal(new AlreadyHanded("ConsultationSupport"), Fault(State() with { Handed = [handed with { To = handed.To with { Name = "ConsultationSupport" } }] }));
        var mark = HandingMark.Of(IssuesDriver.Context());
        Assert.IsType<HandingShown>(No(Decide(State() with { Handed = [handed with { CalledBack = mark }] })));
        Assert.IsType<HandingShown>(No(Decide(State() with { Handed = [handed with { Received = mark, Answer = new HandingAnswer(HandingVerdict.Accepted, "", mark) }] })));
        Assert.Equal(
            new TooManyHandings(HandIssue.MostOpen),
            Fault(State() with { Handed = [.. Enumerable.Range(0, HandIssue.MostOpen).Select(n => handed with { To = handed.To with { Body = new BodyId($"other{n}") } })] }));
    }

    [Fact]
    public void The_next_body_of_the_route_stands_first_and_a_forum_that_is_linked_last()
    {
        var handed = HandingDriver.Handing().Value;
        var first = HandingPlaces.Of(HandingDriver.Bodies, [Area], []);
        Assert.Equal(RouteStep.Report, first.Next);
        Assert.Equal(["b-support", "b-living", "b-other", "f-token"], first.All.Select(static place => place.Id));
        Assert.Equal(["suicide"], first.Silent.Select(static body => body.Id.Value));

        var second = HandingPlaces.Of(HandingDriver.Bodies, [Area], [handed]);
        Assert.Equal(RouteStep.Examine, second.Next);
        Assert.Equal("b-living", second.All[0].Id);

        // What was called back was not reported; and where all steps have been gone none is next.
        Assert.Equal(RouteStep.Report, HandingPlaces.Of(HandingDriver.Bodies, [], [handed with { CalledBack = HandingMark.Of(IssuesDriver.Context()) }]).Next);
        var living = HandingDriver.Handing("living").Value with { Step = RouteStep.Examine };
        Assert.Null(HandingPlaces.Of(HandingDriver.Bodies, [], [handed, living, handed with { Step = RouteStep.Direction }]).Next);
        Assert.Null(HandingPlaces.Of([], [], []).Next);
    }

    [Fact]
    public void A_step_that_goes_to_several_bodies_is_gone_once_each_of_them_has_been_told()
    {
        // ① goes to two bodies that have a channel, and to one that has none.
        BodyPlace[] bodies = [.. HandingDriver.Bodies.Select(static body => body.Id.Value is "living" or "suicide" ? body with { Receives = [RouteStep.Report, .. body.Receives] } : body)];
        var (support, living) = (HandingDriver.Handing().Value, HandingDriver.Handing("living").Value);

        var first = HandingPlaces.Of(bodies, [], []);
        Assert.Equal(("b-support", RouteStep.Report), (first.All[0].Id, first.Next));
        var second = HandingPlaces.Of(bodies, [], [support]);
        Assert.Equal((RouteStep.Report, "b-living", RouteStep.Report), (second.Next, second.All[0].Id, second.All[0].Step));
        var third = HandingPlaces.Of(bodies, [], [support, living]);
        Assert.Equal((RouteStep.Examine, "b-living", RouteStep.Examine), (third.Next, third.All[0].Id, third.All[0].Step));
        Assert.Equal(RouteStep.Report, HandingPlaces.Of(bodies, [], [support, living with { CalledBack = HandingMark.Of(IssuesDriver.Context()) }]).Next);
    }

    [Fact]
    public void Whatever_people_write_no_word_of_it_is_in_what_is_handed_over() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.String, Gen.Int[0, 20], Gen.Int[1, 10])
        .Sample((description, checklist, figures, source, next, count, few) =>
        {
            var content = IssuesDriver.Content() with
            {
                Description = "秘" + description, NextAction = "秘" + next, Owner = "秘", Evidence = new IssueEvidence([IssuesDriver.Approved], count, "秘" + checklist, "秘" + figures, "秘" + source),
            };
            var handed = HandedIssue.Of(IssuesDriver.Issue(content: content).Value, few, isShared: false);
            var said = HandingDriver.Text(handed);
            Assert.DoesNotContain("秘", said, StringComparison.Ordinal);
            Assert.DoesNotContain(IssuesDriver.Approved.Value, said, StringComparison.Ordinal);
            Assert.True(handed.Evidence.Cases is null || handed.Evidence.Cases >= few);
            Assert.Equal(content.Evidence.CasesBehind < few, handed.Evidence.FewerThan == few);
            Assert.All(handed.Evidence.Checklist, static code => Assert.Matches("^[A-Z]{3}-[0-9]{2}$", code));
        });

    [Theory]
    [InlineData("HOU-02 保証人、ｍｅｄ－０１も", "HOU-02", "MED-01")]
    [InlineData("保証人がいない")]
    [InlineData("HOU-02 HOU-02 ABCD-01 HOU-021", "HOU-02")]
    public void Of_the_checklist_the_codes_are_told(string typed, params string[] codes) =>
        Assert.Equal(codes, HandedEvidence.Of(IssueEvidence.None with { Checklist = typed }, 5).Checklist);

    [Fact]
    public void The_day_that_is_proposed_leaves_time_and_is_a_working_day()
    {
        var today = new DateOnly(2026, 6, 1);
        DateTimeOffset At(int month, int day) => new(2026, month, day, 14, 0, 0, TimeSpan.FromHours(9));
        Assert.Equal(new DateOnly(2026, 7, 1), HandingDates.Default(today, [], QuietHours.Default));
        Assert.Equal(new DateOnly(2026, 6, 15), HandingDates.Default(today, [At(6, 22), At(7, 20)], QuietHours.Default));
        Assert.Equal(new DateOnly(2026, 7, 13), HandingDates.Default(today, [At(6, 10), At(7, 20)], QuietHours.Default));
        Assert.Equal(new DateOnly(2026, 6, 19), HandingDates.Default(today, [At(6, 28)], QuietHours.Default));
    }

    /// <summary>Whenever it is handed over and whatever the hours: never before tomorrow, never in quiet hours, never after the day.</summary>
    [Fact]
    public void A_reminder_comes_while_people_may_be_disturbed_and_before_the_day_is_over() => Gen.Select(Gen.Int[0, 60 * 24 * 400], Gen.Int[0, 60], Gen.Int[0, 16], Gen.Int[1, 12])
        .Sample((minutes, days, from, length) =>
        {
            var hours = new QuietHours(new TimeOnly(from, 0), new TimeOnly(Math.Min(23, from + length), 0), []);
            var now = FrontDoor.Monday.AddMinutes(minutes);
            var replyBy = JapaneseTime.DateOf(now).AddDays(days);
            if (HandingDates.Reminder(replyBy, now, hours) is { } at)
            {
                Assert.True(hours.IsAllowed(at), $"{at} is quiet.");
                Assert.True(JapaneseTime.DateOf(at) > JapaneseTime.DateOf(now) && JapaneseTime.DateOf(at) <= replyBy, $"{at} for {replyBy} from {now}.");
            }
            else
            {
                Assert.True(days < 14, $"Nobody is reminded of {replyBy}.");
            }
        });

    private static Fault Fault(HandIssue.State state) => Assert.IsType<FormFaults>(No(Decide(state))).Faults["to"];

    private static HandIssue.State State() => new(IssuesDriver.Issue(status: IssueStatus.UnderDiscussion), HandingDriver.Bodies, [Area], [], IsShared: false);

    private static Refusal No(Decision<HandIssue.Handed> decision) => Assert.IsType<Decision<HandIssue.Handed>.No>(decision).Refusal;

    private static Decision<HandIssue.Handed> Decide(
        HandIssue.State state, string? to = "b-support", string? replyBy = "2026-07-01", string? seen = null, MemberRole role = MemberRole.Secretariat) =>
        HandIssue.Decide(new HandIssue.Command(HandingDriver.Number, to, replyBy, seen), state, IssuesDriver.Context(role), Ids);
}
