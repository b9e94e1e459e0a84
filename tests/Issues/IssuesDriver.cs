using Azure.Data.Tables;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>What the tests of issues share: a caller, a moment, a form in good order, and a service that knows two cases.</summary>
internal static class IssuesDriver
{
    public static readonly ForumId Forum = new("forest");
    public static readonly PersonId Me = new("me");
    public static readonly CaseCode Approved = new("C-7F3K2");
    public static readonly CaseCode Waiting = new("C-M4X9A");

    public static readonly IReadOnlyDictionary<CaseCode, bool> Known = new Dictionary<CaseCode, bool> { [Approved] = true, [Waiting] = false };

    public static readonly IssueDraft Good = new("保証人がいないと部屋を借りにくい", "Housing", "Community", "", "", "", "");

    /// <summary>The button below similar issues.</summary>
    public const string Anyway = "別の課題として登録する";

    /// <summary>The bodies that every forum has.</summary>
    public static readonly IReadOnlyList<BodyPlace> Bodies = [new BodyPlace(new BodyId("support"), BodyType.ConsultationSupport, "", null, [], [], null)];

    /// <summary>What a person types into the form for <see cref="Good"/>.</summary>
    public static (string, string)[] Typed(string subject) => [("subject", subject), ("category", "Housing"), ("level", "Community")];

    public static ActionContext Context(MemberRole role = MemberRole.Member, PersonId? person = null, DateTimeOffset? now = null) => new(
        new ForumSummary(Forum, "さくら市 協議の場", new ConversationId("19:a@thread.tacv2"), new TenantId("t")),
        new Caller(Forum, person ?? Me, "鈴木 健", role, ParticipantKind.Welfare, "", IsGuest: false),
        now ?? FrontDoor.Monday);

    public static IssueContent Content(string subject = "保証人がいないと部屋を借りにくい", params IReadOnlyList<IssueCategory> categories) =>
        new(subject, categories.Count == 0 ? [IssueCategory.Housing] : categories, [], IssueLevel.Community, "", IssueEvidence.None, "", null, null, "");

    public static Stored<CommunityIssue> Issue(
        int number = 1, IssueStatus status = IssueStatus.Submitted, int revision = 1, PersonId? by = null, IssueContent? content = null, int year = 2026) => new(
        new CommunityIssue(
            new IssueNumber(new FiscalYear(year), number),
            content ?? Content(),
            status,
            "",
            by ?? Me,
            "鈴木 健",
            FrontDoor.Monday,
            revision),
        "etag");

    public static CommunityStrength Strength(string id) => new(
        new StrengthId(id), new StrengthContent("土曜も開いている", [IssueCategory.Participation], "", null), IsWithdrawn: false, Me, "鈴木 健", FrontDoor.Monday, Revision: 1);

    /// <summary>What an issue was before its last change, a minute ago.</summary>
    public static IssueBefore Before(CommunityIssue issue) =>
        IssueBefore.Of(issue with { Content = Content("前の件名"), Revision = issue.Revision - 1 }, IssueEvents.Edited, Context(person: issue.By));

    public static Task<FrontDoor> StartAsync(AzuriteFixture azurite, DateTimeOffset? now = null) =>
        FrontDoor.StartAsync(azurite, now, services: static all => all.AddSingleton<ICaseCodes>(new TwoCases()));

    /// <summary>Gives a member another role, as the settings will one day.</summary>
    public static async Task GiveRoleAsync(this FrontDoor door, TeamsPerson person, MemberRole role)
    {
        var row = (await door.RowsAsync(prefix: "member:")).Single(row => row.GetString("Name") == person.Name);
        row["Role"] = role.ToString();
        await new TableClient(door.ConnectionString, door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    /// <summary>Fills in the form and sends it.</summary>
    public static async Task<ShownCard> AddIssueAsync(this FrontDoor door, TeamsPlace place, TeamsPerson who, string subject, params (string, string)[] more)
    {
        var list = await door.SayAsync(place, who, "課題");
        var form = await list.PressAsync(who, "課題を登録する");
        var answer = await form.PressAsync(who, "この内容で登録する", [.. Typed(subject).Where(typed => !more.Any(other => other.Item1 == typed.Item1)), .. more]);
        return answer.Buttons.Contains(Anyway) ? await answer.PressAsync(who, Anyway) : answer;
    }

    /// <summary>Puts issues on record without typing each of them.</summary>
    public static async Task WriteLogAsync(this FrontDoor door, IEnumerable<CommunityIssue> issues)
    {
        foreach (var chunk in issues.Chunk(90))
        {
            Changes changes = new();
            foreach (var issue in chunk)
            {
                changes.Insert(issue);
            }

            Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(await door.ForumAsync(), changes, default));
        }
    }

    /// <summary>Takes a row away, as its time of retention does.</summary>
    public static async Task DeleteAsync(this FrontDoor door, string key) =>
        await new TableClient(door.ConnectionString, door.Prefix + "forums").DeleteEntityAsync((await door.ForumAsync()).Value, key);

    public static async Task<ForumId> ForumAsync(this FrontDoor door) => new((await door.RowsAsync(prefix: RosterTable.ForumKey)).First(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);

    /// <summary>What happens once a day, a day later or not.</summary>
    public static async Task KeepHouseAsync(this FrontDoor door)
    {
        foreach (var work in door.Services.GetServices<IDailyWork>())
        {
            await work.RunAsync(await door.ForumAsync(), isDue: true, default);
        }

        await door.SettledAsync();
    }

    /// <summary>A forum with one approved case and one that is not.</summary>
    private sealed class TwoCases : ICaseCodes
    {
        public Task<IReadOnlyDictionary<CaseCode, bool>> FindAsync(ForumId forum, IReadOnlyList<CaseCode> codes, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<CaseCode, bool>>(Known.Where(known => codes.Contains(known.Key)).ToDictionary());
    }
}
