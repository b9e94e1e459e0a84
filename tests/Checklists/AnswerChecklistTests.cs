using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Checklists.RoundSamples;

namespace CareSystem.Tests.Checklists;

public sealed class AnswerChecklistTests
{
    [Fact]
    public void A_first_answer_inserts_the_persons_row_needs_the_round_open_and_marks_its_card()
    {
        var (answered, changes) = Yes(Decide(Rows(Open, "other"), As("me"), ("MED-03", "Established"), ("HOU-02", "Unknown")));

        Assert.Equal(new RowChange.Replace(new OpenChecklistRound(Open.Id), "*"), changes.Rows[0]);
        var row = Assert.IsType<ChecklistAnswer>(Assert.IsType<RowChange.Insert>(changes.Rows[1]).Row);
        Assert.Equal(new PersonId("me"), row.Person);
        Assert.Equal(ChecklistRating.Established, row.Ratings["MED-03"]);
        Assert.Equal(ChecklistRating.Unknown, answered.Answer.Ratings["HOU-02"]);
        Assert.Equal(new RefreshShared("checklist:r1", "checklist", "r1"), Assert.Single(changes.Promises).Record);
    }

    [Fact]
    public void Another_answer_replaces_the_own_row_and_leaves_the_card_alone()
    {
        var (_, changes) = Yes(Decide(Rows(Open, "me"), As("me"), ("MED-03", "NotStarted"), ("HOU-02", "NotApplicable")));

        Assert.Equal("etag-me", Assert.IsType<RowChange.Replace>(changes.Rows[1]).ETag);
        Assert.Empty(changes.Promises);
    }

    [Fact]
    public void Every_item_needs_an_answer_and_each_that_lacks_one_is_named()
    {
        var faults = Assert.IsType<FormFaults>(No(Decide(Rows(Open), As("me"), ("MED-03", ""), ("HOU-02", "7"), ("OPS-01", "Partial")))).Faults;

        Assert.Equal(2, faults.Count);
        Assert.IsType<Fault.Missing>(faults["MED-03"]);
        Assert.IsType<Fault.NotAChoice>(faults["HOU-02"]);
    }

    [Fact]
    public void Items_of_another_round_are_not_kept()
    {
        var (answered, _) = Yes(Decide(Rows(Open), As("me"), ("MED-03", "Partial"), ("HOU-02", "Partial"), ("OPS-01", "Partial")));
        Assert.Equal(["HOU-02", "MED-03"], answered.Answer.Ratings.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_closed_round_and_one_whose_time_is_over_take_no_answer()
    {
        Assert.IsType<RoundClosed>(No(Decide(Rows(Closed), As("me"), ("MED-03", "Partial"), ("HOU-02", "Partial"))));
        Assert.IsType<RoundClosed>(No(Decide(Rows(Open with { Closes = Now }), As("me"), ("MED-03", "Partial"), ("HOU-02", "Partial"))));
    }

    [Fact]
    public void Observers_do_not_answer() =>
        Assert.IsType<ObserversDoNotAnswer>(No(Decide(Rows(Open), As("watcher", MemberRole.Observer), ("MED-03", "Partial"), ("HOU-02", "Partial"))));

    [Fact]
    public void A_round_that_is_not_in_this_forum_is_not_found() =>
        Assert.IsType<NotFound>(No(Decide(Rows(null), As("me", MemberRole.Secretariat), ("MED-03", "Partial"))));

    private static Decision<AnswerChecklist.Answered> Decide(RoundRows rows, ActionContext context, params (string Item, string Rating)[] given) => AnswerChecklist.Decide(
        new AnswerChecklist.Command(Open.Id, given.ToDictionary(static each => each.Item, static each => (string?)each.Rating, StringComparer.Ordinal)), rows, context);

    private static (AnswerChecklist.Answered Answered, Changes Changes) Yes(Decision<AnswerChecklist.Answered> decision)
    {
        var yes = Assert.IsType<Decision<AnswerChecklist.Answered>.Yes>(decision);
        return (yes.Outcome, yes.Changes);
    }

    private static Refusal No(Decision<AnswerChecklist.Answered> decision) => Assert.IsType<Decision<AnswerChecklist.Answered>.No>(decision).Refusal;
}
