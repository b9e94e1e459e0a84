namespace CareSystem.Bot.Shared;

/// <summary>The storage account did not answer in time. What was sent to it may or may not have been done.</summary>
internal sealed class StorageUnavailableException(Exception inner) : Exception("The storage account did not answer in time.", inner);
