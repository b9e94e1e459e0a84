using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>The text of a case, to be read only. Only ever one person's view or a dialog.</summary>
/// <param name="Status">The state as a code.</param>
/// <param name="Texts">Null once they were purged: what was told since may still be there.</param>
/// <param name="Comment">The comment with which it was returned; empty = none.</param>
/// <param name="Summary">The approved summary; empty = none yet.</param>
/// <param name="MayMend">The reader may open the form.</param>
public sealed record CaseTextCard(
    string Forum,
    string Code,
    string Status,
    string ByName,
    string At,
    CaseBandCodes Bands,
    CaseTexts? Texts,
    string Comment,
    string Summary,
    bool MayMend,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>Each time the secretariat passed what the check stops, a line each.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>What the talk came to; empty until it is aggregated.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What was noted while it was talked over; null = nothing.</summary>
    public CaseTalkLines? Talk { get; init; }

    /// <summary>What the presenter told since.</summary>
    public IReadOnlyList<CaseFollowUpLine> FollowUps { get; init; } = [];

    /// <summary>Who reads it beside the secretariat and the chair, and how long it is kept, a line each.</summary>
    public IReadOnlyList<string> Keeping { get; init; } = [];

    /// <summary>The notes of the talk may be kept.</summary>
    public bool MayDiscuss { get; init; }

    /// <summary>It may be aggregated.</summary>
    public bool MayAggregate { get; init; }

    /// <summary>Readers may be named, and the text held.</summary>
    public bool MayManage { get; init; }

    /// <summary>The record of who read it may be seen.</summary>
    public bool MaySeeReads { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTextCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.DigestTitle(Code),
        Speak = $"{Wording.DigestTitle(Code)}。{Wording.Statuses.GetValueOrDefault(Status, Status)}",
        Body =
        [
            FormParts.Heading(Wording.DigestTitle(Code)),
            new AdaptiveFactSet
            {
                Facts =
                [
                    new AdaptiveFact(Wording.Status, Wording.Statuses.GetValueOrDefault(Status, Status)),
                    new AdaptiveFact(Wording.By, CardText.Typed(Wording.PersonName(ByName))),
                    new AdaptiveFact(Wording.SubmittedAt, At),
                ],
            },
            CaseParts.Small(Wording.OnlyYou),
            .. CaseParts.Paragraph(Wording.Form.CommentTitle, Comment),
            .. Keeping.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }),
            .. CaseParts.Paragraph(Wording.Review.ApprovedSummary, Summary),
            .. CaseParts.Paragraph(Wording.Life.OutcomeHeading, Outcome),
            .. Texts is null ? [CaseParts.Bands(Bands, Wording.Form)] : CaseParts.Everything(Bands, Texts, Wording.Form),
            .. CaseParts.Talk(Talk, Wording),
            .. CaseParts.FollowUps(FollowUps, Wording.Life),
            .. CaseParts.Overrides(Overrides, Wording.Review),
        ],
        Actions =
        [
            .. MayMend ? [CasesActions.EditForm.Reopen(Surface, Wording.MendButton, Payload)] : Working(),
            .. MaySeeReads ? (AdaptiveAction[])[CaseReadingActions.Reads.Reopen(Surface, Wording.Life.ReadsButton, Payload)] : [],
            .. MayMend ? [] : Ending(),
            .. Surface == CaseSurface.Dialog ? [] : (AdaptiveAction[])[CaseDoor.Show.Press(Surface, Wording.Hide, new CaseDoor.CodePayload { Forum = Forum, Code = Code })],
        ],
    };

    /// <summary>Nothing of this is there while its submitter may still mend it.</summary>
    private AdaptiveAction[] Working() =>
    [
        .. MayDiscuss ? (AdaptiveAction[])[CaseDiscussionActions.Form.Reopen(Surface, Wording.Life.TalkButton, Payload)] : [],
        .. MayManage ? (AdaptiveAction[])[CaseReadingActions.Form.Reopen(Surface, Wording.Life.ReadersButton, Payload)] : [],
    ];

    /// <summary>What decides how long the text stays comes last.</summary>
    private AdaptiveAction[] Ending() =>
    [
        .. MayManage ? (AdaptiveAction[])[CaseKeepingActions.Form.Reopen(Surface, Wording.Life.HoldButton, Payload)] : [],
        .. MayAggregate ? (AdaptiveAction[])[CaseDiscussionActions.OutcomeForm.Reopen(Surface, Wording.Life.AggregateButton, Payload)] : [],
    ];

    private CasesActions.CasePayload Payload => new() { Forum = Forum, Code = Code };
}
