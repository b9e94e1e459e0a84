using Azure;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Xunit;

namespace CareSystem.Tests.Storage;

/// <summary>What counts as an account that does not answer.</summary>
public sealed class StorageCallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tries_that_are_used_up_are_an_outage_even_if_the_turn_ended_meanwhile(bool turnEnded)
    {
        using CancellationTokenSource turn = new();
        if (turnEnded)
        {
            await turn.CancelAsync();
        }

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StorageCall.RunAsync<int>(
            static () => throw new AggregateException("Retry failed after 2 tries.", new TaskCanceledException(), new TaskCanceledException()), turn.Token));
        await Assert.ThrowsAsync<AggregateException>(() => StorageCall.RunAsync<int>(
            static () => throw new AggregateException(new TaskCanceledException(), new RequestFailedException(400, "No.")), turn.Token));
    }
}
