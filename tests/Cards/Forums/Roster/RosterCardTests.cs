using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Roster;

/// <summary>設定 and 名簿 in every state, as the bot makes them.</summary>
public sealed class RosterCardTests(CardRenderer renderer)
{
    private static readonly ForumId Forum = new("fsakura");
    private static readonly RosterFaultReplies Faults = new(new RefusalCards());

    private static readonly RosterActions.PersonFormPayload Typed = new()
    {
        Form = "form1", Name = "", Reading = "漢字", Organization = new string('所', 61), Role = "Member", Kind = "", Email = "mori@", Telephone = "電話なし", ReachBy = "Email", ReachNote = "午後に", Teams = "aad-suzuki", From = "2026-06-01", To = "2026-05-31",
    };

    private readonly RosterReplies replies = new(new CountedIds(), Faults);

    [Fact]
    public Task The_settings() => ProveAsync(new SettingsReplies().Start(RosterSamples.Context().Forum, isPersonal: true), "SettingsCard.personal");

    [Fact]
    public Task The_settings_in_a_channel() => ProveAsync(new SettingsReplies().Start(RosterSamples.Context().Forum, isPersonal: false), "SettingsCard.channel");

    [Fact]
    public Task The_empty_roster() => ProveAsync(List(RosterBook.Empty), "RosterListCard.empty");

    [Fact]
    public Task The_roster_for_the_secretariat() => ProveAsync(List(Several), "RosterListCard.secretariat");

    [Fact]
    public Task The_roster_for_a_member() => ProveAsync(List(Several, MemberRole.Member), "RosterListCard.member");

    [Fact]
    public Task A_page_in_the_middle_as_listed() => ProveAsync(List(Many(20), asked: new RosterActions.ListPayload { Page = 1, AsListed = true }), "RosterListCard.page");

    [Fact]
    public Task A_search() => ProveAsync(List(Several, words: "ﾀﾅｶ"), "RosterListCard.found");

    [Fact]
    public Task A_search_in_vain() => ProveAsync(List(Several, words: "いない人"), "RosterListCard.found-nothing");

    [Fact]
    public Task The_longest_page() => ProveAsync(List(Many(9, @long: true)), "RosterListCard.longest");

    [Fact]
    public Task A_person_for_the_secretariat() => ProveAsync(replies.Person(Forum, Person(Several)), "RosterPersonCard.secretariat");

    [Fact]
    public Task A_person_for_themself() => ProveAsync(replies.Person(Forum, Person(Several) with { MayEdit = false }), "RosterPersonCard.own");

    [Fact]
    public Task A_person_for_a_member() => ProveAsync(replies.Person(Forum, Person(Several) with { MayEdit = false, MayChange = false, Contact = false }), "RosterPersonCard.member");

    [Fact]
    public Task A_person_of_many_terms() => ProveAsync(replies.Person(Forum, Person(LongServing)), "RosterPersonCard.longest");

    [Fact]
    public Task The_receipt_of_a_new_person() => ProveAsync(replies.Added(Forum, Person(RosterSamples.Book)), "RosterPersonCard.added");

    [Fact]
    public Task The_receipt_of_a_successor() => ProveAsync(replies.SeatChanged(Forum, Person(Several), RosterActions.Steps.Succeed), "RosterPersonCard.succeeded");

    [Fact]
    public Task Where_others_look_on() => ProveAsync(replies.OnlyInChat(), "SentenceCard.only-in-chat");

    [Fact]
    public Task Who_has_not_confirmed_the_pledge() => ProveAsync(
        replies.List(
            Forum,
            ShowRoster.List(RosterSamples.Book, RosterSamples.Context(), null, asListed: false) with { Unpledged = new HashSet<RosterPersonId> { RosterSamples.Suzuki.Id } },
            new RosterActions.ListPayload(),
            null),
        "RosterListCard.unpledged");

    [Fact]
    public Task The_empty_form() => ProveAsync(replies.New(Forum, new ShowRoster.FormView(RosterSamples.Members(RosterSamples.Book), [], RosterSamples.Today)), "RosterPersonFormCard.new");

    [Fact]
    public Task The_form_with_every_fault() => ProveAsync(
        replies.NewAgain(
            Forum,
            Typed,
            Assert.IsType<Decision<AddParticipant.Added>.No>(AddParticipant.Decide(
                new(new ParticipantDraft(Typed.Name, Typed.Reading, Typed.Organization, Typed.Role, Typed.Email, Typed.Telephone, Typed.ReachBy, Typed.ReachNote, Typed.Teams), Typed.Kind, Typed.From, Typed.To),
                RosterSamples.State(),
                RosterSamples.Context(),
                new CountedIds())).Refusal,
            new ShowRoster.FormView(RosterSamples.Members(RosterSamples.Book), [], RosterSamples.Today)),
        "RosterPersonFormCard.faults");

    [Fact]
    public Task The_form_of_a_person() => ProveAsync(replies.Edit(Forum, Person(RosterSamples.Book)), "RosterPersonFormCard.edit");

    [Fact]
    public Task The_form_of_oneself() => ProveAsync(replies.Edit(Forum, Person(RosterSamples.Book) with { MayEdit = false }), "RosterPersonFormCard.own");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        replies.EditAgain(
            Forum,
            Typed with { Who = "suzuki", Revision = 1, Name = "鈴木 健", Reading = "すずき けん" },
            new RosterChanged(2, ["telephone", "role"], "田中 由美"),
            Person(RosterSamples.Book)),
        "RosterPersonFormCard.changed");

    [Fact]
    public async Task The_form_while_storage_is_down_keeps_whom_it_was_linked_to()
    {
        var card = replies.EditAgain(Forum, Typed with { Who = "suzuki", Revision = 1, Name = "鈴木 健", Reading = "" }, new Unavailable(), null);

        Assert.Contains("\"value\":\"aad-suzuki\"", card!.ToJson(), StringComparison.Ordinal);
        await ProveAsync(card, "RosterPersonFormCard.unavailable");
    }

    [Fact]
    public Task The_last_secretariat_stays() => ProveAsync(
        replies.EditAgain(Forum, Typed with { Who = "suzuki", Revision = 1, Name = "鈴木 健" }, new LastSecretariat(), Person(RosterSamples.Book)), "RosterPersonFormCard.last-secretariat");

    private static RosterBook Several
    {
        get
        {
            var seat = RosterSamples.SuzukisSeat.History;
            var replaced = Assert.IsType<SeatStep.Done>(seat.Replace(new RosterPersonId("mori"), new DateOnly(2026, 7, 1), new DateOnly(2028, 3, 31))).After;
            var ended = Assert.IsType<SeatStep.Done>(RosterSamples.TanakasSeat.History.SetEnd(RosterSamples.TanakasSeat.History.Appointments[0], new DateOnly(2026, 3, 31))).After;
            var proxy = Assert.IsType<SeatStep.Done>(replaced.Represent(new RosterPersonId("ito"), new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30))).After;
            return RosterSamples.Book
                .With(RosterSamples.SuzukisSeat with { History = proxy })
                .With(RosterSamples.TanakasSeat with { History = ended })
                .With(RosterSamples.Tanaka with { Id = new("mori"), Details = RosterSamples.Tanaka.Details with { Name = "森 一郎", Reading = "もり いちろう" }, Order = 4 })
                .With(RosterSamples.Tanaka with { Id = new("ito"), Organization = null, Details = RosterSamples.Tanaka.Details with { Name = "伊藤 さくら", Reading = "" }, Order = 5 })
                .With(RosterSamples.Tanaka with { Id = new("chair"), Role = MemberRole.Chair, Details = RosterSamples.Tanaka.Details with { Name = "安部 *太字* 誠", Reading = "あべ まこと" }, Order = 6 });
        }
    }

    private static RosterBook LongServing
    {
        get
        {
            var book = RosterSamples.Book.With(RosterSamples.Suzuki with
            {
                Details = new PersonDetails(new string('名', 40), new string('よ', 60), new string('m', 107) + "@example.lg.jp", "03-1234-5678 内線12345", ReachBy.Post, new string('注', 100)),
            }).With(RosterSamples.Center with { Name = new string('所', 60) });
            for (var n = 0; n < 7; n++)
            {
                book = book.With(RosterSamples.Seat($"x{n}", ParticipantKind.PsychiatricMedical, RosterSamples.Suzuki.Id));
            }

            return book;
        }
    }

    private static RosterBook Many(int count, bool @long = false)
    {
        var book = RosterSamples.Book;
        for (var n = 0; n < count; n++)
        {
            var details = @long
                ? new PersonDetails(string.Concat(Enumerable.Repeat("*_", 20)), new string('ょ', 60), "", "", ReachBy.Fax, "")
                : RosterSamples.Tanaka.Details with { Name = $"委員 {n + 1}", Reading = "いいん" };
            book = book.With(RosterSamples.Tanaka with { Id = new($"m{n}"), Details = details, Order = 10 + n }).With(RosterSamples.Seat($"m{n}", ParticipantKind.OtherMedical, new($"m{n}")));
        }

        return @long ? book.With(RosterSamples.Center with { Name = new string('所', 60) }) : book;
    }

    private static ShowRoster.PersonView Person(RosterBook book) => new(
        book.Find(RosterSamples.Suzuki.Id)!,
        book.NameOf(RosterSamples.Center.Id),
        ShowRoster.Places(book, book.Find(RosterSamples.Suzuki.Id)!, RosterSamples.Today),
        RosterSamples.Today,
        Contact: true,
        MayChange: true,
        MayEdit: true,
        RosterSamples.Members(book));

    private AdaptiveCard List(RosterBook book, MemberRole role = MemberRole.Secretariat, string? words = null, RosterActions.ListPayload? asked = null) => replies.List(
        Forum, ShowRoster.List(book, RosterSamples.Context(role), words, asked?.AsListed ?? false), asked ?? new RosterActions.ListPayload(), words);

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Roster", state);
}
