using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>The cards of cases without their text: the door, receipts, notices, digests, the list.</summary>
internal sealed class CasesReplies
{
    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    /// <summary>In a channel that people of other tenants share.</summary>
    public AdaptiveCard SharedChannel(ForumId forum) => new NoticeCard(Wording.Title, Wording.SharedChannel, forum.Value, CommonWording.Standard.HelpButton).ToCard();

    /// <summary>The same, said in the compose box.</summary>
    public string NotInSharedChannels => Wording.SharedChannel;

    /// <summary>A page of what was found for the compose box.</summary>
    /// <param name="amongOwn">The message will stand among the forum's own people; elsewhere it says the code.</param>
    public IReadOnlyList<FoundCard> Found(ShowCases.Found found, IEnumerable<CaseHead> page, bool amongOwn) =>
    [
        .. page.Select(head => amongOwn
            ? new FoundCard(CardText.Typed(Wording.DigestTitle(head.Code.Value)), CardText.Typed(head.Digest!.Summary), Digest(found.Forum.Id, head.Code, head.Digest))
            : new FoundCard(CardText.Typed(Wording.DigestTitle(head.Code.Value)), CardText.Typed(found.Forum.Name), new CaseCodeCard(head.Code.Value, Wording).ToCard())),
    ];

    public string NothingFound(string? words, bool amongOwn) => words is null ? Wording.NoneApproved : amongOwn ? Wording.FoundNothing : Wording.FoundNoCode;

    public AdaptiveCard Door(ForumId forum, bool maySubmit, CaseSurface surface, bool textWasTyped) => new CaseDoorCard(
        forum.Value, maySubmit, textWasTyped ? Wording.DoorTextTyped : null, surface, Wording).ToCard();

    /// <summary>A form that came as a message and cannot be shown again as one.</summary>
    public AdaptiveCard DoorInstead(ForumId forum, CaseSurface surface) => new CaseDoorCard(forum.Value, MaySubmit: true, Wording.DoorMessage, surface, Wording).ToCard();

    /// <summary>A case that must not be known here, or is not there: the answer is the same.</summary>
    public AdaptiveCard OnlyApprovedHere(ForumId forum) => new CaseDoorCard(forum.Value, MaySubmit: false, Wording.OnlyApprovedHere, CaseSurface.Channel, Wording).ToCard();

    public AdaptiveCard Submitted(ForumId forum, CaseCode code, CaseSurface surface) => Receipt(forum, code, Wording.Submitted, surface);

    public AdaptiveCard Mended(ForumId forum, CaseCode code, CaseSurface surface) => Receipt(forum, code, Wording.Mended, surface);

    public AdaptiveCard Withdrawn(ForumId forum, CaseCode code, CaseSurface surface) => Receipt(forum, code, Wording.Withdrawn, surface);

    public AdaptiveCard Approved(ForumId forum, CaseCode code, CaseSurface surface) => Receipt(forum, code, Wording.Approved, surface);

    public AdaptiveCard Returned(ForumId forum, CaseCode code, CaseSurface surface) => Receipt(forum, code, Wording.Returned, surface);

    /// <summary>To one member of the secretariat.</summary>
    public AdaptiveCard WaitingNotice(ForumId forum, CaseHead head) =>
        Notice(forum, head, Wording.WaitingNotice, head.ByName, mayOpen: true, mayMend: false);

    /// <summary>To the submitter.</summary>
    public AdaptiveCard ReviewedNotice(ForumId forum, CaseHead head) => head.Status == CaseStatus.Approved
        ? Notice(forum, head, Wording.ApprovedNotice, byName: null, mayOpen: true, mayMend: false)
        : Notice(forum, head, Wording.ReturnedNotice, byName: null, mayOpen: false, mayMend: true);

    /// <summary>In the forum's channel.</summary>
    public AdaptiveCard Digest(ForumId forum, CaseCode code, CaseDigest digest) => new CaseDigestCard(
        forum.Value, code.Value, CaseTextReplies.Codes(digest.Bands), digest.Summary, MayOpen: false, CaseSurface.Channel, Wording).ToCard();

    /// <summary>Where a case stands, and for this person the buttons that open its text.</summary>
    public AdaptiveCard State(ShowCases.One view, CaseSurface surface)
    {
        if (view.Head.Digest is { } digest)
        {
            return new CaseDigestCard(
                view.Forum.Id.Value, view.Head.Code.Value, CaseTextReplies.Codes(digest.Bands), digest.Summary, view.Case?.Content is not null, surface, Wording).ToCard();
        }

        return new CaseStateCard(
            view.Forum.Id.Value,
            view.Head.Code.Value,
            Wording.State(view.Head.Code.Value),
            IsDone: false,
            view.Head.Status.ToString(),
            view.Head.ByName,
            JapaneseTime.Long(JapaneseTime.DateOf(view.Head.At)),
            [],
            view.Case?.Content is not null && (view.MayReview || !view.MayMend),
            view.MayMend && !view.MayReview,
            surface,
            Wording).ToCard();
    }

    public AdaptiveCard AskWithdraw(ForumId forum, CaseCode code, CaseSurface surface) => new CaseWithdrawCard(forum.Value, code.Value, surface, Wording).ToCard();

    /// <summary>Somebody was faster: where the case stands now.</summary>
    public AdaptiveCard MovedOn(ForumId forum, CaseHead head, CaseSurface surface) => new CaseStateCard(
        forum.Value,
        head.Code.Value,
        Wording.Review.MovedOnTitle,
        IsDone: false,
        head.Status.ToString(),
        ByName: null,
        At: null,
        [],
        MayOpen: false,
        MayMend: false,
        surface,
        Wording).ToCard();

    public AdaptiveCard List(ShowCases.List view, int page, CaseSurface surface) => new CaseListCard(
        view.Forum.Id.Value,
        [.. view.Waiting.Select(static head => Line(head, head.ByName))],
        [.. view.Own.Select(static head => Line(head, null))],
        [.. view.Approved.Select(static head => new CaseLine(head.Code.Value, head.Status.ToString(), null, null, CaseTextReplies.Codes(head.Digest!.Bands), head.Digest.Summary))],
        view.MaySubmit,
        page,
        surface,
        Wording).ToCard();

    private static CaseLine Line(CaseHead head, string? byName) =>
        new(head.Code.Value, head.Status.ToString(), byName, JapaneseTime.Long(JapaneseTime.DateOf(head.At)), null, null);

    private AdaptiveCard Receipt(ForumId forum, CaseCode code, CaseNews news, CaseSurface surface) => new CaseStateCard(
        forum.Value, code.Value, news.Title, IsDone: true, Status: null, ByName: null, At: null, news.Lines, MayOpen: false, MayMend: false, surface, Wording).ToCard();

    private AdaptiveCard Notice(ForumId forum, CaseHead head, CaseNews news, string? byName, bool mayOpen, bool mayMend) => new CaseStateCard(
        forum.Value,
        head.Code.Value,
        news.Title,
        IsDone: false,
        head.Status.ToString(),
        byName,
        JapaneseTime.Long(JapaneseTime.DateOf(head.At)),
        news.Lines,
        mayOpen,
        mayMend,
        CaseSurface.Chat,
        Wording).ToCard();
}
