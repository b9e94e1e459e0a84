using CareSystem.Bot.Goals;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Goals;

/// <summary>Setting, editing, ending a target, and putting it on the agenda.</summary>
public sealed class TargetTests
{
    private static readonly FiscalYear Year = new(2026);

    [Theory]
    [InlineData(nameof(MemberRole.Member))]
    [InlineData(nameof(MemberRole.Observer))]
    public void Only_the_secretariat_and_the_chair_set_targets(string name)
    {
        var role = Enum.Parse<MemberRole>(name);
        Assert.Equal(new NotAllowed(), No(Add(GoalsDriver.Good, role: role)));
        Assert.Equal(new NotAllowed(), No(EditTarget.Decide(new(GoalsDriver.Number, 1, GoalsDriver.Good), new(GoalsDriver.Target(), [], []), GoalsDriver.Context(role))));
        Assert.Equal(new NotAllowed(), No(End(GoalsDriver.Target(), "Achieved", "できた", role: role)));
    }

    [Fact]
    public void The_first_of_a_year_gets_number_one_and_makes_the_counter()
    {
        var yes = Yes(Add(GoalsDriver.Good));

        Assert.Equal("R8-1", yes.Outcome.Number.ToString());
        Assert.Equal(new GoalCounter(Year, 1), Assert.IsType<RowChange.Insert>(yes.Changes.Rows[0]).Row);
        Assert.Equal("R9-8", Yes(Add(GoalsDriver.Good with { Year = "2027" }, new Stored<GoalCounter>(new GoalCounter(new FiscalYear(2027), 7), "etag"))).Outcome.Number.ToString());
    }

    [Fact]
    public void Every_fault_is_named_at_once_beside_its_field()
    {
        var faults = Assert.IsType<FormFaults>(No(Add(new TargetDraft("2030", "", "", "", "Sideways", "多い", "", "", new string('考', 401), "", "R8-1、R8-7、あれ"), known: [GoalsDriver.Issue(1)]))).Faults;

        Assert.Equal(
            ["base", "direction", "indicator", "issues", "owner", "reasoning", "subject", "target", "unit", "year"], faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Fault.Unknown("R8-7、あれ"), faults["issues"]);
        Assert.Equal(new Fault.Missing(), Assert.Single(Faults(GoalsDriver.Good with { BaseSource = " " })).Value);
        Assert.Equal("target", Assert.Single(Faults(GoalsDriver.Good with { Target = "0" })).Key);
        Assert.Equal(new Fault.NotANumberWithin(0, TargetDraft.Highest), Faults(GoalsDriver.Good with { Target = "1.234" })["target"]);
        Assert.Equal(new Fault.TooMany(5, 6), Faults(GoalsDriver.Good with { Issues = "R8-1 R8-2 R8-3 R8-4 R8-5 R8-6" })["issues"]);
        Yes(Add(GoalsDriver.Good with { Target = "0", Direction = "Down" }));
    }

    [Fact]
    public void Values_are_read_as_people_write_them()
    {
        var content = ((AnnualTarget)Yes(Add(GoalsDriver.Good with { Base = "１，２００．５０", Target = "1,500", Issues = "ｒ８－１, R8-1" }, known: [GoalsDriver.Issue(1)])).Changes.Rows[1].Row).Content;

        Assert.Equal((1200.5m, 1500m, "R8-1"), (content.Indicator.Base, content.Indicator.Target, Assert.Single(content.Issues).ToString()));
    }

    [Fact]
    public void One_that_goes_on_is_linked_there_and_back_and_only_once()
    {
        var before = GoalsDriver.Target(4, GoalStatus.PartlyAchieved, revision: 3, year: 2025);
        var command = new AddTarget.Command(GoalsDriver.Good, before.Value.Number);

        var yes = Yes(AddTarget.Decide(command, new(null, [], before), GoalsDriver.Context()));
        Assert.Equal("R7-4", Assert.IsType<AnnualTarget>(yes.Changes.Rows[1].Row).ContinuedFrom.ToString());
        var old = Assert.IsType<AnnualTarget>(yes.Changes.Rows[2].Row);
        Assert.Equal(("R8-1", 4), (old.ContinuedAs.ToString(), old.Revision));
        Assert.Equal(["added", "continued"], yes.Changes.History.Select(static entry => entry.What));

        var done = before with { Value = before.Value with { ContinuedAs = GoalsDriver.Number } };
        Assert.Equal(new TargetContinued(before.Value.Number, GoalsDriver.Number), No(AddTarget.Decide(command, new(null, [], done), GoalsDriver.Context())));
        Assert.Equal(new NotFound(), No(AddTarget.Decide(command, new(null, [], GoalsDriver.Target(4, year: 2025)), GoalsDriver.Context())));
        Assert.Equal(new NotFound(), No(AddTarget.Decide(command, new(null, [], null), GoalsDriver.Context())));
    }

    [Fact]
    public void An_edit_keeps_an_issue_that_is_gone_and_names_what_changed()
    {
        var gone = new IssueNumber(Year, 9);
        var target = GoalsDriver.Target(content: GoalsDriver.Content(gone));

        var yes = Yes(EditTarget.Decide(new(GoalsDriver.Number, 1, GoalsDriver.Good with { Target = "4", Issues = "R8-9" }), new(target, [], []), GoalsDriver.Context()));
        Assert.Equal([new FieldChange("target", "5", "4")], Assert.Single(yes.Changes.History).Fields);
        Assert.Equal([gone], yes.Outcome.Content.Issues);
        Assert.True(Yes(EditTarget.Decide(new(GoalsDriver.Number, 1, GoalsDriver.Good), new(GoalsDriver.Target(), [], []), GoalsDriver.Context())).Changes.IsEmpty);
    }

    [Fact]
    public void A_form_that_shows_an_older_revision_is_told_so()
    {
        var target = GoalsDriver.Target(revision: 2);

        Assert.IsType<TargetChanged>(No(EditTarget.Decide(new(GoalsDriver.Number, 1, GoalsDriver.Good), new(target, [], []), GoalsDriver.Context())));
        Assert.IsType<TargetChanged>(No(EndTarget.Decide(new(GoalsDriver.Number, 1, "Achieved", "できた"), new(target, []), GoalsDriver.Context())));
    }

    [Theory]
    [InlineData("Achieved", "できた", null)]
    [InlineData("Dropped", "国の制度で代わりができた", null)]
    [InlineData("Achieved", " ", "review")]
    [InlineData("Open", "まだ続ける", "status")]
    [InlineData("", "できた", "status")]
    public void A_target_ends_with_what_was_learned(string status, string review, string? fault)
    {
        var decision = End(GoalsDriver.Target(), status, review);
        if (fault is not null)
        {
            Assert.Equal([fault], Assert.IsType<FormFaults>(No(decision)).Faults.Keys);
            return;
        }

        var ended = Assert.IsType<AnnualTarget>(Assert.Single(Yes(decision).Changes.Rows).Row);
        Assert.Equal((status, review, Monday, 2), (ended.Status.ToString(), ended.Review, ended.EndedAt, ended.Revision));
    }

    [Fact]
    public void What_was_said_in_error_is_said_anew_and_its_year_stays()
    {
        var ended = GoalsDriver.Target(status: GoalStatus.Achieved);

        var mended = Assert.IsType<AnnualTarget>(Yes(End(ended, "NotAchieved", "数え違い", now: Monday.AddYears(1))).Changes.Rows[0].Row);
        Assert.Equal((GoalStatus.NotAchieved, Monday), (mended.Status, mended.EndedAt));
        var again = Assert.IsType<AnnualTarget>(Yes(End(ended, "Open", "早すぎた")).Changes.Rows[0].Row);
        Assert.Equal((GoalStatus.Open, (DateTimeOffset?)null), (again.Status, again.EndedAt));
    }

    [Theory]
    [InlineData("2026-06-01", nameof(GoalStatus.Open), nameof(AgendaAsk.GoalSetting))]
    [InlineData("2027-01-31", nameof(GoalStatus.Open), nameof(AgendaAsk.GoalSetting))]
    [InlineData("2027-02-01", nameof(GoalStatus.Open), nameof(AgendaAsk.Evaluation))]
    [InlineData("2026-06-01", nameof(GoalStatus.Achieved), nameof(AgendaAsk.Evaluation))]
    public void On_the_agenda_it_is_set_while_it_is_open_and_looked_back_on_after_that(string day, string status, string ask)
    {
        var now = JapaneseTime.At(JapaneseTime.ParseIso(day)!.Value, new TimeOnly(10, 0));
        var yes = Assert.IsType<Decision<ProposeTarget.Proposed>.Yes>(ProposeTarget.Decide(GoalsDriver.Target(status: Enum.Parse<GoalStatus>(status)), GoalsDriver.Context(MemberRole.Member, now)));

        Assert.Equal(ask, yes.Outcome.Ask.ToString());
        Assert.Equal(new AgendaItemDue("goal", $"R8-1:{ask}"), Assert.Single(yes.Changes.Promises).Record);
    }

    [Fact]
    public void The_same_is_not_put_on_the_agenda_twice_in_a_week_and_what_was_given_up_never()
    {
        var asked = GoalsDriver.Target() is var target ? target with { Value = target.Value with { Asked = new AgendaMark(AgendaAsk.GoalSetting, new PersonId("a"), "佐藤", Monday.AddDays(-6)) } } : null;

        Assert.IsType<TargetAsked>(Refused(asked, MemberRole.Member));
        Assert.IsType<Decision<ProposeTarget.Proposed>.Yes>(ProposeTarget.Decide(asked, GoalsDriver.Context(now: Monday.AddDays(2))));
        Assert.IsType<TargetDropped>(Refused(GoalsDriver.Target(status: GoalStatus.Dropped), MemberRole.Chair));
        Assert.IsType<NotFound>(Refused(null, MemberRole.Chair));
        Assert.Equal(new NotAllowed(), Refused(GoalsDriver.Target(), MemberRole.Observer));

        static Refusal Refused(Stored<AnnualTarget>? one, MemberRole role) => Assert.IsType<Decision<ProposeTarget.Proposed>.No>(ProposeTarget.Decide(one, GoalsDriver.Context(role))).Refusal;
    }

    private static DateTimeOffset Monday => Kit.Door.FrontDoor.Monday;

    private static IReadOnlyDictionary<string, Fault> Faults(TargetDraft draft) => Assert.IsType<FormFaults>(No(Add(draft))).Faults;

    private static Decision<TargetReceipt> Add(TargetDraft draft, Stored<GoalCounter>? counter = null, IReadOnlyList<IssueGlimpse>? known = null, MemberRole role = MemberRole.Secretariat) =>
        AddTarget.Decide(new AddTarget.Command(draft), new AddTarget.State(counter, known ?? [], null), GoalsDriver.Context(role));

    private static Decision<TargetReceipt> End(Stored<AnnualTarget> target, string status, string review, MemberRole role = MemberRole.Chair, DateTimeOffset? now = null) =>
        EndTarget.Decide(new(target.Value.Number, target.Value.Revision, status, review), new(target, []), GoalsDriver.Context(role, now));

    private static Decision<TargetReceipt>.Yes Yes(Decision<TargetReceipt> decision) => Assert.IsType<Decision<TargetReceipt>.Yes>(decision);

    private static Refusal No(Decision<TargetReceipt> decision) => Assert.IsType<Decision<TargetReceipt>.No>(decision).Refusal;
}
