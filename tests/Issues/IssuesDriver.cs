using Azure.Data.Tables;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>What a person types into the form for <see cref="Good"/>.</summary>
    public static (string, string)[] Typed(string subject) => [("subject", subject), ("category", "Housing"), ("level", "Community")];

    public static ActionContext Context(MemberRole role = MemberRole.Member, PersonId? person = null, DateTimeOffset? now = null) => new(
        new ForumSummary(Forum, "さくら市 協議の場", new ConversationId("19:a@thread.tacv2"), new TenantId("t")),
        new Caller(Forum, person ?? Me, "鈴木 健", role, ParticipantKind.Welfare, "", IsGuest: false),
        now ?? FrontDoor.Monday);

    public static Stored<CommunityIssue> Issue(
        int number = 1, IssueStatus status = IssueStatus.Submitted, int revision = 1, PersonId? by = null, IssueContent? content = null, int year = 2026) => new(
        new CommunityIssue(
            new IssueNumber(new FiscalYear(year), number),
            content ?? new IssueContent("保証人がいないと部屋を借りにくい", IssueCategory.Housing, IssueLevel.Community, "", [], "", null),
            status,
            "",
            by ?? Me,
            "鈴木 健",
            FrontDoor.Monday,
            revision),
        "etag");

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
        return await form.PressAsync(who, "この内容で登録する", [.. Typed(subject).Where(typed => !more.Any(other => other.Item1 == typed.Item1)), .. more]);
    }

    /// <summary>A forum with one approved case and one that is not.</summary>
    private sealed class TwoCases : ICaseCodes
    {
        public Task<IReadOnlyDictionary<CaseCode, bool>> FindAsync(ForumId forum, IReadOnlyList<CaseCode> codes, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<CaseCode, bool>>(Known.Where(known => codes.Contains(known.Key)).ToDictionary());
    }
}
