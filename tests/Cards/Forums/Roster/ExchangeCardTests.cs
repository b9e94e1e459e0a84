using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Forums.Roster.Exchange;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Roster;

/// <summary>CSVで出す・入れる in every state, as the bot makes them.</summary>
public sealed class ExchangeCardTests(CardRenderer renderer)
{
    private static readonly ForumSummary Forum = RosterSamples.Context().Forum;

    private readonly RosterFileReplies files = new(new CountedIds());
    private readonly RosterImportReplies imports = new(new CountedIds(), new RosterFaultReplies(new RefusalCards()));

    [Fact]
    public Task How_it_goes() => ProveAsync(files.Open(Forum, 23), "RosterExchangeCard.open");

    [Fact]
    public Task The_file_is_offered_in_personal_chat() => ProveAsync(files.Offered(Forum.Id), "RosterImportEndCard.offered");

    [Fact]
    public Task What_changes() => ProveAsync(
        imports.Preview(
            View(
                (3, RosterFields.Telephone, "090-1111-2222"),
                (3, RosterFields.Reading, ""),
                (3, RosterFields.Role, "事務局"),
                (3, RosterFields.Kind, "福祉"),
                (4, RosterFields.To, "2027-03-31"),
                (5, RosterFields.Name, "森 *一郎*"),
                (5, RosterFields.Organization, "さくら病院"),
                (5, RosterFields.Kind, "医療（精神科）"),
                (5, RosterFields.From, "2026-07-01")),
            0),
        "RosterImportCard.changes");

    [Fact]
    public Task What_changes_of_many_on_a_page_in_the_middle() => ProveAsync(imports.Preview(Many(14, "委員"), 1), "RosterImportCard.page");

    [Fact]
    public Task The_longest_page() => ProveAsync(imports.Preview(Many(6, string.Concat(Enumerable.Repeat("*_", 18))), 0), "RosterImportCard.longest");

    [Fact]
    public Task What_has_to_be_mended() => ProveAsync(
        imports.Preview(
            View((2, SheetColumns.Person, "p-nobody-1"), (3, RosterFields.Role, "部長"), (3, RosterFields.From, "2025-05-01"), (3, RosterFields.Telephone, "なし"), (4, RosterFields.To, "年度末"), (4, RosterFields.Email, "tanaka"), (5, RosterFields.Name, "森")),
            0),
        "RosterImportCard.faults");

    [Fact]
    public Task A_file_that_is_no_table_of_a_roster() => ProveAsync(imports.Preview(View([new CsvRow(1, ["氏名"]), new CsvRow(2, ["森"])]), 0), "RosterImportCard.no-roster");

    [Fact]
    public Task Nothing_changes() => ProveAsync(imports.Preview(View(), 0), "RosterImportCard.nothing");

    [Fact]
    public Task The_roster_has_moved_on() => ProveAsync(imports.MovedOn(View((3, RosterFields.Telephone, "090-1111-2222"))), "RosterImportCard.moved-on");

    [Fact]
    public Task It_has_begun() => ProveAsync(imports.Started(Forum.Id), "RosterImportEndCard.started");

    [Fact]
    public Task It_had_begun_before() => ProveAsync(imports.UnderWay(Forum.Id), "RosterImportEndCard.under-way");

    [Fact]
    public Task It_is_thrown_away() => ProveAsync(imports.Discarded(Forum.Id), "RosterImportEndCard.discarded");

    [Fact]
    public Task It_is_done() => ProveAsync(imports.Ended(Forum, new TellImportDue(ImportEnding.Done, 12, 3, 1)), "RosterImportEndCard.done");

    [Theory]
    [InlineData(nameof(ImportEnding.RosterMovedOn), "moved-on")]
    [InlineData(nameof(ImportEnding.NotPossible), "not-possible")]
    public Task It_was_not_done(string ending, string state) => ProveAsync(
        imports.Ended(Forum, new TellImportDue(Enum.Parse<ImportEnding>(ending), 0, 0, 0)), $"RosterImportEndCard.{state}");

    /// <summary>Each fault has words of its own: none of them is worded by a name of ours, and none breaks.</summary>
    [Fact]
    public void Every_fault_of_a_table_has_words()
    {
        SheetFault[] all =
        [
            new SheetFault.NoRows(), new SheetFault.TooManyRows(1, 2), new SheetFault.NoHeading(), new SheetFault.HeadingTwice(), new SheetFault.TooManyCells(), new SheetFault.UnknownCode(), new SheetFault.Ambiguous(),
            new SheetFault.DiffersFrom(3), new SheetFault.SameAs(3), new SheetFault.Stale(), new SheetFault.NotAWord("語"), new SheetFault.NotADay(), new SheetFault.NotInTeam(), new SheetFault.MayNotChange(""), new SheetFault.NeedsSeat(),
            new SheetFault.NeedsOrganization(), new SheetFault.NoSeatToStandInFor(), new SheetFault.NoSecretariatLeft(),
        ];
        Assert.Equal(typeof(SheetFault).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Select(static type => type.Name).Order(StringComparer.Ordinal), all.Select(static fault => fault.GetType().Name).Order(StringComparer.Ordinal));
        var plan = View().Plan;
        foreach (var fault in all)
        {
            var view = View() with { Plan = plan with { Faults = [new FoundFault(2, RosterFields.Name, fault)] } };
            Assert.Contains("2行目・名前", imports.Preview(view, 0).ToJson(), StringComparison.Ordinal);
        }
    }

    private static ShowImport.View View(params (int, string, string)[] changes) => View(SheetSamples.Changed(RosterSamples.Book, null, changes));

    private static ShowImport.View View(IReadOnlyList<CsvRow> rows) => new(SheetSamples.Plan(RosterSamples.Book, rows), "upload1", "名簿_令和8年度*最新*.csv", 7, Forum);

    private static ShowImport.View Many(int count, string name) => View(
    [
        new CsvRow(1, ["名前", "ふりがな", "所属", "種別", "委嘱の始まり", "委嘱の終わり", "電話", "メール", "連絡のときに"]),
        .. Enumerable.Range(2, count).Select(number => new CsvRow(
            number, [$"{name} {number}", new string('ょ', 60), new string('所', 60), "医療（精神科以外）", "2026-07-01", "2028-03-31", "03-1234-5678 内線12345", new string('m', 90) + "@example.lg.jp", string.Concat(Enumerable.Repeat("*_", 50))])),
    ]);

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Roster", state);
}
