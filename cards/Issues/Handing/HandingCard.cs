using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>What became of a handing: a line with its name.</summary>
public sealed record HandingFact(string Name, string Text);

/// <summary>What the reader may do with a handing.</summary>
public sealed record HandingRights(bool MayReceive, bool MayAnswer, bool MayRecall)
{
    /// <summary>Nothing but to read.</summary>
    public static HandingRights None { get; } = new(MayReceive: false, MayAnswer: false, MayRecall: false);
}

/// <summary>An issue that was handed over, as everybody sees it where it was posted, and as one person sees it; as a reminder or notice as well.</summary>
/// <param name="ForumName">The forum it is for, where the place does not say it; null = it does.</param>
/// <param name="Handing">Its id, where it was handed from; null = it came from another forum.</param>
/// <param name="Inbox">Its id, where it came to from another forum; null = it was handed from here.</param>
/// <param name="Notice">A sentence above everything; null = none.</param>
/// <param name="Title">What it is.</param>
/// <param name="From">Who hands it over; null = that goes without saying.</param>
/// <param name="Facts">Where it went, and what has become of it.</param>
/// <param name="Ask">What is asked for, while it is.</param>
/// <param name="Answer">What was answered, as typed; empty = nothing.</param>
/// <param name="IsOverdue">The answer is late.</param>
/// <param name="Open">The number of the issue in this forum's own log, for a button; null = none.</param>
/// <param name="IsShared">It stands there for everybody: who may do what is seen after pressing.</param>
public sealed record HandingCard(
    string Forum,
    string? ForumName,
    string? Handing,
    string? Inbox,
    string? Notice,
    string Title,
    string? From,
    HandedDetails Details,
    IReadOnlyList<HandingFact> Facts,
    string? Ask,
    string Answer,
    bool IsOverdue,
    HandingRights Rights,
    string? Open,
    bool IsShared,
    HandingWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var said = (Notice ?? Title).TrimEnd('。');
        return new()
        {
            FallbackText = CardText.Typed($"{said}：{Details.Number} {Details.Subject}"),
            Speak = CardText.Typed($"{said}。{Details.Number}「{Details.Subject}」"),
            Body =
            [
                .. FormParts.Notice(CardText.Typed(Notice)),
                FormParts.Heading(CardText.Typed(Title)),
                .. FormParts.Forum(ForumName),
                .. From is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.CardFrom(From))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                .. IsOverdue ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder }] : [],
                new AdaptiveFactSet { Facts = [.. Details.Facts(Wording)] },
                .. Facts.Count == 0
                    ? []
                    : (AdaptiveElement[])[new AdaptiveFactSet { Separator = true, Facts = [.. Facts.Select(static fact => new AdaptiveFact(CardText.Typed(fact.Name), CardText.Typed(fact.Text)))] }],
                .. Answer.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Answer))],
                .. Ask is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Ask))],
            ],
            Actions = [.. Buttons()],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (Inbox is not null)
        {
            var payload = new HandingActions.InboxPayload { Forum = Forum, Inbox = Inbox };
            if (Rights.MayReceive)
            {
                yield return HandingActions.InboxReceive.Execute(Wording.ReceiveButton, payload, AdaptiveActionStyle.Positive);
            }

            if (Rights.MayAnswer)
            {
                yield return HandingActions.InboxAnswerForm.Execute(Wording.AnswerButton, payload);
            }
        }
        else if (Handing is not null)
        {
            var payload = new HandingActions.HandingPayload { Forum = Forum, Handing = Handing };
            if (Rights.MayReceive)
            {
                yield return HandingActions.Receive.Execute(Wording.ReceiveButton, payload, AdaptiveActionStyle.Positive);
            }

            if (Rights.MayAnswer)
            {
                yield return HandingActions.AnswerForm.Execute(Wording.AnswerButton, payload);
            }

            if (Rights.MayRecall && !IsShared)
            {
                yield return HandingActions.Recall.Execute(Wording.RecallButton, payload);
            }
        }

        if (Open is not null)
        {
            yield return IssueActions.Show.Execute(Wording.OpenIssue, new IssueActions.IssuePayload { Forum = Forum, Issue = Open });
        }

        if (!IsShared)
        {
            yield return HandingActions.List.Execute(Wording.ListButton, new HandingActions.ListPayload { Forum = Forum });
        }
    }
}
