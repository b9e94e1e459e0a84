using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>A place to which an issue may be handed.</summary>
/// <param name="Step">Of the route; null = it lies beside it.</param>
/// <param name="Deciders">Who may acknowledge and answer there; empty = another forum's secretariat.</param>
internal sealed record HandingPlace(string Id, HandingTarget Target, RouteStep? Step, IReadOnlyList<MemberRole> Deciders)
{
    public bool IsForum => Target.Forum is not null;
}

/// <summary>Where an issue may go, the next body of the route first (設定: ① ② ③).</summary>
/// <param name="Next">The step that comes next; null = the route has been gone to its end.</param>
/// <param name="All">In the order in which they are offered.</param>
/// <param name="Silent">Bodies that have no channel to post in.</param>
internal sealed record HandingPlaces(RouteStep? Next, IReadOnlyList<HandingPlace> All, IReadOnlyList<BodyPlace> Silent)
{
    /// <param name="handed">What the issue was handed to before; what was called back, or never arrived, does not count.</param>
    public static HandingPlaces Of(IReadOnlyList<BodyPlace> bodies, IReadOnlyList<LinkedForum> linked, IReadOnlyList<IssueHanding> handed)
    {
        // The forum hands it over and its secretariat does the handing: neither is a place to hand it to.
        var others = bodies.Where(static body => body.Kind is not (BodyType.Forum or BodyType.Secretariat)).ToArray();
        var told = handed.Where(static one => one.State is not (HandingState.CalledBack or HandingState.NotDelivered)).Select(static one => (one.To.Body, one.Step)).ToHashSet();
        var next = Enum.GetValues<RouteStep>().Cast<RouteStep?>().FirstOrDefault(step => IsOpen(step!.Value));
        return new(
            next,
            [
                .. others.Where(static body => body.Channel is not null)
                    .Select(body => Place(body, StepOf(body, next)))
                    .OrderBy(place => next is not null && place.Step == next && !told.Contains((place.Target.Body, next)) ? -1 : (int?)place.Step ?? int.MaxValue),
                .. linked.Select(static forum => new HandingPlace(
                    $"f-{forum.Token}", new HandingTarget(null, forum.Id, forum.Name, null, forum.Token), null, [])),
            ],
            [.. others.Where(static body => body.Channel is null)]);

        // A step may go to several bodies: it is gone once each of them has been told. One without a channel cannot be, and is not waited for.
        bool IsOpen(RouteStep step)
        {
            var bodies = others.Where(body => body.Receives.Contains(step)).ToArray();
            return bodies.Length > 0
                && (told.All(one => one.Step != step) || bodies.Any(body => body.Channel is not null && !told.Contains((body.Id, step))));
        }
    }

    public HandingPlace? Find(string? id) => All.FirstOrDefault(place => string.Equals(place.Id, id?.Trim(), StringComparison.Ordinal));

    private static HandingPlace Place(BodyPlace body, RouteStep? step) => new(
        $"b-{body.Id}",
        new HandingTarget(body.Id, null, body.Name.Length == 0 ? body.Kind.ToString() : body.Name, body.Channel, null),
        step,
        body.Deciders);

    private static RouteStep? StepOf(BodyPlace body, RouteStep? next) =>
        next is { } step && body.Receives.Contains(step) ? step : body.Receives.Count > 0 ? body.Receives.Min() : null;
}

/// <summary>Until when an answer is asked for, and when it is reminded of.</summary>
internal static class HandingDates
{
    /// <summary>Nobody waits for an answer longer than that.</summary>
    public const int MostDays = 366;

    private const int UsualDays = 30;
    private const int BeforeMeeting = 7;
    private const int RemindBefore = 3;

    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>A week before the first of the forum's meetings that leaves two weeks' time; a month where there is none. A working day.</summary>
    public static DateOnly Default(DateOnly today, IEnumerable<DateTimeOffset> meetings, QuietHours hours)
    {
        var meeting = meetings.Select(JapaneseTime.DateOf).Where(day => day >= today.AddDays(2 * BeforeMeeting)).Cast<DateOnly?>().Min();
        var day = meeting?.AddDays(-BeforeMeeting) ?? today.AddDays(UsualDays);
        while (hours.IsDayOff(day) && day > today.AddDays(1))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Three days before, in the morning; where that is too soon, the morning of the day itself. Never while people are left alone.</summary>
    /// <returns>Null where the answer is asked for so soon that nobody needs to be reminded.</returns>
    public static DateTimeOffset? Reminder(DateOnly replyBy, DateTimeOffset now, QuietHours hours)
    {
        var over = JapaneseTime.At(replyBy.AddDays(1), TimeOnly.MinValue);
        foreach (var day in (DateOnly[])[replyBy.AddDays(-RemindBefore), replyBy])
        {
            var wanted = JapaneseTime.At(day, Morning);
            if (JapaneseTime.DateOf(now) < day && Placed(wanted, now, hours) is { } at && at < over && JapaneseTime.DateOf(at) > JapaneseTime.DateOf(now))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Hours in which people are left alone hold on the last day as on any other: an answer is no meeting.</summary>
    private static DateTimeOffset? Placed(DateTimeOffset wanted, DateTimeOffset now, QuietHours hours) =>
        hours.IsAllowed(wanted) ? wanted : hours.Place(wanted, now, wanted.AddDays(MostDays));
}
