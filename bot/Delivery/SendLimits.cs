using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>At most so many in so long.</summary>
internal sealed record SendLimit(int Count, TimeSpan Span);

/// <summary>
/// What the channel takes from one bot (protocol.md 5.6), shared out so that all copies of the service together keep to it without
/// asking each other: one part for the lane of a conversation, whoever holds it, and about as much for what each copy answers directly.
/// </summary>
internal sealed class SendLimits(IOptions<DeliveryOptions> options)
{
    /// <summary>Of Teams, per bot and conversation; the longest span last.</summary>
    public static readonly IReadOnlyList<SendLimit> OfTeams =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];

    /// <summary>What one row may take (<see cref="RowSender.MostSends(Recipient, bool)"/>): a lane that could never send so much at once would stand still.</summary>
    public const int OfOneRow = 3;

    /// <summary>Of this copy, in one tenant and second.</summary>
    public int PerSecond { get; } = options.Value.TenantPerSecond / options.Value.Copies;

    /// <summary>To one conversation, directly, by each copy.</summary>
    public IReadOnlyList<SendLimit> OfAnswers { get; } = [.. All(options.Value).Select(limit => limit with { Count = Part(limit, options.Value) })];

    /// <summary>To one conversation, through its lane: the rest.</summary>
    public IReadOnlyList<SendLimit> OfLane { get; } = [.. All(options.Value).Select(limit => limit with { Count = limit.Count - (options.Value.Copies * Part(limit, options.Value)) })];

    private static IEnumerable<SendLimit> All(DeliveryOptions options) =>
        options.PerConversation is { Count: > 0 } other ? other.Select(static limit => new SendLimit(limit.Count, limit.Span)).OrderBy(static limit => limit.Span) : OfTeams;

    private static int Part(SendLimit limit, DeliveryOptions options) => Math.Min(limit.Count / (options.Copies + 1), (limit.Count - OfOneRow) / options.Copies);
}
