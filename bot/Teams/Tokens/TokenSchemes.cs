using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace CareSystem.Bot.Teams.Tokens;

/// <summary>What makes a token genuine, for each of the two kinds (protocol.md 1.3, 1.4).</summary>
internal sealed class TokenSchemes(IOptions<BotFrameworkOptions> options, TokenKeys keys, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    public const string Channel = "BotConnector";
    public const string Entra = "Entra";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly BotFrameworkOptions bot = options.Value;

    public void Configure(JwtBearerOptions options) => Configure(name: null, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        switch (name)
        {
            case Channel:
                Apply(options, keys.Channel, [bot.Issuer]);
                break;
            case Entra:
                Apply(options, keys.Entra, EntraRules.Issuers(bot).Keys);
                options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
                break;
        }
    }

    private void Apply(JwtBearerOptions options, SigningKeys signingKeys, IEnumerable<string> issuers)
    {
        var believed = issuers.ToHashSet(StringComparer.Ordinal);
        options.MapInboundClaims = false;
        options.TimeProvider = time;
        options.ConfigurationManager = signingKeys;
        // The token handler itself asks for a refresh, waits for it and tries again.
        options.RefreshOnIssuerKeyNotFound = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            // A key is found by its name or not at all: the name is also what its endorsements are found by.
            TryAllIssuerSigningKeys = false,
            ClockSkew = ClockSkew,
            LifetimeValidator = IsNow,
            ValidAudience = bot.AppId,
            // Not ValidIssuers: to those the library adds whatever the metadata calls its issuer.
            IssuerValidator = (issuer, _, _) => believed.Contains(issuer)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("The issuer is not believed."),
        };
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end > now - ClockSkew && (notBefore is not { } start || start < now + ClockSkew);
    }
}
