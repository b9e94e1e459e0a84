using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>Whether the bot can sign in to speak, and how long the secret it signs in with still lasts.</summary>
internal sealed class ChannelHealth(OutgoingTokens tokens, IOptions<BotFrameworkOptions> options, TimeProvider time) : IHealthPart
{
    public string Subject => HealthSubjects.Channel;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        if (options.Value.IsAnonymous)
        {
            return [new HealthFinding(Subject, HealthState.NotSetUp, Code: "Development")];
        }

        return [await SignInAsync(cancellation), Secret()];
    }

    private async Task<HealthFinding> SignInAsync(CancellationToken cancellation)
    {
        try
        {
            await tokens.GetAsync(rejected: null, cancellation);
            return new HealthFinding(Subject, HealthState.Well);
        }
        catch (NoTokenException exception)
        {
            return new HealthFinding(Subject, HealthState.Broken, Code: exception.Code);
        }
    }

    private HealthFinding Secret() => options.Value.AppType == BotAppTypes.UserAssignedMsi
        ? new HealthFinding(HealthSubjects.ChannelSecret, HealthState.Well, Code: "ManagedIdentity")
        : HealthFinding.OfSecret(HealthSubjects.ChannelSecret, options.Value.AppPasswordExpires, JapaneseTime.DateOf(time.GetUtcNow()));
}
