using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Calendar;

/// <summary>Refuses a <c>Graph</c> section at start-up, naming each key and what was expected. Never repeats a secret.</summary>
internal sealed class GraphOptionsCheck(IHostEnvironment environment) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(GraphOptions options)
    {
        foreach (var key in options.Unknown)
        {
            yield return $"Graph:{key}: expected one of BaseUrl, Organizer, TenantId, ClientId, ClientSecret, ClientSecretExpires.";
        }

        if (BaseUrlFault(options) is { } fault)
        {
            yield return fault;
        }

        for (var i = 0; i < options.Organizer.Count; i++)
        {
            var mailbox = options.Organizer[i];
            if (!IsMailbox(mailbox))
            {
                yield return $"Graph:Organizer:{i}: expected the e-mail address of a mailbox, got \"{mailbox}\".";
            }
            else if (options.Organizer.Take(i).Contains(mailbox, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"Graph:Organizer:{i}: expected each mailbox once, got \"{mailbox}\" again.";
            }
        }

        if (options.ClientSecret is not null && options.ClientId is null)
        {
            yield return "Graph:ClientId: expected the application id that Graph:ClientSecret belongs to.";
        }

        if (options.ClientSecret is not null && options.TenantId is null)
        {
            yield return "Graph:TenantId: expected the tenant in which Graph:ClientSecret is valid.";
        }

        if (options.UnreadableExpiry is { } day)
        {
            yield return $"Graph:ClientSecretExpires: expected a day such as 2027-03-31, got \"{day}\".";
        }

        if (options.ClientId is { } client && !Guid.TryParse(client, out _))
        {
            yield return $"Graph:ClientId: expected a GUID, got \"{client}\".";
        }

        if (options.TenantId is { } tenant && !IsTenant(tenant))
        {
            yield return $"Graph:TenantId: expected a GUID or a domain name, got \"{tenant}\".";
        }
    }

    private string? BaseUrlFault(GraphOptions options)
    {
        const string Expected = "expected an https address such as " + GraphOptions.DefaultBaseUrl;
        if (options.Address is not { } address || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            return $"Graph:BaseUrl: {Expected}, without query or user.";
        }

        if (address.Scheme == Uri.UriSchemeHttps)
        {
            return null;
        }

        // The token of a real tenant must never travel in the clear, and the fixed token must never be one that a real service takes.
        return options.IsLoopback && environment.IsDevelopment()
            ? null
            : $"Graph:BaseUrl: {Expected}; plain http only to this machine and only in Development, got \"{address}\".";
    }

    private static bool IsMailbox(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.Length is > 2 and <= 320
            && Uri.CheckHostName(text[(at + 1)..]) == UriHostNameType.Dns
            && text[..at].All(static c => c is > ' ' and < (char)127 and not ('/' or '?' or '#' or '"' or '<' or '>'));
    }

    private static bool IsTenant(string text) =>
        Guid.TryParse(text, out _) || (text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) == UriHostNameType.Dns);
}
