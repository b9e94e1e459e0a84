using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Deliveries;

/// <summary>For whom something was.</summary>
public enum DeliveryTarget
{
    /// <summary>The channel.</summary>
    Channel,

    /// <summary>One person's chat.</summary>
    Person,

    /// <summary>Nobody: work of the service itself, such as a booking in the calendar.</summary>
    Service,
}

/// <summary>Something that did not arrive.</summary>
/// <param name="Kind">What it was: a code that the wording names.</param>
/// <param name="Name">Whose chat it was for; null = nobody who is still here.</param>
/// <param name="Due">When it was to be sent.</param>
/// <param name="Code">Why: a code that the wording explains.</param>
/// <param name="MayHaveArrived">It may have arrived after all.</param>
public sealed record DeliveryLine(string Id, string Kind, string? Name, DeliveryTarget Target, string Due, string Code, bool MayHaveArrived);

/// <summary>送信の状態: what arrived last, what is on its way, and what did not arrive, with what to do about it.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
/// <param name="LastDelivered">When something last arrived; null = nothing lately.</param>
/// <param name="Next">When the first of what is waiting goes out.</param>
/// <param name="Late">What is being tried again.</param>
/// <param name="LateCode">What holds it up.</param>
/// <param name="Lines">Everything that did not arrive; the card shows a page of it.</param>
public sealed record DeliveriesCard(
    string Forum,
    string? ForumName,
    string? LastDelivered,
    int Waiting,
    string? Next,
    int Late,
    string? LateCode,
    IReadOnlyList<DeliveryLine> Lines,
    int Page,
    string? Notice,
    DeliveriesWording Wording)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 5;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        var state = Lines.Count > 0 ? Wording.FailedCount(Lines.Count) : Late > 0 ? Wording.LateCount(Late) : Wording.AllWell;
        return new()
        {
            FallbackText = $"{Wording.Title}：{state}",
            Speak = $"{Wording.Title}。{state}",
            Body =
            [
                FormParts.Heading(Wording.Title),
                .. FormParts.Forum(ForumName),
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock(state)
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Color = Lines.Count > 0 ? AdaptiveTextColor.Attention : Late > 0 ? AdaptiveTextColor.Warning : AdaptiveTextColor.Good,
                },
                new AdaptiveFactSet
                {
                    Facts =
                    [
                        new AdaptiveFact(Wording.Last, CardText.Typed(LastDelivered ?? Wording.NothingLately)),
                        new AdaptiveFact(Wording.Waiting, CardText.Typed(Next is null ? Wording.NothingWaiting : Wording.WaitingUntil(Waiting, Next))),
                        .. Late == 0 ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.Late, CardText.Typed(Wording.LateBecause(Late, Wording.Explain(LateCode ?? "").Why)))],
                    ],
                },
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. pages == 1 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true }],
            ],
            Actions = [.. Buttons(page, pages)],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons(int page, int pages)
    {
        if (page > 0)
        {
            yield return Turn(Wording.Newer, page - 1);
        }

        if (page < pages - 1)
        {
            yield return Turn(Wording.Older, page + 1);
        }

        yield return Turn(Wording.LookAgain, page);
        yield return SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum });
    }

    private AdaptiveExecuteAction Turn(string title, int to) => DeliveriesActions.Show.Execute(title, new DeliveriesActions.ListPayload { Forum = Forum, Page = to });

    private AdaptiveContainer Line(DeliveryLine line)
    {
        var (why, todo) = Wording.Explain(line.Code);
        var payload = new DeliveriesActions.DeliveryPayload { Forum = Forum, Id = line.Id };
        return new()
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock($"{Wording.Kind(line.Kind)}　{Target(line)}") { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock($"{Wording.Due(line.Due)}") { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                new AdaptiveTextBlock($"{why}") { Spacing = AdaptiveSpacing.Small },
                new AdaptiveTextBlock($"{Wording.ToDo}{todo}") { Spacing = AdaptiveSpacing.None },
                .. line.MayHaveArrived ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.MayHaveArrived) { IsSubtle = true, Spacing = AdaptiveSpacing.None }] : [],
                new AdaptiveActionSet
                {
                    Actions =
                    [
                        DeliveriesActions.SendAgain.Execute(Wording.SendAgain, payload) with { Tooltip = Wording.Kind(line.Kind) },
                        DeliveriesActions.SetAside.Execute(Wording.SetAside, payload) with { Tooltip = Wording.Kind(line.Kind) },
                    ],
                },
            ],
        };
    }

    private string Target(DeliveryLine line) => line switch
    {
        { Target: DeliveryTarget.Channel } => Wording.ToChannel,
        { Target: DeliveryTarget.Service } => Wording.ToNobody,
        { Name: { } name } => Wording.ToPerson(name),
        _ => Wording.ToSomebodyGone,
    };
}
