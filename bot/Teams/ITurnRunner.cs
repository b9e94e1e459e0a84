using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams;

/// <summary>Carries out one activity that has passed every check at the door.</summary>
internal interface ITurnRunner
{
    /// <summary>Returns when what the activity asks for is committed.</summary>
    /// <param name="cancellation">The turn's own limit; the client hanging up does not end a turn.</param>
    /// <returns>The answer to an invoke, or why an event was not kept; null where none is due, or nobody handles it.</returns>
    Task<InvokeResponse?> RunAsync(Activity activity, CancellationToken cancellation);
}
