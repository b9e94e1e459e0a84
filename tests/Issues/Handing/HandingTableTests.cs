using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Issues.Handing;

public sealed class HandingTableTests(AzuriteFixture azurite)
{
    [Fact]
    public void The_keys_are_the_issue_and_then_the_handing_or_the_place()
    {
        var id = HandingId.Of(HandingDriver.Number, "0abc");
        Assert.Equal(("2026-1-0abc", "handing:2026:000001:0abc"), (id.Value, HandingTable.KeyOf(id)));
        Assert.Equal("issuehanded:2026:000001:b-support", HandingTable.OpenKeyOf(HandingDriver.Number, "b-support"));
        Assert.Equal("inbox:abc", InboxTable.KeyOf(new InboxId("abc")));
    }

    [Fact]
    public void What_is_waited_for_lies_between_the_issues_and_the_strengths_and_the_handings_do_not()
    {
        string[] keys = ["handing:2026:000001:0abc", "inbox:abc", IssuesTable.KeyOf(HandingDriver.Number), HandingTable.OpenKeyOf(HandingDriver.Number, "b-support"), StrengthsTable.KeyOf(new StrengthId("0abc"))];
        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-1")]
    [InlineData("2026-1-")]
    [InlineData("26-1-abc")]
    [InlineData("2026-x-abc")]
    [InlineData("2026-1234567-abc")]
    [InlineData("2026-1-ABC")]
    [InlineData("2026-1-a:b")]
    public void What_is_no_id_is_none(string? text) => Assert.Null(HandingId.Parse(text));

    [Fact]
    public async Task A_row_is_read_as_it_was_written_and_a_case_knows_the_issues_it_led_to()
    {
        await using var door = await IssuesDriver.StartAsync(azurite);
        await door.InstallAsync("sakura", People.Sato);
        var (forum, services) = (await door.ForumAsync(), door.Services);
        var mark = new HandingMark(new PersonId("who"), "佐藤", door.Time.GetUtcNow());
        var handing = HandingDriver.Handing().Value with { Received = mark, Answer = new HandingAnswer(HandingVerdict.Declined, "所管が違います。", mark), CalledBack = mark, IsNotDelivered = true };
        handing = handing with { Issue = handing.Issue with { Evidence = new HandedEvidence(null, 5, ["HOU-02", "MED-01"], HasFigures: true) } };
        var away = HandingDriver.Handing(null, new ForumId("area"), "0abd").Value;
        var inbox = new InboxIssue(InboxId.Of(forum, away.Id), forum, "さくら市", away.Id, handing.Issue, away.ReplyBy, mark.At, mark, HandingDriver.Number, handing.Answer, IsCalledBack: true, Revision: 3);
        CommunityIssue Issue(int number, params CaseCode[] cases) => IssuesDriver.Issue(number, content: IssuesDriver.Content($"課題その{number}") with { Evidence = IssueEvidence.None with { Cases = cases } }).Value;
        Assert.True(await services.GetRequiredService<IForumActions>().CommitAsync(
            forum,
            new Changes().Insert(handing).Insert(handing.Open).Insert(away).Insert(inbox)
                .Insert(Issue(1, IssuesDriver.Approved, IssuesDriver.Waiting) with { Origin = new IssueOrigin("森圏域", new IssueNumber(new FiscalYear(2025), 3)) })
                .Insert(Issue(2, IssuesDriver.Waiting)).Insert(Issue(3, IssuesDriver.Approved)),
            default));

        var handings = services.GetRequiredService<IHandings>();
        Same(handing, (await handings.FindAsync(forum, handing.Id, default))!.Value);
        Assert.Equal([handing.Id, away.Id], (await handings.OfAsync(forum, HandingDriver.Number, default)).Select(static one => one.Id));
        Assert.Equal(handing.Open, Assert.Single(await handings.OpenAsync(forum, default)));
        Assert.Equal(handing.Open, Assert.Single(await handings.OpenAsync(forum, HandingDriver.Number, default)));
        Assert.Equal(handing.Open, Assert.Single((await services.GetRequiredService<IIssues>().LogAsync(forum, withText: false, default)).Handed));
        Same(inbox, (await services.GetRequiredService<IInbox>().FindAsync(forum, inbox.Id, default))!.Value);
        Assert.Equal(new IssueOrigin("森圏域", new IssueNumber(new FiscalYear(2025), 3)), (await services.GetRequiredService<IIssues>().FindAsync(forum, HandingDriver.Number, default))!.Value.Origin);

        var led = services.GetRequiredService<IIssuesOfCase>();
        Assert.Equal(["R8-3 課題その3", "R8-1 課題その1"], (await led.OfAsync(forum, IssuesDriver.Approved, default)).Select(static issue => $"{issue.Number} {issue.Subject}"));
        Assert.Equal(["R8-2", "R8-1"], (await led.OfAsync(forum, IssuesDriver.Waiting, default)).Select(static issue => issue.Number.ToString()));
        Assert.Empty(await led.OfAsync(forum, new CaseCode("C-00000"), default));
        Assert.Empty(await led.OfAsync(new ForumId("elsewhere"), IssuesDriver.Approved, default));
    }

    private static void Same<T>(T expected, T actual) => Assert.Equal(HandingDriver.Text(expected), HandingDriver.Text(actual));
}
