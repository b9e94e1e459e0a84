namespace CareSystem.Bot.Shared;

/// <summary>A part without which the service is of no use; asked by <c>/readyz</c>. Throws when it does not answer.</summary>
internal interface IReadiness
{
    Task CheckAsync(CancellationToken cancellation);
}
