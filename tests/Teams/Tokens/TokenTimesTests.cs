using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

/// <summary>A clock may be wrong by five minutes and no more (protocol.md 1.1), for both kinds of token.</summary>
public sealed class TokenTimesTests : DoorTests
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ALittle = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_counts_until_five_minutes_after_its_end_and_from_five_minutes_before_its_beginning(bool ofEntra)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 6, 1, 1, 0, 0, TimeSpan.Zero));
        var door = await OpenAsync(services: services => services.AddSingleton<TimeProvider>(time));
        var now = time.GetUtcNow();
        (TimeSpan Begins, TimeSpan Ends, HttpStatusCode Status)[] cases =
        [
            (TimeSpan.Zero, TimeSpan.FromHours(1), HttpStatusCode.OK),
            (-TimeSpan.FromHours(1), -(Skew - ALittle), HttpStatusCode.OK),
            (-TimeSpan.FromHours(1), -(Skew + ALittle), HttpStatusCode.Unauthorized),
            (Skew - ALittle, TimeSpan.FromHours(1), HttpStatusCode.OK),
            (Skew + ALittle, TimeSpan.FromHours(1), HttpStatusCode.Unauthorized),
        ];
        foreach (var (begins, ends, status) in cases)
        {
            var token = (ofEntra ? Channel.EntraToken() : Channel.ChannelToken()) with { NotBefore = now + begins, Expires = now + ends };

            using var response = await Channel.DeliverAsync(door.Client, Activities.Message(Team, Hanako, "議題"), token.ToString());

            Assert.Equal((begins, ends, status), (begins, ends, response.StatusCode));
        }

        Assert.Equal(3, door.Turns.Seen.Count);
    }
}
