using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>The cards that hold what was written of a case. They leave only as a dialog or as one person's view.</summary>
internal sealed class CaseTextReplies(IIdSource ids, CaseFaultReplies faultWords)
{
    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public static CaseBandCodes Codes(CaseBands bands) => new(
        bands.Age.ToString(),
        bands.Household.ToString(),
        bands.Stay.ToString(),
        [.. bands.Troubles.Select(static trouble => trouble.ToString())],
        [.. bands.Bodies.Select(static body => body.ToString())],
        bands.Group == ConditionGroup.NotStated ? null : bands.Group.ToString())
    {
        Sex = bands.Sex == CaseSex.NotStated ? null : bands.Sex.ToString(),
    };

    /// <summary>The text, to be read only, with what this person may do with it.</summary>
    public AdaptiveCard Text(OpenCase.Opened opened, CaseSurface surface)
    {
        var (submission, head, rights) = (opened.Case, opened.Case.Head, opened.Rights);
        return new CaseTextCard(
            opened.Forum.Id.Value,
            head.Code.Value,
            head.Status.ToString(),
            head.ByName,
            JapaneseTime.Long(JapaneseTime.DateOf(head.At)),
            Codes(submission.Content?.Bands ?? head.Digest!.Bands),
            submission.Content is { } content ? Texts(content) : null,
            submission.Notes.Comment,
            head.Digest?.Summary ?? "",
            rights.Mend,
            surface,
            Wording)
        {
            Overrides = Overrides(submission),
            Outcome = head.Digest?.Outcome ?? "",
            Talk = submission.Talk is { } talk ? TalkLines(talk) : null,
            FollowUps = [.. submission.FollowUps.Select(static told => new CaseFollowUpLine(told.Months, told.Turn.ToString(), told.Text))],
            Keeping = rights.Manage || opened.IsOwn ? Keeping(opened) : [],
            MayDiscuss = rights.Discuss,
            MayAggregate = rights.Manage && head.Status is CaseStatus.Approved or CaseStatus.Discussing,
            MayManage = rights.Manage,
            MaySeeReads = rights.Manage || opened.IsOwn,
        }.ToCard();
    }

    /// <summary>The text with what the secretariat decides on it.</summary>
    public AdaptiveCard Review(ForumId forum, PersonId reader, CaseSubmission submission, CaseSurface surface) => ReviewCard(
        forum, ids.NextForm().Value, submission, submission.Head.Code.Value, submission.Head.Revision, reader, submission.Notes.Summary, null, null, null, surface);

    /// <summary>The review once more, as it was typed; null where the refusal is not worded here.</summary>
    /// <param name="submission">As it is now, if this person may read it; null while storage does not answer.</param>
    public AdaptiveCard? ReviewAgain(
        ForumId forum, PersonId reader, CasesActions.ReviewPayload typed, Refusal refusal, CaseSubmission? submission, CaseSurface surface)
    {
        AdaptiveCard Again(CaseSubmission? shown, int revision, CaseFaults? faults, string notice) => ReviewCard(
            forum, typed.Form ?? ids.NextForm().Value, shown, typed.Code ?? "", revision, reader, typed.Summary, typed.Comment, faults, notice, surface, typed);

        return refusal switch
        {
            CaseFaults faults => Again(submission, typed.Revision, faults, CaseFaultReplies.Notice(faults)),
            CaseChanged changed => Again(submission, submission?.Head.Revision ?? changed.Current.Head.Revision, null, Wording.Review.ChangedNotice),
            PledgeNeeded => Again(null, typed.Revision, null, Wording.Life.PledgeAgain),
            Unavailable or TooBusy => Again(submission, typed.Revision, null, faultWords.NotRecorded(refusal)),
            _ => null,
        };
    }

    /// <summary>The review with what was proposed in place of what was found in the summary; the text of the case is the submitter's and stays.</summary>
    public AdaptiveCard Replaced(ForumId forum, PersonId reader, CasesActions.ReviewPayload typed, ReplacePersonalData.Replacement replaced, CaseSubmission submission, CaseSurface surface) => ReviewCard(
        forum,
        typed.Form ?? ids.NextForm().Value,
        submission,
        typed.Code ?? "",
        typed.Revision,
        reader,
        replaced.TextOf(CaseFields.Summary),
        typed.Comment,
        replaced.Faults,
        Wording.Form.Replaced(replaced.Replaced),
        surface,
        typed);

    private string[] Overrides(CaseSubmission? submission) =>
    [
        .. (submission?.AllOverrides ?? []).Select(passed => Wording.Review.Override(
            JapaneseTime.Long(JapaneseTime.DateOf(passed.At)), passed.ByName, string.Join('\u3001', passed.Kinds.Select(kind => Wording.Form.FindingKinds[kind.ToString()])), passed.Reason)),
    ];

    private static CaseTexts Texts(CaseContent content) => new(content.Basis.ToString(), content.Situation, content.Worked, content.Missing);

    private AdaptiveCard ReviewCard(
        ForumId forum,
        string form,
        CaseSubmission? submission,
        string code,
        int revision,
        PersonId reader,
        string? summary,
        string? comment,
        CaseFaults? faults,
        string? notice,
        CaseSurface surface,
        CasesActions.ReviewPayload? typed = null) => new CaseReviewCard(
        forum.Value,
        form,
        code,
        revision,
        submission?.Head.ByName ?? "",
        submission is null ? "" : JapaneseTime.Long(JapaneseTime.DateOf(submission.Head.At)),
        submission?.Content is { } bands ? Codes(bands.Bands) : null,
        submission?.Content is { } content ? Texts(content) : null,
        submission?.Head.By == reader,
        summary,
        comment,
        faultWords.Faults(faults, Wording),
        CaseFaultReplies.Findings(faults),
        notice,
        surface,
        Wording)
        {
            Seen = faults is null ? typed?.Seen : CaseScreening.Marks(faults.Findings),
            Reason = typed?.Reason,
            Overrides = Overrides(submission),
        }.ToCard();

    /// <summary>Who was named to read it, and when its text goes or why it does not.</summary>
    private string[] Keeping(OpenCase.Opened opened)
    {
        var head = opened.Case.Head;
        return
        [
            .. head.IsShared
                ? (string[])[$"{Wording.Life.Readers}：{(opened.ReaderNames.Count == 0 ? Wording.Life.NoReaders : string.Join("、", opened.ReaderNames.Select(Wording.PersonName)))}"]
                : [],
            .. opened.Case.Hold is { } hold ? (string[])[Wording.Life.HeldSince(hold.ByName, JapaneseTime.Long(JapaneseTime.DateOf(hold.At)), hold.Reason)]
                : head is { PurgedAt: { } purged, KeptFrom: { } told }
                    ?
                    [
                        Wording.Life.Purged(JapaneseTime.Long(JapaneseTime.DateOf(purged))),
                        Wording.Life.FollowUpKeptUntil(JapaneseTime.Long(JapaneseTime.DateOf(told).AddDays(opened.Forum.Settings.Retention.CaseTextDays))),
                    ]
                : head.KeptFrom is { } from ? [Wording.Life.KeptUntil(JapaneseTime.Long(JapaneseTime.DateOf(from).AddDays(opened.Forum.Settings.Retention.CaseTextDays)))]
                : [],
        ];
    }

    private CaseTalkLines TalkLines(CaseTalk talk)
    {
        (string Question, string Answer)[] answers =
        [
            (TalkFields.Happened, talk.Happened),
            (TalkFields.Troubled, talk.Troubled),
            (TalkFields.Worked, talk.Worked),
            (TalkFields.Lacks, Named(talk.Lacks, Wording.Life.Lacks)),
            (TalkFields.Missing, talk.Missing),
            (TalkFields.Spread, talk.Spread == CaseSpread.Unknown ? "" : Wording.Life.Spreads[talk.Spread.ToString()]),
            (TalkFields.Areas, Named(talk.Areas, Wording.Life.Areas)),
            (TalkFields.Place, talk.Place == TakenUpAt.Undecided ? "" : Wording.Life.Places[talk.Place.ToString()]),
            (TalkFields.Step, talk.Step),
        ];
        return new CaseTalkLines(
            Wording.Life.TalkBy(talk.ByName, JapaneseTime.Long(JapaneseTime.DateOf(talk.At))),
            [.. answers.Where(static answer => answer.Answer.Length > 0).Select(static answer => new CaseTalkLine(answer.Question, answer.Answer))]);

        static string Named<TKind>(IReadOnlyList<TKind> kinds, IReadOnlyDictionary<string, string> names) where TKind : struct, Enum =>
            string.Join("、", kinds.Select(kind => names[kind.ToString()]));
    }
}
