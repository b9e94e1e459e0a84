using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>This copy's share of the 50 requests a second that Teams allows one app in one tenant (protocol.md 5.6).</summary>
    public int SendsPerSecond { get; set; } = 25;

    /// <summary>How often an idle copy looks into the queue.</summary>
    public TimeSpan IdlePoll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a copy that died keeps a conversation to itself; a live one renews its claim in time.</summary>
    public TimeSpan LaneLease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many conversations are served at the same time.</summary>
    public int Parallel { get; set; } = 16;
}

internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options) =>
        options.SendsPerSecond is < 1 or > 50 ? ValidateOptionsResult.Fail("Delivery:SendsPerSecond: 1 to 50 is expected.")
        : options.IdlePoll < TimeSpan.FromMilliseconds(100) || options.IdlePoll > TimeSpan.FromMinutes(1) ? ValidateOptionsResult.Fail("Delivery:IdlePoll: 0.1 seconds to 1 minute is expected.")
        : options.Parallel is < 1 or > 64 ? ValidateOptionsResult.Fail("Delivery:Parallel: 1 to 64 is expected.")
        : options.LaneLease < TimeSpan.FromSeconds(1) || options.LaneLease > TimeSpan.FromMinutes(5) ? ValidateOptionsResult.Fail("Delivery:LaneLease: 1 second to 5 minutes is expected.")
        : ValidateOptionsResult.Success;
}
