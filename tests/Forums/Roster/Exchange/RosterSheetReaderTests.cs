using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Bot.Forums.Roster.RosterFields;

namespace CareSystem.Tests.Forums.Roster.Exchange;

/// <summary>What a changed file makes of the roster of three: row 2 is Sato's, row 3 Suzuki's, row 4 Tanaka's.</summary>
public sealed class RosterSheetReaderTests
{
    private static readonly RosterBook Book = RosterSamples.Book;

    [Fact]
    public void A_changed_cell_changes_the_person_and_nobody_else()
    {
        var plan = Plan((3, Telephone, "０９０ー１１１１ー２２２２"), (3, Role, "座長"), (3, RosterFields.Reading, ""));

        var change = Assert.Single(plan.Changes);
        Assert.Equal((RosterSamples.Suzuki.Id, ChangeSort.Changed), (change.Person, change.Sort));
        Assert.Equal(
            [new(RosterFields.Reading, "すずき けん", ""), new(Role, "委員", "座長"), new SheetDifference(Telephone, "03-0000-0001", "090-1111-2222")], change.Differences);
        var after = plan.After!.Find(RosterSamples.Suzuki.Id)!;
        Assert.Equal((MemberRole.Chair, 2, "suzuki@example.lg.jp"), (after.Role, after.Revision, after.Details.Email));
        Assert.Equal(2, plan.Unchanged);
        Assert.Equal(Book.Seats, plan.After.Seats);
    }

    [Fact]
    public void Who_is_new_takes_a_seat_and_a_new_organisation_is_named()
    {
        var plan = Plan((5, Name, "森 一郎"), (5, RosterFields.Organization, "さくら病院"), (5, Kind, "医療（精神科）"), (5, From, "令和8年7月1日"), (5, To, "2028/3/31"));

        var change = Assert.Single(plan.Changes);
        Assert.Equal(ChangeSort.Added, change.Sort);
        Assert.Equal(["さくら病院"], plan.NewOrganizations);
        var seat = Assert.Single(plan.After!.Seats, seat => seat.History.HolderOn(new DateOnly(2026, 7, 1))?.Person == change.Person);
        Assert.Equal(new Appointment(seat.Id, change.Person, SeatPart.Holder, new DateOnly(2026, 7, 1), new DateOnly(2028, 3, 31)), Assert.Single(seat.History.Appointments));
        Assert.Equal(ParticipantKind.PsychiatricMedical, seat.History.KindOn(new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void In_april_a_successor_follows_in_the_same_seat_in_whatever_order_the_rows_stand()
    {
        var plan = Plan((3, To, "2027-03-31"), (5, Name, "森 一郎"), (5, RosterFields.Organization, RosterSamples.Center.Name), (5, Kind, "保健"), (5, From, "2027-04-01"));

        Assert.Equal([ChangeSort.Ended, ChangeSort.Added], plan.Changes.Select(static change => change.Sort));
        Assert.Equal(Book.Seats.Count, plan.After!.Seats.Count);
        var seat = plan.After.Find(RosterSamples.SuzukisSeat.Id)!;
        Assert.Equal(RosterSamples.Suzuki.Id, seat.History.On(new DateOnly(2027, 3, 31)).Holder);
        Assert.Equal(plan.Changes[1].Person, seat.History.On(new DateOnly(2027, 4, 1)).Holder);
        Assert.Equal(2, seat.Revision);
    }

    [Fact]
    public void A_proxy_stands_in_for_the_one_who_can_be_meant_and_ends_with_them()
    {
        var plan = Plan(
            (5, Name, "伊藤 さくら"), (5, RosterFields.Organization, RosterSamples.Center.Name), (5, SheetColumns.Part, "代理"), (5, Kind, "福祉"), (5, From, "2026-07-01"), (5, To, "2026-07-31"));
        var seat = plan.After!.Find(RosterSamples.TanakasSeat.Id)!;
        Assert.Equal(plan.Changes.Single().Person, seat.History.On(new DateOnly(2026, 7, 10)).Proxy);

        // Later the holder's row ends earlier, and the proxy's row is as it was written out.
        var ended = SheetSamples.Plan(plan.After, SheetSamples.Changed(plan.After, null, (4, To, "2026-07-15")));
        Assert.Empty(ended.Faults);
        Assert.Equal(new DateOnly(2026, 7, 15), ended.After!.Find(seat.Id)!.History.Appointments.Single(static one => one.Part == SeatPart.Proxy).To);
        Assert.Equal([ChangeSort.Ended, ChangeSort.Ended], ended.Changes.Select(static change => change.Sort));
    }

    [Fact]
    public void Another_kind_counts_from_today_and_not_before()
    {
        var plan = Plan((3, Kind, "福祉"));

        var seat = plan.After!.Find(RosterSamples.SuzukisSeat.Id)!.History;
        Assert.Equal(ParticipantKind.Health, seat.KindOn(RosterSamples.Today.AddDays(-1)));
        Assert.Equal(ParticipantKind.Welfare, seat.KindOn(RosterSamples.Today));
        Assert.Empty(SheetSamples.Plan(plan.After, SheetSamples.Read(SheetSamples.Written(plan.After))).Changes);
    }

    [Fact]
    public void A_file_without_codes_is_known_again_by_name_and_organisation()
    {
        var rows = SheetSamples.Changed(Book, null, (2, SheetColumns.Person, ""), (3, SheetColumns.Person, ""), (3, SheetColumns.Seat, ""), (4, SheetColumns.Person, ""), (4, SheetColumns.Seat, ""), (3, Email, "new@example.jp"));

        var plan = SheetSamples.Plan(Book, rows);

        Assert.Equal(RosterSamples.Suzuki.Id, Assert.Single(plan.Changes).Person);
        var twice = SheetSamples.Plan(plan.After!, rows);
        Assert.Empty(twice.Faults);
        Assert.Empty(twice.Changes);
    }

    [Fact]
    public void Who_is_not_in_the_file_stays()
    {
        var rows = SheetSamples.Read(SheetSamples.Written(Book)).Where(static row => row.Number != 3).ToArray();

        var plan = SheetSamples.Plan(Book, rows);

        Assert.Equal((2, 1), (plan.Unchanged, plan.NotInFile));
        Assert.Equal(SheetSamples.Kept(Book), SheetSamples.Kept(plan.After!));
    }

    [Fact]
    public void A_day_may_be_written_as_a_spreadsheet_does_and_a_word_in_any_width()
    {
        var plan = Plan((3, From, "2025/4/1"), (4, From, "R7.4.1"), (3, Kind, " 保健 "), (3, RosterFields.ReachBy, "メール"), (4, RosterFields.ReachBy, "ﾒｰﾙ"));

        Assert.Empty(plan.Faults);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void A_member_of_the_team_is_linked_by_their_address()
    {
        IReadOnlyList<Stored<Member>> members = [.. RosterSamples.Members(Book).Select(static member => new Stored<Member>(member.Value with { Email = $"{member.Value.Person}@example.jp" }, "etag"))];

        var plan = SheetSamples.Plan(Book, SheetSamples.Changed(Book, members, (4, RosterFields.Teams, "AAD-mori@example.jp")), members);
        Assert.Equal(RosterSamples.Newcomer, plan.After!.Find(RosterSamples.Tanaka.Id)!.Teams);
        Assert.Equal(new AlreadyLinked(), Assert.Single(SheetSamples.Plan(Book, SheetSamples.Changed(Book, members, (4, RosterFields.Teams, "aad-sato@example.jp")), members).Faults).Fault);
        Assert.Equal(new SheetFault.NotInTeam(), Assert.Single(SheetSamples.Plan(Book, SheetSamples.Changed(Book, members, (4, RosterFields.Teams, "x@example.jp")), members).Faults).Fault);
    }

    [Fact]
    public void The_last_secretariat_is_not_taken_away_by_a_file()
    {
        var members = RosterSamples.Members(Book);

        var plan = SheetSamples.Plan(Book, SheetSamples.Changed(Book, members, (2, Role, "オブザーバー")), members);

        Assert.Equal([new FoundFault(0, Role, new SheetFault.NoSecretariatLeft())], plan.Faults);
        Assert.Null(plan.After);
        Assert.Empty(SheetSamples.Plan(Book, SheetSamples.Changed(Book, members, (2, Role, "オブザーバー"), (3, Role, "事務局")), members).Faults);
    }

    [Fact]
    public void What_was_changed_on_a_card_after_the_file_was_written_is_not_overwritten()
    {
        var rows = SheetSamples.Changed(Book, null, (3, Telephone, "090-1111-2222"), (4, To, "2027-03-31"));
        var seat = RosterSamples.TanakasSeat with { Revision = 2 };
        var now = Book.With(RosterSamples.Suzuki with { Revision = 2, Details = RosterSamples.Suzuki.Details with { Email = "card@example.jp" } }).With(seat);

        var plan = SheetSamples.Plan(now, rows);

        Assert.Equal([new FoundFault(3, Email, new SheetFault.Stale()), new FoundFault(4, To, new SheetFault.Stale())], plan.Faults);
    }

    [Fact]
    public void Each_fault_is_told_with_its_row_and_column_and_nothing_is_made_of_the_rest()
    {
        var plan = Plan(
            (2, SheetColumns.Person, "p-nobody-1"),
            (3, Name, ""),
            (3, Role, "部長"),
            (3, Telephone, "なし"),
            (3, From, "2025-05-01"),
            (4, To, "年度末"),
            (4, Email, "tanaka"),
            (5, Name, "森 一郎"),
            (6, Email, "who@example.jp"),
            (7, Name, "木村"),
            (7, Kind, "福祉"),
            (8, Name, "伊藤"),
            (8, RosterFields.Organization, RosterSamples.Center.Name),
            (8, Kind, "家族"),
            (8, From, "2026-06-01"),
            (8, To, "2026-05-01"),
            (9, Name, "加藤"),
            (9, RosterFields.Organization, RosterSamples.Center.Name),
            (9, Kind, "介護"),
            (9, SheetColumns.Part, "代理"),
            (9, From, "2026-06-01"),
            (9, To, "2026-06-02"));

        Assert.Null(plan.After);
        Assert.Empty(plan.Changes);
        (int Row, string? Column, Type Fault)[] found = [.. plan.Faults.Select(static fault => (fault.Row, fault.Column, fault.Fault.GetType()))];
        (int, string?, Type)[] wanted =
        [
            (2, SheetColumns.Person, typeof(SheetFault.UnknownCode)),
            (3, Name, typeof(Fault.Missing)),
            (3, Role, typeof(SheetFault.NotAWord)),
            (3, Telephone, typeof(ContactCheck.NotATelephone)),
            (3, From, typeof(SheetFault.MayNotChange)),
            (4, To, typeof(SheetFault.NotADay)),
            (4, Email, typeof(ContactCheck.NotAnEmail)),
            (5, Kind, typeof(SheetFault.NeedsSeat)),
            (6, Name, typeof(Fault.Missing)),
            (7, RosterFields.Organization, typeof(SheetFault.NeedsOrganization)),
            (8, Kind, typeof(SheetFault.NotAWord)),
            (8, To, typeof(SeatFault.EndsBeforeItBegins)),
            (9, SheetColumns.Part, typeof(SheetFault.NoSeatToStandInFor)),
        ];
        Assert.Equal(wanted.OrderBy(static each => (each.Item1, each.Item2)), found.OrderBy(static each => (each.Row, each.Column)));
        Assert.Contains("事務局", Assert.IsType<SheetFault.NotAWord>(plan.Faults.Single(static fault => fault is { Row: 3, Column: Role }).Fault).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_none_is_told_as_a_whole()
    {
        Assert.Equal([new FoundFault(0, null, new SheetFault.NoRows())], SheetSamples.Plan(Book, []).Faults);
        Assert.Equal(
            [new FoundFault(1, Name, new SheetFault.NoHeading())],
            SheetSamples.Plan(Book, [new CsvRow(1, ["氏名"]), new CsvRow(2, ["森"])]).Faults);
        Assert.Equal(
            [new FoundFault(1, Name, new SheetFault.HeadingTwice())],
            SheetSamples.Plan(Book, [new CsvRow(1, ["名前", "名前"]), new CsvRow(2, ["森", "林"])]).Faults);
        Assert.Contains(
            new FoundFault(0, null, new SheetFault.TooManyRows(RosterSheetReader.MostRows, RosterSheetReader.MostRows + 1)),
            SheetSamples.Plan(Book, [new CsvRow(1, ["名前"]), .. Enumerable.Range(2, RosterSheetReader.MostRows + 1).Select(static number => new CsvRow(number, ["森"]))]).Faults);
        Assert.Contains(
            new FoundFault(2, null, new SheetFault.TooManyCells()), SheetSamples.Plan(Book, [new CsvRow(1, ["名前"]), new CsvRow(2, ["鈴木 健", "あふれた"])]).Faults);
        Assert.Equal(["年齢"], SheetSamples.Plan(Book, [new CsvRow(1, ["名前", " 年齢 ", ""]), new CsvRow(2, ["鈴木 健", "40", ""])]).UnknownHeadings);
    }

    [Fact]
    public void Two_rows_of_one_person_must_agree_and_one_appointment_stands_in_one_row()
    {
        var differs = Plan((5, SheetColumns.Person, SheetCode.Of(RosterSamples.Suzuki)), (5, Name, "鈴木 賢"), (5, Kind, "福祉"));
        Assert.Contains(new FoundFault(5, Name, new SheetFault.DiffersFrom(3)), differs.Faults);

        var rows = SheetSamples.Read(SheetSamples.Written(Book)).ToList();
        rows.Add(rows[2] with { Number = 5 });
        Assert.Equal([new FoundFault(5, SheetColumns.Seat, new SheetFault.SameAs(3))], SheetSamples.Plan(Book, rows).Faults);
    }

    [Fact]
    public void A_code_of_somebody_else_s_seat_is_nobody_s()
    {
        var plan = Plan((3, SheetColumns.Seat, SheetCode.Of(RosterSamples.TanakasSeat, RosterSamples.TanakasSeat.History.Appointments[0])));

        Assert.Contains(new FoundFault(3, SheetColumns.Seat, new SheetFault.UnknownCode()), plan.Faults);
    }

    private static RosterPlan Plan(params (int, string, string)[] changes) => SheetSamples.Plan(Book, SheetSamples.Changed(Book, null, changes));
}
