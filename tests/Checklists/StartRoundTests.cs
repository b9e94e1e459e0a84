using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Checklists;
using CareSystem.Tests.Polls;
using Xunit;
using static CareSystem.Tests.Checklists.RoundSamples;

namespace CareSystem.Tests.Checklists;

public sealed class StartRoundTests
{
    [Theory]
    [InlineData(nameof(MemberRole.Secretariat))]
    [InlineData(nameof(MemberRole.Chair))]
    public void The_secretariat_and_the_chair_start_a_round_of_the_short_form(string role)
    {
        var changes = Assert.IsType<Decision<StartRound.Started>.Yes>(
            StartRound.Decide(new StartRound.Command("上半期の点検", "2026-06-10", null), As("me", Enum.Parse<MemberRole>(role)), new PollSamples.Ids())).Changes;

        var round = Assert.IsType<ChecklistRound>(changes.Rows[0].Row);
        Assert.Equal(("v1", 8, Summary.Channel), (round.Version, round.Items.Count, round.Channel));
        Assert.Equal(new RowChange.Insert(new OpenChecklistRound(round.Id)), changes.Rows[1]);
        Assert.Equal(new DateTimeOffset(2026, 6, 10, 17, 0, 0, TimeSpan.FromHours(9)), round.Closes);
        Assert.Contains(changes.Promises, promise => promise.Record == new CloseChecklistDue(round.Id.Value) && promise.Due == round.Closes);
    }

    [Fact]
    public void A_round_without_a_closing_day_promises_no_closing() => Assert.IsType<RefreshShared>(Assert.Single(
        Assert.IsType<Decision<StartRound.Started>.Yes>(StartRound.Decide(new StartRound.Command("点検", "", null), As("me", MemberRole.Chair), new PollSamples.Ids())).Changes.Promises).Record);

    [Theory]
    [InlineData(nameof(MemberRole.Member))]
    [InlineData(nameof(MemberRole.Observer))]
    public void Others_start_none(string role) => Assert.IsType<NotAllowed>(
        Assert.IsType<Decision<StartRound.Started>.No>(StartRound.Decide(new StartRound.Command("点検", null, null), As("me", Enum.Parse<MemberRole>(role)), new PollSamples.Ids())).Refusal);

    [Theory]
    [InlineData("", "", RoundFields.Title, typeof(Fault.Missing))]
    [InlineData("点検", "2026-05-31", RoundFields.Closes, typeof(Fault.InThePast))]
    [InlineData("点検", "来週", RoundFields.Closes, typeof(Fault.NotADate))]
    public void A_form_with_faults_starts_nothing(string title, string closes, string field, Type fault)
    {
        var no = Assert.IsType<Decision<StartRound.Started>.No>(StartRound.Decide(new StartRound.Command(title, closes, null), As("me", MemberRole.Chair), new PollSamples.Ids()));
        Assert.IsType(fault, Assert.IsType<FormFaults>(no.Refusal).Faults[field]);
    }

    [Fact]
    public void Every_item_of_every_version_has_words_and_the_short_form_asks_items_of_it()
    {
        Assert.All(ChecklistVersion.V1.Items, item => Assert.NotNull(ChecklistTexts.Find("v1", item)));
        Assert.Equal(33, ChecklistVersion.V1.Items.Distinct().Count());
        Assert.Equal(8, ChecklistVersion.V1.ShortForm.Intersect(ChecklistVersion.V1.Items).Count());
        Assert.Equal(Enum.GetNames<ChecklistRating>(), ChecklistsWording.Standard.Ratings.Keys);
        Assert.All(Enum.GetNames<ItemFinding>().Where(static name => name != nameof(ItemFinding.None)), name => Assert.Contains(name, ChecklistsWording.Standard.Findings.Keys));
    }
}
