using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Keeping;

/// <summary>The notice of what is discarded, as the bot makes it.</summary>
public sealed class KeepingCardTests(CardRenderer renderer)
{
    private static readonly DateOnly Day = new(2027, 4, 1);

    private static readonly ForumSummary Forum = RosterSamples.Context().Forum;

    private readonly KeepingReplies replies = new();

    [Fact]
    public Task What_goes_in_a_month() => ProveAsync(
        replies.Notice(
            Forum,
            Day,
            [
                new DiscardLine(RecordKind.Agenda, Day, [(new FiscalYear(2019), 3), (new FiscalYear(2021), 12)]),
                new DiscardLine(RecordKind.Polls, Day, [(new FiscalYear(2023), 12)]),
                new DiscardLine(RecordKind.Meetings, new DateOnly(2027, 5, 1), [(new FiscalYear(2016), 4)]),
            ],
            isPersonal: true),
        "DiscardNoticeCard.two-kinds");

    [Fact]
    public void Where_nothing_goes_on_that_day_there_is_nothing_to_say() =>
        Assert.Null(replies.Notice(Forum, Day, [new DiscardLine(RecordKind.Meetings, new DateOnly(2027, 5, 1), [(new FiscalYear(2016), 4)])], isPersonal: true));

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Keeping", state);
}
