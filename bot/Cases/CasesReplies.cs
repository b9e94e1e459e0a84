using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Drafts;
using CareSystem.Cards.Cases.Reading;
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

    /// <summary>Text was typed behind the command.</summary>
    public string DoorTextTyped => Wording.DoorTextTyped;

    /// <summary>The same, said in the compose box.</summary>
    public string NotInSharedChannels => Wording.SharedChannel;

    /// <summary>A page of what was found for the compose box.</summary>
    /// <param name="amongOwn">The message will stand among the forum's own people; elsewhere it says the code.</param>
    public IReadOnlyList<FoundCard> Found(ShowCases.Found found, IEnumerable<CaseHead> page, bool amongOwn) =>
    [
        .. page.Select(head => amongOwn
            ? new FoundCard(CardText.Typed(Wording.DigestTitle(head.Code.Value)), CardText.Typed(head.Digest!.Summary), Digest(found.Forum.Id, head, head.Digest, stays: true))
            : new FoundCard(CardText.Typed(Wording.DigestTitle(head.Code.Value)), CardText.Typed(found.Forum.Name), new CaseCodeCard(head.Code.Value, Wording).ToCard())),
    ];

    public string NothingFound(string? words, bool amongOwn) => words is null ? Wording.NoneApproved : amongOwn ? Wording.FoundNothing : Wording.FoundNoCode;

    public AdaptiveCard Door(ForumId forum, bool maySubmit, CaseSurface surface, bool textWasTyped) => new CaseDoorCard(
        forum.Value,
        maySubmit,
        !textWasTyped ? null : surface == CaseSurface.Channel ? Wording.DoorTextTypedInChannel : Wording.DoorTextTyped,
        surface,
        Wording).ToCard();

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
    public AdaptiveCard WaitingNotice(ForumId forum, CaseHead head, CaseRights rights) =>
        Notice(forum, head, Wording.WaitingNotice, head.ByName, mayOpen: true, mayMend: false, Begins(head, rights));

    /// <summary>To the submitter.</summary>
    public AdaptiveCard ReviewedNotice(ForumId forum, CaseHead head) => head.IsShared
        ? Notice(forum, head, Wording.ApprovedNotice, byName: null, mayOpen: head.HasText, mayMend: false)
        : Notice(forum, head, Wording.ReturnedNotice, byName: null, mayOpen: false, mayMend: true);

    /// <summary>In the forum's channel; of a case whose text has had its time what is left of it.</summary>
    /// <param name="stays">Nobody will bring it up to date: summary and outcome are left out of it.</param>
    public AdaptiveCard Digest(ForumId forum, CaseHead head, CaseDigest digest, bool stays = false) =>
        new CaseDigestCard(forum.Value, head.Code.Value, CaseTextReplies.Codes(digest.Bands), digest.Summary, MayOpen: false, CaseSurface.Channel, Wording)
        {
            Status = head.Status == CaseStatus.Approved ? null : head.Status.ToString(),
            Outcome = digest.Outcome,
            Stays = stays,
            IsPurged = head.PurgedAt is not null,
        }.ToCard();

    /// <summary>What is left in a channel in which nothing about cases may be said any more.</summary>
    public AdaptiveCard DigestGone() => new NoticeCard(Wording.Title, Wording.Life.DigestGone, Forum: null, CommonWording.Standard.HelpButton).ToCard();

    /// <summary>The pledge of confidentiality comes first.</summary>
    public AdaptiveCard PledgeFirst(ForumId forum, PledgeNeeded needed, CaseSurface surface) =>
        new CasePledgeCard(forum.Value, needed.Standing != PledgeStanding.NoText, needed.MaySetText, surface, Wording).ToCard();

    /// <summary>The person has begun a case already.</summary>
    public AdaptiveCard Draft(ForumId forum, SavedDraft saved, string? notice, CaseSurface surface) => new CaseDraftCard(
        forum.Value, JapaneseTime.Long(saved.SavedAt), JapaneseTime.Long(saved.LastDay), notice, surface, Wording).ToCard();

    public AdaptiveCard DraftKept(ForumId forum, DateOnly lastDay, CaseSurface surface) => News(forum, Wording.Life.DraftSaved(JapaneseTime.Long(lastDay)), surface);

    public AdaptiveCard AskDropDraft(ForumId forum, CaseSurface surface) => new CaseDraftDropCard(forum.Value, surface, Wording).ToCard();

    public AdaptiveCard DraftDropped(ForumId forum, CaseSurface surface) => News(forum, Wording.Life.DraftDropped, surface);

    public AdaptiveCard DraftGone(ForumId forum, CaseSurface surface) => new CaseDoorCard(forum.Value, MaySubmit: true, Wording.Life.DraftGone, surface, Wording).ToCard();

    /// <summary>To a member who was named to read a case.</summary>
    public AdaptiveCard ReaderNotice(ForumId forum, CaseHead head) => Notice(forum, head, Wording.Life.ReaderNotice, byName: null, mayOpen: true, mayMend: false);

    /// <summary>A receipt about one case.</summary>
    public AdaptiveCard Done(ForumId forum, CaseCode code, Func<CaseLifeWording, CaseNews> news, CaseSurface surface) => Receipt(forum, code, news(Wording.Life), surface);

    /// <summary>Where a case stands, and for this person the buttons that open its text.</summary>
    /// <param name="stays">It becomes a message: summary and outcome are left out of it, and the issues that rest on it.</param>
    public AdaptiveCard State(ShowCases.One view, CaseSurface surface, bool stays)
    {
        var (head, rights) = (view.Head, view.Rights);
        if (head.Digest is { } digest)
        {
            return new CaseDigestCard(view.Forum.Id.Value, head.Code.Value, CaseTextReplies.Codes(digest.Bands), digest.Summary, rights.Open, surface, Wording)
            {
                Status = head.Status.ToString(),
                Outcome = digest.Outcome,
                Stays = stays,
                IsPurged = head.PurgedAt is not null,
                PurgedOn = rights.Manage && head.PurgedAt is { } purged ? JapaneseTime.Long(JapaneseTime.DateOf(purged)) : null,
                Issues = stays ? [] : [.. view.Issues.Select(static issue => new CaseIssueLine(issue.Number.ToString(), issue.Subject))],
                MaySeeReads = rights.Manage && !head.HasText,
                MayBegin = rights.Manage && head is { Status: CaseStatus.Approved, HasText: true },
            }.ToCard();
        }

        return new CaseStateCard(
            view.Forum.Id.Value,
            head.Code.Value,
            Wording.State(head.Code.Value),
            IsDone: false,
            head.Status.ToString(),
            head.ByName,
            JapaneseTime.Long(JapaneseTime.DateOf(head.At)),
            head.PurgedAt is { } gone ? [Wording.Life.Purged(JapaneseTime.Long(JapaneseTime.DateOf(gone)))] : [],
            rights.Open && (rights.Review || !rights.Mend),
            rights.Mend && !rights.Review,
            surface,
            Wording)
        {
            Reviewer = head.Status == CaseStatus.Reviewing ? head.ReviewerName : "",
            BeginsReview = Begins(head, rights),
        }.ToCard();
    }

    public AdaptiveCard AskWithdraw(ForumId forum, CaseCode code, CaseSurface surface) => new CaseWithdrawCard(forum.Value, code.Value, surface, Wording).ToCard();

    /// <summary>Somebody was faster: where the case stands now.</summary>
    /// <param name="typed">What the person had typed: shown once more, to be copied; only where text may be shown.</param>
    public AdaptiveCard MovedOn(ForumId forum, CaseHead head, CaseSurface surface, params IReadOnlyList<string?> typed) => new CaseStateCard(
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
        Wording)
    {
        Typed = [.. typed.OfType<string>().Where(static text => text.Trim().Length > 0)],
    }.ToCard();

    /// <param name="stays">The list becomes a message: approved summaries are left out of it.</param>
    public AdaptiveCard List(ShowCases.List view, int page, CaseSurface surface, bool stays) => new CaseListCard(
        view.Forum.Id.Value,
        [.. view.Waiting.Select(static head => Line(head, head.ByName))],
        [.. view.Own.Select(static head => Line(head, null))],
        [.. view.Approved.Select(head => new CaseLine(head.Code.Value, head.Status.ToString(), null, null, CaseTextReplies.Codes(head.Digest!.Bands), stays ? null : head.Digest.Summary))],
        view.MaySubmit,
        page,
        surface,
        Wording)
        {
            MayRecordLeaks = view.Handles,
            HiddenBelow = view.Handles ? null : view.Forum.Settings.Thresholds.SmallNumber,
        }.ToCard();

    /// <summary>A receipt about none in particular.</summary>
    private AdaptiveCard News(ForumId forum, CaseNews news, CaseSurface surface) => new CaseNewsCard(forum.Value, news.Title, news.Lines, surface, Wording).ToCard();

    private static CaseLine Line(CaseHead head, string? byName) =>
        new(head.Code.Value, head.Status.ToString(), byName, JapaneseTime.Long(JapaneseTime.DateOf(head.At)), null, null);

    private AdaptiveCard Receipt(ForumId forum, CaseCode code, CaseNews news, CaseSurface surface) => new CaseStateCard(
        forum.Value, code.Value, news.Title, IsDone: true, Status: null, ByName: null, At: null, news.Lines, MayOpen: false, MayMend: false, surface, Wording).ToCard();

    private AdaptiveCard Notice(ForumId forum, CaseHead head, CaseNews news, string? byName, bool mayOpen, bool mayMend, bool begins = false) => new CaseStateCard(
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
        Wording)
    {
        BeginsReview = begins,
    }.ToCard();

    /// <summary>Who opens their own is no reviewer of it.</summary>
    private static bool Begins(CaseHead head, CaseRights rights) => head.Status == CaseStatus.Waiting && rights is { Open: true, Review: true, Mend: false };
}
