using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Forums.Roster.Exchange;

public sealed class RosterSheetTests
{
    private static readonly string[] Codes = [SheetColumns.Person, SheetColumns.Seat];

    [Fact]
    public void For_any_roster_what_goes_out_and_comes_in_again_changes_nothing() => Gen.Select(SheetSamples.Any, Gen.Int[-50, 200]).Sample(
        static (book, day) =>
        {
            var plan = SheetSamples.Plan(book, SheetSamples.Read(SheetSamples.Written(book)), today: SeatHistories.Day(day));

            Assert.Empty(plan.Faults);
            Assert.Empty(plan.Changes);
            Assert.Equal(SheetSamples.Kept(book), SheetSamples.Kept(plan.After!));
            Assert.Equal((book.People.Count, 0), (plan.Unchanged, plan.NotInFile));
        },
        iter: 2_000);

    /// <summary>A file is all there is to say: another forum that takes it in has the same table, but for the codes. Whose proxy somebody is a file can leave open.</summary>
    [Fact]
    public void For_any_roster_without_proxies_an_empty_one_that_takes_it_in_says_the_same() => SheetSamples.Any.Sample(
        static any =>
        {
            var book = any with
            {
                Seats = [.. any.Seats.Select(static seat => seat with { History = seat.History with { Appointments = [.. seat.History.Appointments.Where(static one => one.Part == SeatPart.Holder)] } })],
                People = [.. any.People.Index().Select(static each => each.Item with { Role = MemberRole.Observer, Details = each.Item.Details with { Name = $"{each.Item.Details.Name}{each.Index}" } })],
            };
            var table = Bare(SheetSamples.Read(SheetSamples.Written(book)));
            var plan = SheetSamples.Plan(RosterBook.Empty, table, today: SeatHistories.FirstDay);

            Assert.Empty(plan.Faults);
            Assert.Equal(Sorted(table), Sorted(Bare(SheetSamples.Read(SheetSamples.Written(plan.After!)))));
            Assert.All(plan.After!.Seats, static seat => Assert.All(Enumerable.Range(0, SeatDiary.Days), day => Assert.True(
                seat.History.Appointments.Count(one => one.Covers(SeatHistories.Day(day))) <= 1)));
        },
        iter: 1_000);

    [Fact]
    public void The_order_of_the_columns_does_not_matter_and_what_a_file_does_not_have_stays()
    {
        var rows = SheetSamples.Read(SheetSamples.Written(RosterSamples.Book));
        int[] order = [.. Enumerable.Range(0, SheetColumns.All.Count).Reverse()];
        var turned = rows.Select(row => new CsvRow(row.Number, [.. order.Select(index => row.Cells[index])])).ToArray();
        var few = rows.Select(static row => new CsvRow(row.Number, [row.Cells[0], row.Cells[2]])).ToArray();

        Assert.Empty(SheetSamples.Plan(RosterSamples.Book, turned).Changes);
        var plan = SheetSamples.Plan(RosterSamples.Book, few);
        Assert.Empty(plan.Faults);
        Assert.Empty(plan.Changes);
        Assert.Equal(3, plan.Unchanged);
    }

    [Fact]
    public void A_code_is_never_taken_for_a_number_and_leads_back()
    {
        var person = RosterSamples.Suzuki with { Id = new RosterPersonId("1e5-2"), Revision = 12 };
        var appointment = RosterSamples.SuzukisSeat.History.Appointments[0] with { Part = SeatPart.Proxy };

        Assert.Equal("p-1e5-2-12", SheetCode.Of(person));
        Assert.Equal((person.Id, 12), SheetCode.Person(" p-1e5-2-12 "));
        Assert.Equal("s-s1-20250401-p-1", SheetCode.Of(RosterSamples.SuzukisSeat, appointment));
        Assert.Equal((new SeatId("s1"), new DateOnly(2025, 4, 1), SeatPart.Proxy, 1), SheetCode.Place("s-s1-20250401-p-1"));
        Assert.All((string[])["", "p", "p-", "p--1", "s-s1-20250401-x-1", "p-UPPER-1", "p-a-b", "p-1e5-2-99999999999"], static code => Assert.Null(SheetCode.Person(code)));
        Assert.All((string[])["", "s-s1-20251301-h-1", "s-20250401-h-1", "p-s1-20250401-h-1", "s-s1-20250401-x-1"], static code => Assert.Null(SheetCode.Place(code)));
    }

    private static CsvRow[] Bare(IReadOnlyList<CsvRow> rows) =>
    [
        .. rows.Select(static row => new CsvRow(row.Number, [.. row.Cells.Where(static (_, index) => !Codes.Contains(SheetColumns.All[index], StringComparer.Ordinal))])),
    ];

    private static IEnumerable<string> Sorted(IReadOnlyList<CsvRow> rows) => rows.Select(static row => string.Join('|', row.Cells)).Order(StringComparer.Ordinal);
}
