using CareSystem.Bot.Calendar;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Calendar;

public sealed class GraphOptionsCheckTests
{
    private const string Application = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("Graph:BaseUrl", "graph.microsoft.com/v1.0")]
    [InlineData("Graph:BaseUrl", "https://graph.microsoft.com/v1.0?x=1")]
    [InlineData("Graph:BaseUrl", "https://user@graph.microsoft.com/v1.0")]
    [InlineData("Graph:BaseUrl", "ftp://graph.microsoft.com/v1.0")]
    [InlineData("Graph:Organizer:0", "office")]
    [InlineData("Graph:Organizer:0", "office@")]
    [InlineData("Graph:Organizer:0", "a@b@example.lg.jp")]
    [InlineData("Graph:Organizer:0", "of/fice@example.lg.jp")]
    [InlineData("Graph:ClientId", "not a guid")]
    [InlineData("Graph:TenantId", "not a tenant")]
    public void A_value_that_cannot_be_is_refused_with_its_key_and_what_was_expected(string key, string value)
    {
        var fault = Assert.Single(Faults("Production", (key, value)));

        Assert.StartsWith(key + ": expected ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_key_is_refused_and_the_right_ones_are_named()
    {
        var fault = Assert.Single(Faults("Production", ("Graph:Organiser:0", "office@example.lg.jp")));

        Assert.StartsWith("Graph:Organiser: expected one of ", fault, StringComparison.Ordinal);
        Assert.Contains("Organizer", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_is_named_once()
    {
        var fault = Assert.Single(Faults(
            "Production", ("Graph:Organizer:0", "office@example.lg.jp"), ("Graph:Organizer:1", "Office@Example.lg.jp")));

        Assert.StartsWith("Graph:Organizer:1: expected ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_needs_its_application_and_its_tenant_and_is_never_repeated()
    {
        var faults = Faults("Production", ("Graph:ClientSecret", "hush"));

        Assert.Collection(
            faults,
            static fault => Assert.StartsWith("Graph:ClientId: expected ", fault, StringComparison.Ordinal),
            static fault => Assert.StartsWith("Graph:TenantId: expected ", fault, StringComparison.Ordinal));
        Assert.DoesNotContain(faults, static fault => fault.Contains("hush", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5005/v1.0", true)]
    [InlineData("Development", "http://localhost:5005/v1.0", true)]
    [InlineData("Development", "http://graph.example.jp/v1.0", false)]
    [InlineData("Production", "http://127.0.0.1:5005/v1.0", false)]
    [InlineData("Staging", "http://localhost:5005/v1.0", false)]
    [InlineData("Production", "https://graph.microsoft.us/v1.0", true)]
    public void Plain_http_is_for_this_machine_in_Development_only(string environment, string address, bool accepted)
    {
        var faults = Faults(environment, ("Graph:BaseUrl", address), ("Graph:Organizer:0", "office@example.lg.jp"));

        Assert.Equal(accepted, faults.Count == 0);
        Assert.All(faults, static fault => Assert.StartsWith("Graph:BaseUrl: expected an https address", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_left_out_is_in_order() => Assert.Empty(Faults("Production"));

    [Theory]
    [InlineData(null)]
    [InlineData(Application)]
    public void The_managed_identity_needs_no_secret(string? client) => Assert.Empty(
        Faults("Production", ("Graph:Organizer:0", "office@example.lg.jp"), ("Graph:ClientId", client)));

    [Fact]
    public void The_mailboxes_may_stand_in_one_value()
    {
        var options = Options(("Graph:Organizer", "office@example.lg.jp, second@example.lg.jp;"));

        Assert.Equal(["office@example.lg.jp", "second@example.lg.jp"], options.Organizer);
    }

    [Fact]
    public void An_empty_value_is_as_none()
    {
        var options = Options(("Graph:Organizer", ""), ("Graph:BaseUrl", " "), ("Graph:ClientSecret", ""));

        Assert.Empty(options.Organizer);
        Assert.Null(options.ClientSecret);
        Assert.Equal("https://graph.microsoft.com/v1.0", options.BaseUrl);
    }

    [Fact]
    public async Task The_service_does_not_start_on_a_wrong_setting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddCalendar(
            CalendarDriver.Settings(("Graph:Organizer:0", "office")), new CalendarDriver.TestEnvironment("Production"));
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Graph:Organizer:0", refused.Message, StringComparison.Ordinal);
    }

    private static GraphOptions Options(params (string Key, string? Value)[] settings)
    {
        var options = new GraphOptions();
        options.ReadFrom(CalendarDriver.Settings(settings).GetSection("Graph"));
        return options;
    }

    private static IReadOnlyList<string> Faults(string environment, params (string Key, string? Value)[] settings) =>
        [.. new GraphOptionsCheck(new CalendarDriver.TestEnvironment(environment)).Validate(null, Options(settings)).Failures ?? []];
}
