using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Drafts;

/// <summary>The person has begun a case: go on, begin another, or throw it away. Nothing of what they wrote.</summary>
/// <param name="Saved">When it was saved, read back as people say it.</param>
/// <param name="Last">The last day on which it is there.</param>
public sealed record CaseDraftCard(string Forum, string Saved, string Last, string? Notice, CaseSurface Surface, CasesWording Wording)
{
    private PlainPayload Payload => new() { Forum = Forum };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.DraftTitle,
        Speak = $"{Wording.Life.DraftTitle}。{Wording.Life.DraftText(Saved, Last)}",
        Body =
        [
            FormParts.Heading(Wording.Life.DraftTitle),
            .. FormParts.Notice(Notice),
            new AdaptiveTextBlock(Wording.Life.DraftText(Saved, Last)),
            CaseParts.Small(Wording.Life.DraftPrivate),
        ],
        Actions =
        [
            .. CasesActions.OpenDraft.Reveal(Surface, Wording.Life.OpenDraft, Wording.Life.OpenDraftHere, Payload),
            Surface == CaseSurface.Dialog ? CasesActions.NewForm.Reopen(Surface, Wording.Life.NewInstead, Payload) : CasesActions.NewForm.Fetch(Wording.Life.NewInstead, Payload),
            .. Surface == CaseSurface.Dialog ? [] : (AdaptiveAction[])[CasesActions.List.Press(Surface, Wording.ListButton, new CasesActions.ListPayload { Forum = Forum })],
            CasesActions.AskDropDraft.Press(Surface, Wording.Life.DropDraft, Payload),
        ],
    };
}
