using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>
/// A member's own row, which is all that a turn reads, after any run of changes to the roster: whoever joined, was replaced, ended, stood in
/// for somebody or was taken back, on any day and in any seat.
/// </summary>
public sealed class MemberRightsTests
{
    private static readonly Gen<(SeatEvent[][] Seats, MemberRole[] Roles, int Pace)> Any = Gen.Select(
        SeatHistories.AnySeats, Gen.Enum<MemberRole>().Array[SeatHistories.People.Length], Gen.Int[0, 5], static (seats, roles, pace) => (seats, roles, pace));

    [Fact]
    public void After_any_changes_what_a_person_may_do_on_any_day_equals_an_independent_recount() => Any.Sample(
        static any =>
        {
            var diaries = any.Seats.Select(static _ => new SeatDiary(ParticipantKind.Health)).ToArray();
            var book = Begin(any.Seats.Length, any.Roles);
            IReadOnlyList<Stored<Member>> members = [.. SeatHistories.People.Select(static person => new Stored<Member>(Unknown(person), "etag"))];
            var made = 0;
            foreach (var (number, one) in Mixed(any.Seats))
            {
                var after = book;
                if (SeatHistories.Apply(book.Seats[number].History, one) is { } changed)
                {
                    after = book with { Seats = [.. book.Seats.Index().Select(each => each.Index == number ? each.Item with { History = changed } : each.Item)] };
                }

                SeatHistories.Write(diaries[number], one);
                var follow = RosterEdit.Follow(book, after, members, SeatHistories.Day(made));
                members = [.. members.Select(member => follow.Where(pair => pair.Before == member).Select(static pair => new Stored<Member>(pair.After, "etag")).FirstOrDefault() ?? member)];
                book = after;

                // Asked on the day of the change, soon after, and long after, without anybody doing anything.
                foreach (var day in (int[])[made, made + 1, made + 7, 95, 110])
                {
                    foreach (var (person, member) in SeatHistories.People.Zip(members))
                    {
                        Prove(person, any.Roles[Array.IndexOf(SeatHistories.People, person)], diaries, member.Value.AsCaller(SeatHistories.Day(day)), Math.Min(day, SeatDiary.Days - 1));
                    }
                }

                made = Math.Min(made + any.Pace, 80);
            }
        },
        iter: 300);

    /// <summary>Counted from the diaries of single days alone, and from what the roles mean.</summary>
    private static void Prove(RosterPersonId person, MemberRole role, SeatDiary[] diaries, Caller caller, int day)
    {
        int[] seats = [.. diaries.Index().Where(each => each.Item.IsIn(person, day)).Select(static each => each.Index)];
        var mayVote = role == MemberRole.Secretariat || (role is MemberRole.Member or MemberRole.Chair && seats.Length > 0);
        Assert.Equal(mayVote ? role : MemberRole.Observer, caller.Role);
        Assert.Equal(role == MemberRole.Secretariat, caller.IsSecretariat);
        if (seats.Length > 0)
        {
            // One's own seat counts before one that one stands in for, and the row speaks for the organisation that has it.
            int[] own = [.. seats.Where(seat => diaries[seat].On(day).Holder == person)];
            Assert.Contains((caller.Kind, caller.Organisation), (own.Length > 0 ? own : seats).Select(seat => (diaries[seat].On(day).Kind, $"機関 {seat}")));
        }
        else
        {
            Assert.Equal((ParticipantKind.Other, ""), (caller.Kind, caller.Organisation));
        }
    }

    /// <summary>The first change of every seat, then the second, as they would happen in a year.</summary>
    private static IEnumerable<(int Seat, SeatEvent What)> Mixed(SeatEvent[][] seats)
    {
        // Before the first change the rows are made: as the forum stands when its roster begins.
        for (var turn = 0; turn < seats.Max(static events => events.Length); turn++)
        {
            foreach (var (number, events) in seats.Index().Where(each => turn < each.Item.Length))
            {
                yield return (number, events[turn]);
            }
        }
    }

    private static RosterBook Begin(int seats, MemberRole[] roles) => new(
        new Stored<RosterHead>(new RosterHead(1, 1), "etag"),
        [.. Enumerable.Range(0, seats).Select(static n => new Organization(new OrganizationId($"o{n}"), $"機関 {n}", 1))],
        [.. Enumerable.Range(0, seats).Select(static n => new MemberSeat(new SeatId($"s{n}"), new OrganizationId($"o{n}"), SeatHistories.Begin(n), 1))],
        [
            .. SeatHistories.People.Index().Select(each => new Participant(
                each.Item, new PersonId($"aad-{each.Item}"), null, roles[each.Index], new PersonDetails($"{each.Item}", "", "", "", ReachBy.Post, ""), each.Index, 1)),
        ]);

    private static Member Unknown(RosterPersonId person) =>
        new(RosterSamples.Forum, new PersonId($"aad-{person}"), $"29:{person}", $"{person}", null, MemberRole.Member, ParticipantKind.Other, "", IsGuest: false, 1, FrontDoor.Monday);
}
