using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>
/// An independent recount: a diary with one line per day that says who sat in the seat, kept by crossing out and writing in single
/// days. Knows nothing of spans.
/// </summary>
internal sealed class SeatDiary
{
    public const int Days = 120;

    private readonly int?[] holders = new int?[Days];
    private readonly int?[] proxies = new int?[Days];
    private readonly ParticipantKind?[] kinds = new ParticipantKind?[Days];
    private readonly List<RosterPersonId> people = [];
    private readonly Dictionary<int, int> standsInFor = [];

    public SeatDiary(ParticipantKind kind) => kinds[0] = kind;

    public SeatOnDay On(int day) => new(Kind(day), Person(holders[day]), Person(proxies[day]));

    public bool Join(RosterPersonId person, int from, int? to)
    {
        var days = Span(from, to);
        return days.Length > 0 && days.All(day => holders[day] is null) && Fill(holders, days, Serial(person));
    }

    /// <param name="at">Any day of the appointment that is meant.</param>
    public bool SetEnd(bool isProxy, int at, int? to)
    {
        var lines = isProxy ? proxies : holders;
        if (lines[at] is not { } serial)
        {
            return false;
        }

        var wanted = Span(Array.IndexOf(lines, serial), to);
        if (wanted.Length == 0 || wanted.Any(day => lines[day] is { } other && other != serial) || (isProxy && wanted.Any(day => holders[day] != standsInFor[serial])))
        {
            return false;
        }

        Cross(lines, serial, from: 0);
        Fill(lines, wanted, serial);
        CrossProxies();
        return true;
    }

    public bool Withdraw(bool isProxy, int at)
    {
        var lines = isProxy ? proxies : holders;
        if (lines[at] is not { } serial)
        {
            return false;
        }

        Cross(lines, serial, from: 0);
        CrossProxies();
        return true;
    }

    public bool Replace(RosterPersonId person, int from, int? to)
    {
        if (holders[from] is not { } before || people[before] == person || Array.IndexOf(holders, before) == from)
        {
            return false;
        }

        var days = Span(from, to);
        if (days.Length == 0 || days.Any(day => holders[day] is { } other && other != before))
        {
            return false;
        }

        Cross(holders, before, from);
        Fill(holders, days, Serial(person));
        CrossProxies();
        return true;
    }

    public bool Represent(RosterPersonId person, int from, int? to)
    {
        var days = Span(from, to);
        if (days.Length == 0 || holders[from] is not { } holder || people[holder] == person || days.Any(day => holders[day] != holder || proxies[day] is not null))
        {
            return false;
        }

        var serial = Serial(person);
        standsInFor[serial] = holder;
        return Fill(proxies, days, serial);
    }

    public void ChangeKind(int from, ParticipantKind kind) => kinds[from] = kind;

    /// <summary>Whether the person is in the seat on a day in either way.</summary>
    public bool IsIn(RosterPersonId person, int day) => Person(holders[day]) == person || Person(proxies[day]) == person;

    /// <summary>An open end fills the diary; a last day beyond it does the same.</summary>
    private static int[] Span(int from, int? to) => [.. Enumerable.Range(from, Math.Max(0, (to ?? Days - 1) - from + 1))];

    private static bool Fill(int?[] lines, int[] days, int serial)
    {
        foreach (var day in days)
        {
            lines[day] = serial;
        }

        return true;
    }

    private static void Cross(int?[] lines, int serial, int from)
    {
        for (var day = from; day < Days; day++)
        {
            lines[day] = lines[day] == serial ? null : lines[day];
        }
    }

    /// <summary>From the first day on which a proxy's holder is not there any more, the proxy is not there either.</summary>
    private void CrossProxies()
    {
        foreach (var (proxy, holder) in standsInFor)
        {
            for (var day = 0; day < Days; day++)
            {
                if (proxies[day] == proxy && holders[day] != holder)
                {
                    Cross(proxies, proxy, day);
                }
            }
        }
    }

    private int Serial(RosterPersonId person)
    {
        people.Add(person);
        return people.Count - 1;
    }

    private RosterPersonId? Person(int? serial) => serial is { } number ? people[number] : null;

    private ParticipantKind Kind(int day)
    {
        while (kinds[day] is null)
        {
            day--;
        }

        return kinds[day]!.Value;
    }
}
