using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Checklists;

/// <summary>A round, its people and its moment.</summary>
internal static class RoundSamples
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(9));

    public static readonly ForumId Forum = new("fsakura");

    public static readonly ForumSummary Summary = new(Forum, "さくら市 協議の場", new ConversationId("19:sakura@thread.tacv2"), new TenantId("t"));

    public static ChecklistRound Open => new(
        new ChecklistRoundId("r1"),
        "上半期の点検",
        "v1",
        ["MED-03", "HOU-02"],
        ChecklistRoundState.Open,
        Now.AddDays(7),
        Summary.Channel,
        new PersonId("starter"),
        "座長の名前",
        Now.AddDays(-1),
        null,
        1);

    public static ChecklistRound Closed => Open with { State = ChecklistRoundState.Closed, ClosedAt = Now.AddMinutes(-1), Revision = 2 };

    public static ActionContext As(string person, MemberRole role = MemberRole.Member) => new(
        Summary, new Caller(Forum, new PersonId(person), $"{person}の名前", role, ParticipantKind.Welfare, "", IsGuest: false), Now);

    /// <summary>Members: starter, me, other; watcher looks on.</summary>
    public static RoundRows Rows(ChecklistRound? round, params string[] answered) => new(
        round is null ? null : new Stored<ChecklistRound>(round, "round-etag"),
        [.. answered.Select(person => new Stored<ChecklistAnswer>(Answer(person, ChecklistRating.Partial, ChecklistRating.Unknown), $"etag-{person}"))],
        [
            .. new[] { "starter", "me", "other" }.Select(person => new RosterEntry(new PersonId(person), $"{person}の名前", null, $"29:{person}", MemberRole.Member)),
            new RosterEntry(new PersonId("watcher"), "watcherの名前", null, "29:watcher", MemberRole.Observer),
        ]);

    public static ChecklistAnswer Answer(string person, ChecklistRating first, ChecklistRating second) => new(
        Open.Id,
        new PersonId(person),
        new Dictionary<string, ChecklistRating>(StringComparer.Ordinal) { ["MED-03"] = first, ["HOU-02"] = second },
        Now.AddHours(-1));
}
