using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Issues;

public sealed class IssueDraftTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void A_form_in_good_order_becomes_an_issue()
    {
        var (content, _) = (IssuesDriver.Good with { Description = "くわしく", Owner = "障がい福祉課", Due = "2026-06-01", Cases = "C-7F3K2" }).Check(IssuesDriver.Known, IssuesDriver.Bodies, Today);

        Assert.Equal("保証人がいないと部屋を借りにくい", content!.Subject);
        Assert.Equal((IssueLevel.Community, "くわしく", "障がい福祉課", Today), (content.Level, content.Description, content.Owner, content.Due!.Value));
        Assert.Equal([IssuesDriver.Approved], content.Evidence.Cases);
    }

    [Fact]
    public void As_many_codes_are_taken_as_can_be_written_back_into_the_form()
    {
        CaseCode[] codes = [.. Enumerable.Range(0, 30).Select(static n => new CaseCode($"C-{n:D5}"))];
        var known = codes.ToDictionary(static code => code, static _ => true);
        string Bare(int count) => string.Join(' ', codes.Take(count).Select(static code => code.Value.Replace("-", "", StringComparison.Ordinal)));
        Assert.True(Bare(26).Length <= IssueDraft.CasesLimit);

        Assert.Equal(new Fault.TooMany(25, 26), (IssuesDriver.Good with { Cases = Bare(26) }).Check(known, IssuesDriver.Bodies, Today).Faults!.Faults["cases"]);
        var most = (IssuesDriver.Good with { Cases = Bare(25) }).Check(known, IssuesDriver.Bodies, Today).Content!.Evidence.Cases;
        Assert.Equal(25, most.Count);
        Assert.True(string.Join(' ', most).Length <= IssueDraft.CasesLimit);

        // More than that stand in issues from before; the form shows them, and they stay when they are left alone.
        var before = IssuesDriver.Content() with { Evidence = IssueEvidence.None with { Cases = codes } };
        Assert.Equal(codes, (IssuesDriver.Good with { Cases = string.Join(' ', codes.AsEnumerable()) }).Check(known, IssuesDriver.Bodies, Today, before).Content!.Evidence.Cases);
        Assert.NotNull((IssuesDriver.Good with { Cases = string.Join(' ', codes.Skip(1)) }).Check(known, IssuesDriver.Bodies, Today, before).Faults);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var draft = new IssueDraft(" ", "", "Galaxy", new string('長', 1001), "C-AAAAA", new string('長', 61), "あした");

        var (_, faults) = draft.Check(IssuesDriver.Known, IssuesDriver.Bodies, Today);

        Assert.Equal(
            new Dictionary<string, Fault>
            {
                ["subject"] = new Fault.Missing(),
                ["category"] = new Fault.Missing(),
                ["level"] = new Fault.NotAChoice(),
                ["description"] = new Fault.TooLong(1000, 1001),
                ["cases"] = new Fault.Unknown("C-AAAAA"),
                ["owner"] = new Fault.TooLong(60, 61),
                ["due"] = new Fault.NotADate(),
            },
            faults!.Faults);
    }

    [Fact]
    public void An_issue_may_be_of_several_components_and_say_what_it_rests_on()
    {
        var (content, _) = (IssuesDriver.Good with
        {
            Category = "Housing,Medical,Housing",
            Tags = "Family",
            CaseCount = "７",
            Checklist = "HOU-02",
            Figures = "42人",
            Source = "630調査",
            Target = "support",
            NextAction = "部会で話す",
        }).Check(IssuesDriver.Known, IssuesDriver.Bodies, Today);

        Assert.Equal([IssueCategory.Housing, IssueCategory.Medical], content!.Categories);
        Assert.Equal([IssueTag.Family], content.Tags);
        Assert.Equal((7, "HOU-02", "42人", "630調査"), (content.Evidence.CaseCount, content.Evidence.Checklist, content.Evidence.Figures, content.Evidence.Source));
        Assert.Equal((new IssueTarget(new BodyId("support"), "ConsultationSupport"), "部会で話す"), (content.Target, content.NextAction));
    }

    [Fact]
    public void A_figure_needs_its_source_and_a_body_must_be_one_of_the_forum_s()
    {
        var (_, faults) = (IssuesDriver.Good with { Figures = "42人", Target = "gone", CaseCount = "たくさん", Tags = "Nobody" }).Check(IssuesDriver.Known, IssuesDriver.Bodies, Today);

        Assert.Equal(
            new Dictionary<string, Fault>
            {
                ["tags"] = new Fault.NotAChoice(),
                ["caseCount"] = new Fault.NotANumberWithin(0, IssueDraft.MostCases),
                ["source"] = new Fault.Missing(),
                ["target"] = new Fault.NotAChoice(),
            },
            faults!.Faults);
    }

    [Fact]
    public void A_body_that_was_taken_away_may_stay_where_it_stood()
    {
        var before = IssuesDriver.Content() with { Target = new IssueTarget(new BodyId("gone"), "住まい部会") };
        Assert.Equal(before.Target, (IssuesDriver.Good with { Target = "gone" }).Check(IssuesDriver.Known, IssuesDriver.Bodies, Today, before).Content!.Target);
    }

    [Theory]
    [InlineData(null, 2, 2)]
    [InlineData(1, 2, 2)]
    [InlineData(7, 2, 7)]
    public void No_fewer_cases_stand_behind_an_issue_than_are_named(int? said, int named, int behind) =>
        Assert.Equal(behind, (IssueEvidence.None with { CaseCount = said, Cases = [.. Enumerable.Range(0, named).Select(static n => new CaseCode($"C-0000{n}"))] }).CasesBehind);

    [Theory]
    [InlineData("C-7F3K2 C-7F3K2")]
    [InlineData("c-7f3k2,C7F3K2")]
    [InlineData("Ｃ－７Ｆ３Ｋ２、c－7f3k2")]
    [InlineData("　C-7F3K2　\nC-7F3K2，")]
    public void Codes_are_read_however_they_are_written_and_kept_once(string typed)
    {
        var draft = IssuesDriver.Good with { Cases = typed };

        Assert.Equal([IssuesDriver.Approved], draft.CodesToFind);
        Assert.Equal([IssuesDriver.Approved], draft.Check(IssuesDriver.Known, IssuesDriver.Bodies, Today).Content!.Evidence.Cases);
    }

    [Fact]
    public void A_case_that_is_not_approved_is_named_like_one_that_is_not_there()
    {
        var (_, faults) = (IssuesDriver.Good with { Cases = "C-7F3K2 C-M4X9A あれ C-ZZZZZ" }).Check(IssuesDriver.Known, IssuesDriver.Bodies, Today);

        Assert.Equal(new Fault.Unknown("C-M4X9A、あれ、C-ZZZZZ"), faults!.Faults["cases"]);
    }

    [Fact]
    public void A_code_that_stood_there_already_may_stay_when_its_case_is_gone()
    {
        var before = IssuesDriver.Content() with { Evidence = IssueEvidence.None with { Cases = [new CaseCode("C-G0NE1")] } };

        var (content, _) = (IssuesDriver.Good with { Cases = "C-G0NE1" }).Check(new Dictionary<CaseCode, bool>(), IssuesDriver.Bodies, Today, before);

        Assert.Equal(before.Evidence.Cases, content!.Evidence.Cases);
    }

    [Fact]
    public void A_field_full_of_codes_is_too_long_and_looks_nothing_up()
    {
        var draft = IssuesDriver.Good with { Cases = string.Join(' ', Enumerable.Repeat("C-7F3K2", 30)) };

        Assert.Empty(draft.CodesToFind);
        Assert.IsType<Fault.TooLong>(draft.Check(IssuesDriver.Known, IssuesDriver.Bodies, Today).Faults!.Faults["cases"]);
    }

    [Fact]
    public void A_day_that_is_over_is_refused_unless_it_stood_there_before()
    {
        var draft = IssuesDriver.Good with { Due = "2026-05-31" };
        var before = IssuesDriver.Issue().Value.Content with { Due = new DateOnly(2026, 5, 31) };

        Assert.Equal(new Fault.InThePast(), draft.Check(IssuesDriver.Known, IssuesDriver.Bodies, Today).Faults!.Faults["due"]);
        Assert.Null(draft.Check(IssuesDriver.Known, IssuesDriver.Bodies, Today, before).Faults);
    }
}
