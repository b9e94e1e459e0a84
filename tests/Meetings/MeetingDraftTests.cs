using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class MeetingDraftTests
{
    [Fact]
    public void A_good_form_becomes_a_meeting_in_Japanese_time()
    {
        var (content, faults) = Draft.Check(Now, Disclosure.Closed);

        Assert.Null(faults);
        Assert.Equal(new MeetingContent("第2回 協議の場", At(11, 14), TimeSpan.FromHours(2), "市役所3階", Online: true), content);
    }

    [Theory]
    [InlineData(null, Disclosure.Partial, Disclosure.Partial)]
    [InlineData("Open", Disclosure.Partial, Disclosure.Open)]
    [InlineData("Closed", Disclosure.Open, Disclosure.Closed)]
    internal void Whether_it_is_public_is_what_the_form_says_or_what_stood_there_where_it_did_not_ask(string? typed, Disclosure before, Disclosure now) =>
        Assert.Equal(now, (Draft with { Open = typed }).Check(Now, before).Content!.Open);

    [Theory]
    [InlineData("", typeof(Fault.Missing))]
    [InlineData("Secret", typeof(Fault.NotAChoice))]
    public void A_wrong_answer_to_whether_it_is_public_is_named(string typed, Type fault) =>
        Assert.IsType(fault, (Draft with { Open = typed }).Check(Now, Disclosure.Closed).Faults!.Faults[MeetingFields.Open]);

    [Fact]
    public void Half_hours_from_eight_to_half_past_nine_in_the_evening_are_offered_and_half_an_hour_to_four_hours()
    {
        Assert.Equal((28, new TimeOnly(8, 0), new TimeOnly(21, 30)), (MeetingDraft.Starts.Count, MeetingDraft.Starts[0], MeetingDraft.Starts[^1]));
        Assert.Equal([30, 60, 90, 120, 150, 180, 210, 240], MeetingDraft.Lengths);
    }

    [Theory]
    [InlineData("", "2026-06-11", "14:00", "120", "", MeetingFields.Name, typeof(Fault.Missing))]
    [InlineData("x", "", "14:00", "120", "", MeetingFields.Date, typeof(Fault.Missing))]
    [InlineData("x", "6月11日", "14:00", "120", "", MeetingFields.Date, typeof(Fault.NotADate))]
    [InlineData("x", "2026-05-31", "14:00", "120", "", MeetingFields.Date, typeof(Fault.InThePast))]
    [InlineData("x", "2026-06-01", "10:00", "120", "", MeetingFields.Start, typeof(Fault.InThePast))]
    [InlineData("x", "2027-07-07", "14:00", "120", "", MeetingFields.Date, typeof(Fault.TooFarAhead))]
    [InlineData("x", "2026-06-11", "", "120", "", MeetingFields.Start, typeof(Fault.Missing))]
    [InlineData("x", "2026-06-11", "14:10", "120", "", MeetingFields.Start, typeof(Fault.NotAChoice))]
    [InlineData("x", "2026-06-11", "07:30", "120", "", MeetingFields.Start, typeof(Fault.NotAChoice))]
    [InlineData("x", "2026-06-11", "22:00", "120", "", MeetingFields.Start, typeof(Fault.NotAChoice))]
    [InlineData("x", "2026-06-11", "14:00", "", "", MeetingFields.Length, typeof(Fault.Missing))]
    [InlineData("x", "2026-06-11", "14:00", "45", "", MeetingFields.Length, typeof(Fault.NotAChoice))]
    [InlineData("x", "2026-06-11", "14:00", "270", "", MeetingFields.Length, typeof(Fault.NotAChoice))]
    public void A_fault_stands_beside_its_field(string name, string date, string start, string length, string place, string field, Type fault)
    {
        var (content, faults) = new MeetingDraft(name, date, start, length, place, "false").Check(Now, Disclosure.Closed);

        Assert.Null(content);
        var (where, what) = Assert.Single(faults!.Faults);
        Assert.Equal((field, fault), (where, what.GetType()));
    }

    [Fact]
    public void Name_and_place_have_a_limit_and_no_line_ends()
    {
        Assert.Equal(
            [MeetingFields.Name, MeetingFields.Place],
            (Draft with { Name = new string('会', 101), Place = new string('室', 101) }).Check(Now, Disclosure.Closed).Faults!.Faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("第2回 協議の場", (Draft with { Name = "第2回\r\n協議の場" }).Check(Now, Disclosure.Closed).Content!.Name);
    }

    [Fact]
    public void The_last_day_and_the_next_half_hour_are_taken()
    {
        Assert.NotNull((Draft with { Date = "2027-07-06" }).Check(Now, Disclosure.Closed).Content);
        Assert.NotNull((Draft with { Date = "2026-06-01", Start = "10:30" }).Check(Now, Disclosure.Closed).Content);
    }
}
