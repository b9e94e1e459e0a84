using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>
/// The login service, as far as a bot asks it for its own token. A copy of the service whose secret is followed by a dot and a name
/// gets tokens that end in that name: so the connector's log tells who sent what.
/// </summary>
public sealed class LoginStandIn
{
    private readonly ConcurrentDictionary<string, bool> issued = new();
    private int requests;

    /// <summary>How often a token was asked for.</summary>
    public int Requests => requests;

    /// <summary>While set, the service refuses with this code: AADSTS7000215 is a wrong secret.</summary>
    public string? FailsWith { get; set; }

    /// <summary>How long the service thinks before it answers.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>From now on the connector takes none of the tokens given so far.</summary>
    public void Revoke() => issued.Clear();

    public bool IsValid(string? token) => token is not null && issued.ContainsKey(token);

    internal void Map(WebApplication app) => app.MapPost("/{tenant}/oauth2/v2.0/token", AnswerAsync);

    private async Task<IResult> AnswerAsync(string tenant, HttpRequest request)
    {
        var number = Interlocked.Increment(ref requests);
        await Task.Delay(Delay, request.HttpContext.RequestAborted);
        var form = await request.ReadFormAsync();
        var secret = form["client_secret"].ToString();
        var name = secret.StartsWith(ChannelStandIn.AppPassword + '.', StringComparison.Ordinal) ? secret[ChannelStandIn.AppPassword.Length..] : "";
        var code = FailsWith
            ?? (tenant != ChannelStandIn.TenantId ? "AADSTS700016"
                : form["client_id"] != ChannelStandIn.AppId || secret != ChannelStandIn.AppPassword + name ? "AADSTS7000215"
                : form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default" ? "AADSTS70011"
                : null);
        if (code is not null)
        {
            var error = new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"{code}: The request was refused." };
            return Results.Text(error.ToJsonString(), "application/json", statusCode: StatusCodes.Status401Unauthorized);
        }

        var token = string.Create(CultureInfo.InvariantCulture, $"bot-token-{number}{name}");
        issued[token] = true;
        var answer = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["ext_expires_in"] = 3600, ["access_token"] = token };
        return Results.Text(answer.ToJsonString(), "application/json");
    }
}
