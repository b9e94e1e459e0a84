using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Teams.Files;

public sealed class FileHostsTests
{
    [Theory]
    [InlineData("https://sakura-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=abc")]
    [InlineData("https://sakura.SharePoint.com:443/x")]
    [InlineData("https://agency-my.sharepoint.us/x?y=z")]
    [InlineData("https://files.example.jp/x")]
    public void Where_Teams_keeps_files_is_allowed(string address) => Assert.True(Hosts("Production").IsAllowed(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("http://sakura-my.sharepoint.com/x")]
    [InlineData("https://sakura-my.sharepoint.com:8443/x")]
    [InlineData("https://sharepoint.com/x")]
    [InlineData("https://evilsharepoint.com/x")]
    [InlineData("https://x.sharepoint.com.example.com/x")]
    [InlineData("https://x.sharepoint.com@example.com/x")]
    [InlineData("https://user@x.sharepoint.com/x")]
    [InlineData("https://x.sharepoint.com/x#y")]
    [InlineData("https://example.com/?x=.sharepoint.com")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://smba.trafficmanager.net/x")]
    [InlineData("file:///etc/passwd")]
    public void Nowhere_else_is(string? address)
    {
        Assert.False(Hosts("Production").IsAllowed(address));
        Assert.False(Hosts("Development").IsAllowed(address));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/files/x?tempauth=y")]
    [InlineData("https://localhost/x")]
    public void A_stand_in_on_this_machine_is_allowed_in_development_only(string address)
    {
        Assert.True(Hosts("Development").IsAllowed(address));
        Assert.False(Hosts("Production").IsAllowed(address));
    }

    private static FileHosts Hosts(string environment) => new(Options.Create(new BotFrameworkOptions { AllowedFileHosts = ["files.example.jp"] }), new Named(environment));

    private sealed class Named(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
