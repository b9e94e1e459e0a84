using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>
/// At which meeting an item is talked over. It waits for the next one unless it was put to another that is still to come: a meeting that
/// is over or was cancelled gives its items back.
/// </summary>
internal static class NextAgenda
{
    /// <returns>Null where no meeting is known yet.</returns>
    public static UpcomingMeeting? MeetingOf(AgendaItem item, IReadOnlyList<UpcomingMeeting> upcoming) =>
        upcoming.FirstOrDefault(meeting => meeting.Id == item.Meeting) ?? (upcoming.Count > 0 ? upcoming[0] : null);

    /// <summary>The items of the next meeting, then those of each later one, each in the order of its agenda.</summary>
    /// <param name="items">In the order of the agenda.</param>
    public static IEnumerable<(AgendaItem Item, UpcomingMeeting? Later)> InOrder(IReadOnlyList<AgendaItem> items, IReadOnlyList<UpcomingMeeting> upcoming)
    {
        var next = upcoming.Count > 0 ? upcoming[0] : null;
        return items
            .Select(item => (Item: item, Meeting: MeetingOf(item, upcoming)))
            .OrderBy(static each => each.Meeting?.Start)
            .Select(each => (each.Item, each.Meeting == next ? null : each.Meeting));
    }
}
