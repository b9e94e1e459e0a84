using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class AudienceRightsTests
{
    [Theory]
    [InlineData(MemberRole.Secretariat, true, true, true)]
    [InlineData(MemberRole.Chair, false, true, true)]
    [InlineData(MemberRole.Member, false, true, true)]
    [InlineData(MemberRole.Observer, false, false, true)]
    internal void An_audience_ends_where_the_forum_has_said(MemberRole role, bool secretariat, bool members, bool everyone)
    {
        Caller caller = new(new ForumId("f"), new PersonId("p"), "", role, ParticipantKind.Other, "", IsGuest: true);

        Assert.Equal(
            (secretariat, members, everyone), (Audience.Secretariat.Includes(caller), Audience.Members.Includes(caller), Audience.Everyone.Includes(caller)));
    }

    /// <summary>Contact data was given on the word that the secretariat alone sees it.</summary>
    [Fact]
    public void Until_somebody_says_otherwise_contact_data_is_for_the_secretariat() => Assert.Equal(Audience.Secretariat, ForumSettings.Default.Shown.Contacts);
}
