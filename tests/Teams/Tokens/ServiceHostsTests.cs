using CareSystem.Bot.Teams.Tokens;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Teams.Tokens;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/jp/5d0c2a4e/")]
    [InlineData("https://SMBA.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net:443/teams")]
    [InlineData("https://europe.api.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://connector.example.jp/")]
    [InlineData("https://a.b.example.org/")]
    public void The_connector_s_hosts_are_allowed(string url) => Assert.True(Hosts("Production").IsAllowed(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net/jp/")]
    [InlineData("http://smba.trafficmanager.net/jp/")]
    [InlineData("https://smba.trafficmanager.net:8443/jp/")]
    [InlineData("https://smba.trafficmanager.net./jp/")]
    [InlineData("https://smba.trafficmanager.net.example.com/jp/")]
    [InlineData("https://x.smba.trafficmanager.net/jp/")]
    [InlineData("https://smba.trafficmanager.net@example.com/jp/")]
    [InlineData("https://example.com#smba.trafficmanager.net")]
    [InlineData("https://example.com/?smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/jp/?x=1")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://api.botframework.com.example.com/")]
    [InlineData("https://example.org/")]
    [InlineData("https://smba.trafficmanager.net\\@example.com/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("ftp://localhost/")]
    public void Every_other_is_not(string? url)
    {
        Assert.False(Hosts("Production").IsAllowed(url));
        Assert.False(Hosts("Development").IsAllowed(url));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:5000/jp/")]
    [InlineData("https://127.0.0.1:5001")]
    [InlineData("http://[::1]:5000/")]
    public void Loopback_is_allowed_in_Development_only(string url)
    {
        Assert.True(Hosts("Development").IsAllowed(url));
        Assert.False(Hosts("Production").IsAllowed(url));
    }

    private static ServiceHosts Hosts(string environment) => new(
        Options.Create(new BotFrameworkOptions { AllowedServiceHosts = ["connector.example.jp", "*.example.org"] }), new Named(environment));

    private sealed class Named(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
