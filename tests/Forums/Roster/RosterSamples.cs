using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>A roster of three: two in seats of one organisation, and the secretariat; two of them in the team.</summary>
internal static class RosterSamples
{
    public static readonly ForumId Forum = new("forest");
    public static readonly DateOnly Today = JapaneseTime.DateOf(FrontDoor.Monday);
    public static readonly PersonId Secretariat = new("aad-sato");
    public static readonly PersonId Member = new("aad-suzuki");
    public static readonly PersonId Newcomer = new("aad-mori");
    public static readonly Organization Center = new(new OrganizationId("center"), "さくら市 保健センター", 1);

    public static readonly Participant Sato = Person("sato", "佐藤 美咲", "さとう みさき", MemberRole.Secretariat, 1, Secretariat);
    public static readonly Participant Suzuki = Person("suzuki", "鈴木 健", "すずき けん", MemberRole.Member, 2, Member);
    public static readonly Participant Tanaka = Person("tanaka", "田中 由美", "たなか ゆみ", MemberRole.Member, 3, null);

    public static readonly MemberSeat SuzukisSeat = Seat("s1", ParticipantKind.Health, Suzuki.Id);
    public static readonly MemberSeat TanakasSeat = Seat("s2", ParticipantKind.Welfare, Tanaka.Id);

    public static readonly RosterBook Book = new(new Stored<RosterHead>(new RosterHead(1, 7), "etag"), [Center], [SuzukisSeat, TanakasSeat], [Sato, Suzuki, Tanaka]);

    public static readonly ParticipantDraft Draft = new("森 一郎", "もり いちろう", "さくら病院", "Member", "mori@example.jp", "03-1234-5678", "Email", "", "");

    public static RosterState State(RosterBook? book = null, params IReadOnlyList<HistoryEntry> since) => new(book ?? Book, Members(book ?? Book), since);

    /// <summary>The team's members, with what follows from the roster.</summary>
    public static IReadOnlyList<Stored<Member>> Members(RosterBook book) =>
    [
        InTeam(book, Secretariat, "佐藤 美咲"), InTeam(book, Member, "鈴木 健"), InTeam(book, Newcomer, "森 一郎"),
    ];

    public static ActionContext Context(MemberRole role = MemberRole.Secretariat, PersonId? person = null, DateTimeOffset? now = null) => new(
        new ForumSummary(Forum, "さくら市 協議の場", new ConversationId("19:a@thread.tacv2"), new TenantId("t")),
        new Caller(Forum, person ?? (role == MemberRole.Secretariat ? Secretariat : Member), "佐藤 美咲", role, ParticipantKind.Health, "", IsGuest: false),
        now ?? FrontDoor.Monday);

    public static MemberSeat Seat(string id, ParticipantKind kind, RosterPersonId holder) => new(
        new SeatId(id),
        Center.Id,
        SeatHistory.Begin(new SeatId(id), kind, new DateOnly(2025, 4, 1)).Join(holder, new DateOnly(2025, 4, 1), null) is SeatStep.Done done ? done.After : throw new InvalidOperationException(),
        Revision: 1);

    /// <summary>The rows of a kind that a decision writes.</summary>
    public static IEnumerable<T> Written<T>(this Changes changes) => changes.Rows.Select(static change => change.Row).OfType<T>();

    private static Stored<Member> InTeam(RosterBook book, PersonId person, string name)
    {
        var known = book.Find(person);
        return new Stored<Member>(
            new Member(Forum, person, $"29:{person}", name, null, known?.Role ?? MemberRole.Member, ParticipantKind.Other, book.NameOf(known?.Organization), IsGuest: false, 1, FrontDoor.Monday)
            {
                Terms = known is null ? null : book.TermsOf(known.Id, Today),
            },
            "etag");
    }

    private static Participant Person(string id, string name, string reading, MemberRole role, int order, PersonId? teams) =>
        new(new RosterPersonId(id), teams, Center.Id, role, new PersonDetails(name, reading, $"{id}@example.lg.jp", "03-0000-0001", ReachBy.Email, ""), order, Revision: 1);
}

/// <summary>Ids one after the other.</summary>
internal sealed class CountedIds : IIdSource
{
    private int last;

    public string Next(int length) => $"{++last}".PadLeft(length, '0');
}
