using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Meetings;

public sealed class MeetingsTableTests
{
    [Fact]
    public void The_key_of_a_meeting_is_its_id() => Assert.Equal("meeting:0abc", MeetingsTable.KeyOf(new MeetingId("0abc")));

    [Fact]
    public void The_card_and_the_history_of_a_meeting_go_by_one_name() =>
        Assert.Equal(("meeting:0m1", "meeting:0m1"), (MeetingSamples.Booked.Subject, MeetingSamples.Booked.Card(MeetingSamples.Summary).Key));
}
