using Azure;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>Tells "the account did not answer" from every other failure, in one place.</summary>
internal static class StorageCall
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (IsOutage(e, cancellation))
        {
            throw new StorageUnavailableException(e);
        }
    }

    private static bool IsOutage(Exception exception, CancellationToken cancellation) => exception switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        // A time-out of the client's own, not the end of the turn.
        OperationCanceledException => !cancellation.IsCancellationRequested,
        // The client's own tries are used up. The last of them may have been cut short by the end of the turn: the account has not answered all the same.
        AggregateException all => all.InnerExceptions.All(inner => inner is OperationCanceledException || IsOutage(inner, cancellation)),
        IOException or HttpRequestException => true,
        _ => false,
    };
}
