using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Health;

/// <summary>健康状態 through the front door.</summary>
public sealed class HealthFlowTests(AzuriteFixture azurite)
{
    private static readonly TeamsPlace Sato = TeamsPlace.ChatOf(People.Sato);

    [Fact]
    public async Task What_works_is_told_and_what_nobody_has_told_the_service_too()
    {
        await using var door = await FrontDoor.StartAsync(azurite);

        var card = await ShowAsync(door);

        Assert.Contains("✓ すべて動いています", card.Text);
        Assert.Contains("✓ 記録の保存先", card.Text);
        Assert.Contains("✓ リマインダーなどの順番待ち", card.Text);
        Assert.Contains("✓ Teamsへのサインイン", card.Text);
        Assert.Contains("期限が登録されていません", card.Text);
        Assert.Contains("－ 予定表\n設定されていません", card.Text);
    }

    [Theory]
    [InlineData("2027-03-31", "令和９年３月31日（水）まで使えます（あと303日）")]
    [InlineData("2026-06-20", "令和８年６月20日（土）で使えなくなります（あと19日）")]
    [InlineData("2026-05-31", "令和８年５月31日（日）で期限が切れました")]
    public async Task The_days_of_a_secret_are_counted(string expires, string said)
    {
        await using var door = await FrontDoor.StartAsync(azurite, settings: new Dictionary<string, string?> { ["MicrosoftAppPasswordExpires"] = expires });

        Assert.Contains(said, (await ShowAsync(door)).Text);
    }

    [Fact]
    public async Task What_does_not_work_stands_first_with_what_to_do()
    {
        await using var door = await FrontDoor.StartAsync(azurite, services: static all =>
        {
            all.AddSingleton<IHealthPart>(new Part("calendar", new HealthFinding("calendar", HealthState.Broken, "kyogi@city.example.jp", "ErrorAccessDenied")));
            all.AddSingleton<IHealthPart>(new Part("queue", null));
        });

        var card = await ShowAsync(door);

        Assert.Contains("▲ 動いていないものがあります", card.Text);
        Assert.Contains("▲ 予定表（kyogi@city.example.jp）\n予定表に書き込む許可がないか", card.Text);
        Assert.Contains("▲ リマインダーなどの順番待ち\n応答がありません", card.Text);
        Assert.True(card.Text.IndexOf("▲ 予定表", StringComparison.Ordinal) < card.Text.IndexOf("✓ 記録の保存先", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_never_answers_is_told_within_the_time_of_a_button()
    {
        Part silent = new("channel", new HealthFinding("channel", HealthState.Well)) { IsSilent = true };
        await using var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<IHealthPart>(silent));
        await door.InstallAsync("sakura", People.Sato);
        var settings = await door.SayAsync(Sato, People.Sato, "設定");

        var pressed = settings.PressAsync(People.Sato, "健康状態");
        await silent.Asked.Task.WaitAsync(Patience.Limit);
        door.Time.Advance(TimeSpan.FromSeconds(2.6));

        Assert.Contains("▲ Teamsへのサインイン\n時間内に応答がありませんでした", (await pressed).Text);
    }

    private static async Task<ShownCard> ShowAsync(FrontDoor door)
    {
        await door.InstallAsync("sakura", People.Sato);
        return await (await door.SayAsync(Sato, People.Sato, "設定")).PressAsync(People.Sato, "健康状態");
    }

    /// <param name="finding">Null: storage does not answer.</param>
    private sealed class Part(string subject, HealthFinding? finding) : IHealthPart
    {
        public string Subject => subject;

        public bool IsSilent { get; init; }

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
        {
            Asked.TrySetResult();
            if (IsSilent)
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            return finding is null ? throw new StorageUnavailableException(new TimeoutException()) : [finding];
        }
    }
}
