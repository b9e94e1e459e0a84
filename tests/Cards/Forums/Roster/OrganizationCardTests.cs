using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Roster;

/// <summary>だれに聞く and まだいない立場 in every state, as the bot makes them.</summary>
public sealed class OrganizationCardTests(CardRenderer renderer)
{
    private static readonly ForumId Forum = new("fsakura");

    private static readonly Organization Nurse = new(new("nurse"), "ひかり訪問看護", 3)
    {
        Type = OrganizationType.VisitingNurse, Profile = new OrganizationProfile("精神科の訪問看護。退院前の話し合いから参加できます。", "所長 *鈴木*", "平日 午後1時から5時\n電話 03-1234-5678"),
    };

    private static readonly Organization Longest = new(new("longest"), new string('所', 60), 1)
    {
        Type = OrganizationType.Consultation, Profile = new OrganizationProfile(new string('w', 300), new string('だ', 150), string.Concat(Enumerable.Repeat("*_", 75))),
    };

    private static readonly OrganizationActions.FormPayload Typed = new() { Form = "form1", Organization = "nurse", Revision = 2, Type = "Housing", Does = "わたしの案", Ask = "", Reachable = "" };

    private readonly OrganizationReplies replies = new(new CountedIds(), new RosterFaultReplies(new RefusalCards()));

    [Fact]
    public Task The_empty_list() => ProveAsync(replies.List(Forum, new([]), 0, null), "OrganizationListCard.empty");

    [Fact]
    public Task The_list() => ProveAsync(replies.List(Forum, new([Nurse, RosterSamples.Center]), 0, null), "OrganizationListCard.some");

    [Fact]
    public Task The_longest_page_of_a_search() => ProveAsync(replies.List(Forum, new([.. Enumerable.Repeat(Longest, 8)]), 0, new string('探', 100)), "OrganizationListCard.longest");

    [Fact]
    public Task A_search_in_vain() => ProveAsync(replies.List(Forum, new([]), 0, "ない言葉"), "OrganizationListCard.found-nothing");

    [Fact]
    public Task One_organisation() => ProveAsync(replies.One(Forum, new(Nurse, [RosterSamples.Suzuki], MayChange: false)), "OrganizationCard.member");

    [Fact]
    public Task One_s_own_that_says_nothing_yet() => ProveAsync(replies.One(Forum, new(RosterSamples.Center, [], MayChange: true)), "OrganizationCard.bare");

    [Fact]
    public Task The_longest() => ProveAsync(replies.One(Forum, new(Longest, [.. Enumerable.Repeat(RosterSamples.Suzuki, 12)], MayChange: true)), "OrganizationCard.longest");

    [Fact]
    public Task One_that_was_called_otherwise_and_works_in_an_area() => ProveAsync(
        replies.One(Forum, new((Nurse with { Area = "西部圏域" }).Renamed("さくら訪問看護ステーション", new DateOnly(2026, 4, 1)), [RosterSamples.Suzuki], MayChange: true)), "OrganizationCard.renamed");

    [Fact]
    public Task The_form_for_who_keeps_the_roster() => ProveAsync(
        replies.Form(Forum, new(Nurse with { Area = "西部圏域" }, [], MayChange: true) { MayRename = true, Areas = ["東部圏域", "西部圏域"] }), "OrganizationFormCard.rename");

    [Fact]
    public Task The_form_with_a_name_that_is_taken() => ProveAsync(
        replies.FormAgain(
            Forum, Typed with { Name = "さくら病院", Area = "none" }, new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["name"] = new NameTaken() }), new(Nurse, [], MayChange: true) { MayRename = true }),
        "OrganizationFormCard.taken");

    [Fact]
    public Task The_receipt() => ProveAsync(replies.One(Forum, new(Nurse, [RosterSamples.Suzuki], MayChange: true), isReceipt: true), "OrganizationCard.changed");

    [Fact]
    public Task The_form() => ProveAsync(replies.Form(Forum, new(Nurse, [], MayChange: true)), "OrganizationFormCard.edit");

    [Fact]
    public Task The_form_with_faults() => ProveAsync(
        replies.FormAgain(
            Forum, Typed, new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["does"] = new Fault.TooLong(300, 301), ["type"] = new Fault.Missing() }), new(Nurse, [], MayChange: true)),
        "OrganizationFormCard.faults");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        replies.FormAgain(Forum, Typed, new RosterChanged(3, ["does"], "田中 由美"), new(Nurse, [], MayChange: true)), "OrganizationFormCard.changed");

    [Fact]
    public Task The_form_while_storage_is_down() => ProveAsync(replies.FormAgain(Forum, Typed, new Unavailable(), null), "OrganizationFormCard.unavailable");

    [Fact]
    public Task Who_is_missing_at_an_empty_table() => ProveAsync(replies.Gaps(Forum, RosterGaps.Of(RosterBook.Empty, RosterSamples.Today)), "RosterGapsCard.empty");

    [Fact]
    public Task Who_is_missing() => ProveAsync(
        replies.Gaps(Forum, RosterGaps.Of(RosterSamples.Book.With(Nurse).With(RosterSamples.Seat("n", ParticipantKind.Peer, new("n")) with { Organization = Nurse.Id }), RosterSamples.Today)), "RosterGapsCard.some");

    [Fact]
    public Task Nobody_is_missing() => ProveAsync(replies.Gaps(Forum, new RosterGaps([], [], [], [], null)), "RosterGapsCard.full");

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Roster", state);
}
