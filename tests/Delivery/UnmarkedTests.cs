using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>Storage took everything but the mark of what was sent, and then the copy that knew of it ended.</summary>
public sealed class UnmarkedTests(AzuriteFixture azurite)
{
    private static readonly Dictionary<string, string?> ShortLease = new() { ["Delivery:LaneLease"] = "00:00:03" };
    private static readonly PersonId Suzuki = PersonId.Of(People.Suzuki.AadObjectId, People.Suzuki.Id);

    [Fact]
    public async Task What_was_sent_and_never_marked_is_sent_again_and_counted()
    {
        NoMarks marks = new();
        var first = await FrontDoor.StartAsync(azurite, settings: ShortLease, services: all => all.AddSingleton<HttpPipelinePolicy>(marks));
        await using var channel = first.Channel;
        await first.InstallAsync("sakura", People.Sato, People.Suzuki);
        await first.SayAsync(TeamsPlace.ChatOf(People.Suzuki), People.Suzuki, "ヘルプ");
        await first.SettledAsync();
        first.Time.Advance(TimeSpan.FromMinutes(1));
        var forum = new ForumId((await first.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);

        Assert.True(await first.Services.GetRequiredService<IForumActions>().CommitAsync(
            forum, new Changes().Promise(new WelcomeDue(), new Recipient.Person(Suzuki), first.Time.GetUtcNow().AddMinutes(1)), default));
        var before = first.Channel.Sent.Count;
        marks.AreRefused = true;
        first.Time.Advance(TimeSpan.FromMinutes(2));
        await ArrivedAsync(first, before + 1);
        await marks.Refused.Task.WaitAsync(Patience.Limit);
        await first.StopAsync();

        await using var second = await FrontDoor.StartAsync(azurite, settings: ShortLease, before: first);
        await ArrivedAsync(second, before + 2);
        await second.SettledAsync();

        var row = (await second.RowsAsync(prefix: "out:")).Single(static row =>
            row.GetString("Kind") == "forum.welcome.1" && row.GetString("To").Contains("\"person\"", StringComparison.Ordinal));
        Assert.Equal(("Done", 1), (row.GetString("State"), row.GetInt32("PossibleRepeats")));
    }

    private static async Task ArrivedAsync(FrontDoor door, int count)
    {
        for (var i = 0; door.Channel.Sent.Count < count; i++)
        {
            Assert.True(i < 1200, $"{door.Channel.Sent.Count} of {count} arrived.\n{door.Log.Warnings}");
            await Task.Delay(50);
            // The new copy finds the lane held until the lease has run out by the account's clock; its own pauses go by this one.
            door.Time.Advance(TimeSpan.FromSeconds(0.5));
        }
    }

    /// <summary>Refuses each transaction on the forums' table: nothing else is written there while nobody does anything.</summary>
    private sealed class NoMarks : HttpPipelinePolicy
    {
        public bool AreRefused { get; set; }

        public TaskCompletionSource Refused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (AreRefused && message.Request.Uri.ToString().Contains("$batch", StringComparison.Ordinal))
            {
                Refused.TrySetResult();
                throw new Azure.RequestFailedException(503, "Storage does not take it.");
            }

            return ProcessNextAsync(message, pipeline);
        }
    }
}
