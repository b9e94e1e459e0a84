using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>What stands out of an item (domain.md §3).</summary>
internal enum ItemFinding
{
    None,

    /// <summary>強み: a mean of 2.3 or more, unless the forum has set another.</summary>
    Strength,

    /// <summary>課題: a mean of 1.2 or less, unless the forum has set another.</summary>
    Weakness,

    /// <summary>見えていない: four in ten or more cannot tell, unless the forum has set another.</summary>
    Unseen,
}

/// <summary>What all answers together say of one item.</summary>
/// <param name="Counts">How often each rating was given, in the order of <see cref="ChecklistRating"/>.</param>
internal sealed record ItemResult(string Item, IReadOnlyList<int> Counts)
{
    /// <summary>From which numbers on something stands out; what the forum has set.</summary>
    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>Fewer ratings than these say nothing about the area.</summary>
    private const int EnoughRatings = 3;

    private const int ScaleLength = 4;

    public int Answers => Counts.Sum();

    /// <summary>How often 0, 1, 2 and 3 were given.</summary>
    public IReadOnlyList<int> OnScale => [.. Counts.Take(ScaleLength)];

    public int Unknown => Counts[(int)ChecklistRating.Unknown];

    public int NotApplicable => Counts[(int)ChecklistRating.NotApplicable];

    /// <summary>Answers on the scale of 0 to 3.</summary>
    public int Rated => OnScale.Sum();

    /// <summary>0–3; null where nobody gave a number.</summary>
    public double? Mean => Rated == 0 ? null : OnScale.Select(static (count, rating) => (double)count * rating).Sum() / Rated;

    /// <summary>The share of those who cannot tell, 0–1.</summary>
    public double UnknownRate => Answers == 0 ? 0 : (double)Unknown / Answers;

    public ItemFinding Finding =>
        UnknownRate >= Thresholds.Unseen ? ItemFinding.Unseen
        : Rated < EnoughRatings ? ItemFinding.None
        : Mean >= Thresholds.Strength ? ItemFinding.Strength
        : Mean <= Thresholds.Weakness ? ItemFinding.Weakness
        : ItemFinding.None;
}

/// <summary>The result of a round: numbers of people only, and none where one could tell who they are.</summary>
/// <param name="Items">Weakest first; empty where too few have answered.</param>
/// <param name="FewestPeople">With fewer answers than these, each could be guessed.</param>
internal sealed record RoundResult(int People, IReadOnlyList<ItemResult> Items, int FewestPeople)
{
    public bool TooFew => People < FewestPeople;

    public static RoundResult Of(ChecklistRound round, IReadOnlyCollection<ChecklistAnswer> answers, Thresholds thresholds) => new(
        answers.Count,
        answers.Count < thresholds.FewestAnswers
            ? []
            : [.. round.Items.Select(item => Count(item, answers) with { Thresholds = thresholds }).OrderBy(static item => item.Mean ?? double.MaxValue)],
        thresholds.FewestAnswers);

    private static ItemResult Count(string item, IReadOnlyCollection<ChecklistAnswer> answers) => new(
        item,
        [.. Enum.GetValues<ChecklistRating>().Select(rating => answers.Count(answer => answer.Ratings.TryGetValue(item, out var given) && given == rating))]);
}
