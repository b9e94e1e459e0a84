using System.Text.Json.Nodes;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Cases;
using CareSystem.Tests.Forums.Roster;
using Xunit;

namespace CareSystem.Tests.Issues;

/// <summary>Where nothing was recorded, be it that storage does not answer or that too many press at once, a form comes back as it was typed.</summary>
public sealed class IssueFormRepliesTests
{
    private const string Typed = "わたしが打った文";

    private static readonly IssueFormReplies Forms = new(new CountedIds(), new RefusalCards());
    private static readonly HandingReplies Handings = new(new CountedIds(), new RefusalCards(), TimeProvider.System);

    private static readonly IReadOnlyList<(string What, Func<Refusal, AdaptiveCard?> Card)> All =
    [
        ("new", static refusal => Forms.NewAgain(IssuesDriver.Forum, [], new IssueActions.FormPayload { Description = Typed }, refusal, inDialog: false)),
        ("edit", static refusal => Forms.EditAgain(IssuesDriver.Forum, [], new IssueActions.FormPayload { Issue = "R8-1", Description = Typed }, refusal)),
        ("move", static refusal => Forms.MoveAgain(IssuesDriver.Forum, new IssueActions.MovePayload { Issue = "R8-1", Note = Typed }, refusal, null)),
        ("hand", static refusal => Handings.FormAgain(IssuesDriver.Forum, new HandingActions.SendPayload { Issue = "R8-1", To = Typed }, refusal, null)),
        ("answer", static refusal => Handings.AnswerAgain(IssuesDriver.Forum, new HandingActions.AnswerPayload { Text = Typed }, refusal, null)),
        ("inbox answer", static refusal => Handings.AnswerAgain(IssuesDriver.Forum, new HandingActions.InboxAnswerPayload { Text = Typed }, refusal, null)),
    ];

    [Fact]
    public void What_was_typed_comes_back() => Assert.All(All, static one => Assert.All((Refusal[])[new Unavailable(), new TooBusy()], refusal =>
    {
        var shown = CaseMarks.Plain(JsonNode.Parse((one.Card(refusal) ?? throw new InvalidOperationException($"{one.What}: {refusal} shows no form.")).ToJson()));
        Assert.Contains(Typed, shown, StringComparison.Ordinal);
        Assert.Contains(new RefusalCards().NotRecorded(refusal), shown, StringComparison.Ordinal);
    }));
}
