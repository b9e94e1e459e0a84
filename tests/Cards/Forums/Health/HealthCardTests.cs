using CareSystem.Cards.Forums.Health;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Health;

/// <summary>健康状態 in every state.</summary>
public sealed class HealthCardTests(CardRenderer renderer)
{
    private static readonly HealthLine Tables = new("tables", null, HealthLight.Well, null, null, null);
    private static readonly HealthLine Queue = new("queue", null, HealthLight.Well, null, null, null);
    private static readonly HealthLine Channel = new("channel", null, HealthLight.Well, null, null, null);

    [Fact]
    public Task All_is_well() => ProveAsync(
        "HealthCard.well",
        Tables,
        Queue,
        Channel,
        new HealthLine("channel-secret", null, HealthLight.Well, "ManagedIdentity", null, null),
        new HealthLine("calendar", null, HealthLight.NotSetUp, "NoCalendar", null, null));

    [Fact]
    public Task A_secret_is_about_to_end() => ProveAsync(
        "HealthCard.expiring",
        Tables,
        Queue,
        Channel,
        new HealthLine("channel-secret", null, HealthLight.Expiring, null, "令和８年６月20日（土）", 19),
        new HealthLine("calendar", "kyogi@city.example.lg.jp", HealthLight.Well, null, null, null),
        new HealthLine("calendar-secret", null, HealthLight.Well, null, "令和９年３月31日（水）", 303));

    [Fact]
    public Task Much_is_broken() => ProveAsync(
        "HealthCard.broken",
        Tables,
        new HealthLine("queue", null, HealthLight.Broken, "Timeout", null, null),
        new HealthLine("channel", null, HealthLight.Broken, "AADSTS7000222", null, null),
        new HealthLine("channel-secret", null, HealthLight.Broken, null, "令和８年５月31日（日）", -1),
        new HealthLine("calendar", "kyogi@city.example.lg.jp", HealthLight.Broken, "ErrorAccessDenied", null, null),
        new HealthLine("calendar", "shien@city.example.lg.jp", HealthLight.Broken, "Http418", null, null),
        new HealthLine("calendar-secret", null, HealthLight.NotSetUp, "NoDate", null, null));

    private Task<RenderedCard> ProveAsync(string state, params HealthLine[] lines) => renderer.ProveAsync(
        new HealthCard("f1", "さくら市 協議の場", "令和８年６月１日（月）午前10時", lines, HealthWording.Standard).ToCard(), "Forums/Health", state);
}
