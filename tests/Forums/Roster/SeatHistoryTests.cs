using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class SeatHistoryTests
{
    private static readonly RosterPersonId Sato = new("sato");
    private static readonly RosterPersonId Suzuki = new("suzuki");
    private static readonly RosterPersonId Tanaka = new("tanaka");
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public void For_any_history_who_held_the_seat_on_any_day_equals_an_independent_recount() => SeatHistories.Any.Sample(
        static events =>
        {
            var seat = SeatHistories.Begin();
            SeatDiary diary = new(ParticipantKind.Health);
            foreach (var one in events)
            {
                var after = SeatHistories.Apply(seat, one);
                Assert.Equal(SeatHistories.Write(diary, one), after is not null);
                seat = after ?? seat;
                for (var day = 0; day < SeatDiary.Days; day++)
                {
                    Assert.Equal(diary.On(day), seat.On(SeatHistories.Day(day)));
                }
            }
        },
        iter: 1_000);

    [Fact]
    public void What_happens_from_a_day_on_changes_no_day_before_it() => SeatHistories.Any.Sample(
        static events =>
        {
            var seat = SeatHistories.Begin();
            foreach (var one in events.Where(static one => one.What is SeatEvent.Sort.Join or SeatEvent.Sort.Replace or SeatEvent.Sort.Represent or SeatEvent.Sort.ChangeKind))
            {
                var after = SeatHistories.Apply(seat, one) ?? seat;
                for (var day = 0; day < one.From; day++)
                {
                    Assert.Equal(seat.On(SeatHistories.Day(day)), after.On(SeatHistories.Day(day)));
                }

                seat = after;
            }
        },
        iter: 600);

    [Fact]
    public void Rights_follow_from_the_seats_on_every_day() => SeatHistories.AnySeats.Sample(
        static histories =>
        {
            var seats = new List<SeatHistory>();
            var diaries = new List<SeatDiary>();
            foreach (var (number, events) in histories.Index())
            {
                var seat = SeatHistories.Begin(number);
                SeatDiary diary = new(ParticipantKind.Health);
                foreach (var one in events)
                {
                    seat = SeatHistories.Apply(seat, one) ?? seat;
                    SeatHistories.Write(diary, one);
                }

                seats.Add(seat);
                diaries.Add(diary);
            }

            foreach (var person in SeatHistories.People)
            {
                // The row that a member carries is made on one day and asked on later ones.
                foreach (var made in (int[])[0, 40, 80])
                {
                    var terms = MemberTerm.Of(person, seats, static seat => seat.Value, SeatHistories.Day(made));
                    for (var day = made; day < SeatDiary.Days; day++)
                    {
                        var sits = diaries.Any(diary => diary.IsIn(person, day));
                        var today = SeatHistories.Day(day);
                        Assert.Equal(sits ? MemberRole.Member : MemberRole.Observer, SeatRights.On(today, MemberRole.Member, terms));
                        Assert.Equal(sits ? MemberRole.Chair : MemberRole.Observer, SeatRights.On(today, MemberRole.Chair, terms));
                        Assert.Equal(MemberRole.Secretariat, SeatRights.On(today, MemberRole.Secretariat, terms));
                        var kinds = terms.Where(term => term.Covers(today)).Select(static term => term.Kind).Order();
                        Assert.Equal(diaries.Where(diary => diary.IsIn(person, day)).Select(diary => diary.On(day).Kind).Order(), kinds);
                    }
                }
            }
        },
        iter: 100);

    [Fact]
    public void A_successor_in_april_leaves_last_year_s_attendance_as_it_was()
    {
        var seat = Done(SeatHistories.Begin().Join(Sato, new DateOnly(2024, 4, 1), new DateOnly(2027, 3, 31)));

        seat = Done(seat.Replace(Suzuki, April, null));

        Assert.Equal(Sato, seat.On(April.AddDays(-1)).Attending);
        Assert.Equal(Suzuki, seat.On(April).Attending);
        Assert.Equal([new Appointment(seat.Seat, Sato, SeatPart.Holder, new DateOnly(2024, 4, 1), April.AddDays(-1)), new Appointment(seat.Seat, Suzuki, SeatPart.Holder, April, null)], seat.Appointments);
    }

    [Fact]
    public void A_proxy_is_counted_under_the_seat_s_kind_and_goes_with_whom_they_stand_in_for()
    {
        var seat = Done(SeatHistories.Begin().Join(Sato, April, null));
        seat = Done(seat.Represent(Tanaka, April.AddDays(10), April.AddDays(40)));
        Assert.Equal(new SeatOnDay(ParticipantKind.Health, Sato, Tanaka), seat.On(April.AddDays(20)));
        Assert.Equal(Tanaka, seat.On(April.AddDays(20)).Attending);

        seat = Done(seat.Replace(Suzuki, April.AddDays(21), null));

        Assert.Equal(Tanaka, seat.On(April.AddDays(20)).Attending);
        Assert.Equal(Suzuki, seat.On(April.AddDays(21)).Attending);
    }

    [Fact]
    public void What_cannot_be_is_refused_and_says_why()
    {
        var empty = SeatHistories.Begin();
        var seat = Done(empty.Join(Sato, April, April.AddDays(30)));
        var other = new Appointment(seat.Seat, Suzuki, SeatPart.Holder, April, null);

        Assert.Equal(new SeatFault.Taken(Sato, April, April.AddDays(30)), Fault(seat.Join(Suzuki, April.AddDays(30), null)));
        Assert.IsType<SeatFault.EndsBeforeItBegins>(Fault(empty.Join(Sato, April, April.AddDays(-1))));
        Assert.IsType<SeatFault.EndsBeforeItBegins>(Fault(seat.SetEnd(seat.Appointments[0], April.AddDays(-1))));
        Assert.IsType<SeatFault.EndsBeforeItBegins>(Fault(seat.Replace(Suzuki, April, null)));
        Assert.IsType<SeatFault.EndsBeforeItBegins>(Fault(seat.Represent(Suzuki, April.AddDays(5), April.AddDays(4))));
        Assert.IsType<SeatFault.SamePerson>(Fault(seat.Replace(Sato, April.AddDays(5), null)));
        Assert.IsType<SeatFault.SamePerson>(Fault(seat.Represent(Sato, April, April.AddDays(5))));
        Assert.IsType<SeatFault.Empty>(Fault(empty.Replace(Suzuki, April, null)));
        Assert.IsType<SeatFault.Empty>(Fault(seat.Represent(Suzuki, April, null)));
        Assert.IsType<SeatFault.Empty>(Fault(seat.SetEnd(other, null)));
        Assert.IsType<SeatFault.Empty>(Fault(seat.Withdraw(other)));
    }

    [Fact]
    public void Who_is_in_no_roster_of_seats_has_the_rights_of_the_role_and_an_observer_never_has_more()
    {
        Assert.Equal(MemberRole.Member, SeatRights.On(April, MemberRole.Member, null));
        Assert.Equal(MemberRole.Observer, SeatRights.On(April, MemberRole.Member, []));
        Assert.Equal(MemberRole.Observer, SeatRights.On(April, MemberRole.Observer, [new MemberTerm(April, null, ParticipantKind.Health, "")]));
    }

    private static SeatHistory Done(SeatStep step) => Assert.IsType<SeatStep.Done>(step).After;

    private static SeatFault Fault(SeatStep step) => Assert.IsType<SeatStep.Refused>(step).Fault;
}
