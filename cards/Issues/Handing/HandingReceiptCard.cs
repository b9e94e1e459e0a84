using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>What has just happened to a handing.</summary>
/// <param name="Receipt">In words.</param>
/// <param name="Subject">The issue's subject.</param>
/// <param name="Handing">Its id, where it was handed from; null = it came from another forum.</param>
/// <param name="Inbox">Its id, where it came to from another forum; null = it was handed from here.</param>
/// <param name="Open">The number of the issue in this forum's own log, for a button; null = none.</param>
public sealed record HandingReceiptCard(string Forum, string Receipt, string Subject, string? Handing, string? Inbox, string? Open, HandingWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Receipt}：{Subject}"),
        Speak = CardText.Typed($"{Receipt}。{Subject}"),
        Body =
        [
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Good,
                Items = [new AdaptiveTextBlock(CardText.Typed($"✓ {Receipt}")) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
            },
            new AdaptiveTextBlock(CardText.Typed(Subject)),
        ],
        Actions =
        [
            .. Inbox is not null ? [HandingActions.InboxShow.Execute(Wording.OpenHanding, new HandingActions.InboxPayload { Forum = Forum, Inbox = Inbox })]
                : Handing is not null ? [HandingActions.Show.Execute(Wording.OpenHanding, new HandingActions.HandingPayload { Forum = Forum, Handing = Handing })]
                : (AdaptiveAction[])[],
            .. Open is null ? [] : (AdaptiveAction[])[IssueActions.Show.Execute(Wording.OpenIssue, new IssueActions.IssuePayload { Forum = Forum, Issue = Open })],
            HandingActions.List.Execute(Wording.ListButton, new HandingActions.ListPayload { Forum = Forum }),
        ],
    };
}
