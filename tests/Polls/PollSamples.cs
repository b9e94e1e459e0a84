using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Polls;

/// <summary>A poll, its people and its moment.</summary>
internal static class PollSamples
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(9));

    public static readonly ForumId Forum = new("fsakura");

    public static readonly ForumSummary Summary = new(Forum, "さくら市 協議の場", new ConversationId("19:sakura@thread.tacv2"), new TenantId("t"));

    public static readonly PersonId Starter = new("starter");

    public static Poll Open => new(
        new PollId("p1"), "次回はいつがよいですか", ["午前", "午後", "夜"], PollState.Open, Summary.Channel, Starter, "鈴木 健", Now.AddHours(-1), null, null, 1);

    public static Poll Closed => Open with { State = PollState.Closed, ClosedAt = Now.AddMinutes(-1), ClosedByName = "佐藤 美咲", Revision = 2 };

    public static ActionContext As(string person, MemberRole role = MemberRole.Member) => new(
        Summary, new Caller(Forum, new PersonId(person), $"{person}の名前", role, ParticipantKind.Welfare, "", IsGuest: false), Now);

    public static PollRows Rows(Poll? poll, params (string Person, int Option)[] votes) => new(
        poll is null ? null : new Stored<Poll>(poll, "poll-etag"),
        [.. votes.Select(vote => new Stored<Vote>(new Vote(Open.Id, new PersonId(vote.Person), vote.Option, Now.AddMinutes(-5)), $"etag-{vote.Person}"))]);

    /// <summary>Ids in the order of counting.</summary>
    public sealed class Ids : IIdSource
    {
        private int last;

        public string Next(int length) => (++last).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(length, '0');
    }
}
