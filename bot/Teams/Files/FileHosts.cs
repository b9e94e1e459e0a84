using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams.Files;

/// <summary>
/// The hosts on which Teams keeps the files of personal chats: OneDrive for work or school, which is SharePoint. Asked when an address
/// comes in and again before anything is sent there; none of our tokens goes there, because the address itself is the right.
/// </summary>
internal sealed class FileHosts(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    private static readonly IReadOnlyList<string> Microsofts = ["*.sharepoint.com", "*.sharepoint.us"];

    private readonly IReadOnlyList<string> patterns = [.. Microsofts, .. options.Value.AllowedFileHosts];

    public bool IsAllowed(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return false;
        }

        if (uri.IsLoopback && environment.IsDevelopment())
        {
            return uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
        }

        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && patterns.Any(pattern => ServiceHosts.Matches(pattern, uri.IdnHost));
    }
}
