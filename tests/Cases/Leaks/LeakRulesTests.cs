using CareSystem.Bot.Cases.Leaks;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases.Leaks;
using Xunit;

namespace CareSystem.Tests.Cases.Leaks;

/// <summary>The clocks of a leak.</summary>
public sealed class LeakRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, "2026-07-01")]
    [InlineData(true, "2026-07-31")]
    public void The_full_report_has_thirty_days_and_sixty_where_somebody_may_have_meant_harm(bool malice, string until)
    {
        var leak = Leak(malice);
        Assert.Equal(("2026-06-04", "2026-06-06", until), (JapaneseTime.Iso(leak.QuickReportFrom), JapaneseTime.Iso(leak.QuickReportUntil), JapaneseTime.Iso(leak.FullReportUntil)));
        Assert.All(leak.Reminders, reminder => Assert.True(JapaneseTime.DateOf(reminder.At) <= (reminder.Step == LeakStep.QuickReport ? leak.QuickReportUntil : leak.FullReportUntil)));
        Assert.Equal(3, leak.Reminders.Count(static reminder => reminder.Step == LeakStep.QuickReport));
    }

    [Fact]
    public void What_was_known_long_ago_is_reminded_of_what_is_still_to_come()
    {
        var yes = Assert.IsType<Decision<RecordLeak.Recorded>.Yes>(RecordLeak.Decide(
            new RecordLeak.Command(null, 0, new LeakDraft("2026-05-20", "false", "起きたこと", null, null)), null, As(MemberRole.Secretariat), new RandomIds()));
        Assert.Equal(["FullReport", "FullReport", "FullReport"], yes.Changes.Promises.Select(static promise => ((LeakReminderDue)promise.Record).Step));
    }

    [Theory]
    [InlineData("Secretariat", true)]
    [InlineData("Chair", false)]
    [InlineData("Member", false)]
    [InlineData("Observer", false)]
    public void Only_the_secretariat_of_the_tenant_itself_may_read_and_write(string role, bool isGuest)
    {
        Assert.IsType<Decision<RecordLeak.Recorded>.No>(RecordLeak.Decide(
            new RecordLeak.Command(null, 0, new LeakDraft("2026-05-20", "false", "起きたこと", null, null)), null, As(Enum.Parse<MemberRole>(role), isGuest), new RandomIds()));
        Assert.IsType<Decision<RecordLeak.Recorded>.No>(RecordLeak.Tick(new Stored<Leak>(Leak(false), "etag"), 1, "Contain", As(Enum.Parse<MemberRole>(role), isGuest)));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("3")]
    [InlineData(null)]
    public void A_step_that_there_is_not_is_not_found(string? step) =>
        Assert.IsType<NotFound>(Assert.IsType<Decision<RecordLeak.Recorded>.No>(RecordLeak.Tick(new Stored<Leak>(Leak(false), "etag"), 1, step, As(MemberRole.Secretariat))).Refusal);

    [Fact]
    public void Every_step_has_its_words() => Assert.Equal(Enum.GetNames<LeakStep>(), LeakWording.Standard.Steps.Keys);

    [Fact]
    public void Nothing_that_was_written_gets_into_a_log() => Assert.All(
        (object[])[Leak(false), Leak(false).Text, new LeakDraft("2026-05-20", "false", "QQ", "QQ", "QQ"), new LeakActions.RecordPayload { What = "QQ" }, new LeakValues(null, false, "QQ", null, null)],
        static one => Assert.DoesNotContain("QQ", one.ToString(), StringComparison.Ordinal));

    private static Leak Leak(bool malice) => new("l1", new DateOnly(2026, 6, 1), malice, new LeakText("QQ", "QQ", "QQ"), [], new PersonId("sato"), "佐藤", Now, 1);

    private static ActionContext As(MemberRole role, bool isGuest = false) => new(
        new ForumSummary(new ForumId("f1"), "さくら市 協議の場", new ConversationId("19:c"), new TenantId("t")), new Caller(new ForumId("f1"), new PersonId("sato"), "佐藤", role, ParticipantKind.Other, "", isGuest), Now);
}
