using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How many copies of the service run at the same time: they share what the channel takes.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>How many requests a second Teams allows one app in one tenant (protocol.md 5.6).</summary>
    public int TenantPerSecond { get; set; } = 50;

    /// <summary>Where a channel has other limits per conversation than Teams; empty for those of Teams.</summary>
    public IList<Limit> PerConversation { get; } = [];

    /// <summary>How often an idle copy looks into the queue.</summary>
    public TimeSpan IdlePoll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a copy that died keeps a conversation to itself; a live one renews its claim in time.</summary>
    public TimeSpan LaneLease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many conversations are served at the same time.</summary>
    public int Parallel { get; set; } = 16;

    internal sealed class Limit
    {
        public int Count { get; set; }

        public TimeSpan Span { get; set; }
    }
}

internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    /// <summary>With more, the seven a second of a conversation leave nothing for each of them besides its lane.</summary>
    private const int MostCopies = 4;

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options) =>
        options.Copies is < 1 or > MostCopies ? ValidateOptionsResult.Fail("Delivery:Copies: 1 to 4 is expected.")
        : options.TenantPerSecond < options.Copies ? ValidateOptionsResult.Fail("Delivery:TenantPerSecond: at least one for each copy is expected.")
        : options.PerConversation.Any(limit => limit.Count < options.Copies + SendLimits.OfOneRow || limit.Span <= TimeSpan.Zero || limit.Span > TimeSpan.FromHours(1))
            ? ValidateOptionsResult.Fail("Delivery:PerConversation: a count of at least 3 more than Delivery:Copies and a span of at most 1 hour are expected.")
        : options.IdlePoll < TimeSpan.FromMilliseconds(100) || options.IdlePoll > TimeSpan.FromMinutes(1) ? ValidateOptionsResult.Fail("Delivery:IdlePoll: 0.1 seconds to 1 minute is expected.")
        : options.Parallel is < 1 or > 64 ? ValidateOptionsResult.Fail("Delivery:Parallel: 1 to 64 is expected.")
        : options.LaneLease < TimeSpan.FromSeconds(1) || options.LaneLease > TimeSpan.FromMinutes(5) ? ValidateOptionsResult.Fail("Delivery:LaneLease: 1 second to 5 minutes is expected.")
        : ValidateOptionsResult.Success;
}
