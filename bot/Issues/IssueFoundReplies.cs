using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues;

/// <summary>What a search of the compose box offers.</summary>
internal sealed class IssueFoundReplies
{
    /// <summary>A page of what was found.</summary>
    /// <param name="amongOwn">The message will stand among the forum's own people; elsewhere it says number and title.</param>
    public IReadOnlyList<FoundCard> Found(ShowIssues.Found found, IEnumerable<CommunityIssue> page, bool amongOwn) =>
        [.. page.Select(issue => amongOwn ? AmongOwn(found, issue) : Elsewhere(found.Forum, issue))];

    public string NothingFound(string? words) => words is null ? Wording.SearchNone : Wording.FoundNothing;

    private static FoundCard AmongOwn(ShowIssues.Found found, CommunityIssue issue) => new(
        CardText.Typed(Wording.FoundLine(issue.Number.ToString(), issue.Content.Subject)),
        CardText.Typed(Wording.FoundState(
            Wording.LineState(
                Named(Wording.Statuses, issue.Status.ToString()), Named(Wording.Categories, issue.Content.Categories.Select(static category => category.ToString()))),
            Wording.LineOwner(issue.Content.Owner.Length == 0 ? null : issue.Content.Owner),
            Wording.LineDue(issue.Content.Due is { } due ? IssueDetailsReplies.Day(due, found.Today) : null))),
        new IssueCard(
            found.Forum.Id.Value,
            IssueDetailsReplies.Of(issue, found.Today, CaseSight.Few(found.Forum)) with { Votes = null },
            Receipt: null,
            [],
            [],
            0,
            0,
            IssueCardRights.None,
            IsShared: true,
            Wording).ToCard());

    private static FoundCard Elsewhere(ForumSummary forum, CommunityIssue issue) => new(
        CardText.Typed(Wording.FoundLine(issue.Number.ToString(), issue.Content.Subject)),
        CardText.Typed(forum.Name),
        new IssueTitleCard(issue.Number.ToString(), issue.Content.Subject, Wording).ToCard());
}
