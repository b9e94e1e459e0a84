using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Keeping;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>The words of what is discarded.</summary>
internal sealed class KeepingReplies
{
    private readonly KeepingWording wording = KeepingWording.Standard;

    /// <returns>Null where nothing goes any more.</returns>
    public AdaptiveCard? Notice(ForumSummary forum, DateOnly day, IReadOnlyList<DiscardLine> waiting, bool isPersonal)
    {
        var going = waiting.Where(line => line.Day == day).ToArray();
        return going.Length == 0 ? null : new DiscardNoticeCard(
            forum.Id.Value,
            isPersonal ? forum.Name : null,
            JapaneseTime.Long(day),
            [.. going.Select(Parts)],
            wording).ToCard();
    }

    /// <summary>令和９年４月１日（木）に消す予定：令和３年度の投票 12件.</summary>
    public string Going(DiscardLine line) => wording.Going(JapaneseTime.Long(line.Day), Parts(line));

    public string Gone(DiscardLine line) => wording.Gone(JapaneseTime.Long(line.Day), Parts(line));

    private string Parts(DiscardLine line) => wording.Records(
        wording.Kinds[line.Kind.ToString()],
        line.Years.Count > 1 ? wording.YearSpan(line.Years[0].Year.ToString(), line.Years[^1].Year.ToString()) : line.Years[0].Year.ToString(),
        line.Years.Sum(static year => year.Records));
}
