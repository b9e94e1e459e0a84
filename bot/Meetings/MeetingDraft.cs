using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>A form as it was typed.</summary>
internal sealed record MeetingDraft(string? Name, string? Date, string? Start, string? Length, string? Place, string? Online)
{
    /// <summary>Whether it is public; null = the form did not ask.</summary>
    public string? Open { get; init; }

    public const int NameLimit = 100;
    public const int PlaceLimit = 100;

    /// <summary>A year plan is made a year ahead, and some weeks more; what lies behind is a year mistyped.</summary>
    public const int DaysAhead = 400;

    /// <summary>Half hours from 8:00 to 21:30.</summary>
    public static readonly IReadOnlyList<TimeOnly> Starts = [.. Enumerable.Range(16, 28).Select(static half => new TimeOnly(half / 2, half % 2 * 30))];

    /// <summary>Half hours from 30 minutes to four hours.</summary>
    public static readonly IReadOnlyList<int> Lengths = [.. Enumerable.Range(1, 8).Select(static half => half * 30)];

    /// <summary>The code of a half hour: HH:mm.</summary>
    public static string Code(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <param name="open">Whether it is public where the form did not ask: it is older than the question.</param>
    public (MeetingContent? Content, FormFaults? Faults) Check(DateTimeOffset now, Disclosure open)
    {
        var checks = new FieldChecks();
        var name = checks.Text(MeetingFields.Name, Name, NameLimit, required: true).ReplaceLineEndings(" ");
        var day = checks.Date(MeetingFields.Date, Date, required: true);
        var place = checks.Text(MeetingFields.Place, Place, PlaceLimit).ReplaceLineEndings(" ");
        open = Open is null ? open : checks.Choice<Disclosure>(MeetingFields.Open, Open);
        var start = ChosenStart(checks);
        var minutes = ChosenLength(checks);
        var last = JapaneseTime.DateOf(now).AddDays(DaysAhead);
        if (day > last)
        {
            checks.Add(MeetingFields.Date, new Fault.TooFarAhead(last));
        }
        else if (day < JapaneseTime.DateOf(now))
        {
            checks.Add(MeetingFields.Date, new Fault.InThePast());
        }
        else if (day is { } date && start is { } time && JapaneseTime.At(date, time) <= now)
        {
            // The day is right, so it is the hour that has passed.
            checks.Add(MeetingFields.Start, new Fault.InThePast());
        }

        return checks.AllGood
            ? (new MeetingContent(name, JapaneseTime.At(day!.Value, start!.Value).ToUniversalTime(), TimeSpan.FromMinutes(minutes!.Value), place, Online is "true") { Open = open }, null)
            : (null, checks.Faults);
    }

    private TimeOnly? ChosenStart(FieldChecks checks)
    {
        var typed = Start?.Trim() ?? "";
        foreach (var time in Starts)
        {
            if (string.Equals(Code(time), typed, StringComparison.Ordinal))
            {
                return time;
            }
        }

        checks.Add(MeetingFields.Start, typed.Length == 0 ? new Fault.Missing() : new Fault.NotAChoice());
        return null;
    }

    private int? ChosenLength(FieldChecks checks)
    {
        var typed = Length?.Trim() ?? "";
        foreach (var minutes in Lengths)
        {
            if (string.Equals(minutes.ToString(CultureInfo.InvariantCulture), typed, StringComparison.Ordinal))
            {
                return minutes;
            }
        }

        checks.Add(MeetingFields.Length, typed.Length == 0 ? new Fault.Missing() : new Fault.NotAChoice());
        return null;
    }
}
