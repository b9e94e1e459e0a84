using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage;

/// <summary>Where the rows are. One of the two must be set.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Azurite, or an account with a key.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The name of an account that is reached with the managed identity.</summary>
    public string? AccountName { get; set; }

    /// <summary>Put before the name of every table and queue (letters and digits), so that several services can share an account.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The client id of a user-assigned identity; empty = the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>
    /// How long one request may take. It is tried twice, and both must fit into the time a turn has, so that a stopped account ends in a
    /// plain sentence and not in the channel's time-out.
    /// </summary>
    public TimeSpan NetworkTimeout { get; set; } = TimeSpan.FromMilliseconds(1700);
}

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var connection = !string.IsNullOrWhiteSpace(options.ConnectionString);
        var account = !string.IsNullOrWhiteSpace(options.AccountName);
        if (connection == account)
        {
            return ValidateOptionsResult.Fail("Storage:ConnectionString or Storage:AccountName: exactly one of the two is expected.");
        }

        if (account && !options.AccountName!.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9'))
        {
            return ValidateOptionsResult.Fail("Storage:AccountName: lower-case letters and digits are expected, not an address.");
        }

        if (options.NetworkTimeout < TimeSpan.FromMilliseconds(100) || options.NetworkTimeout > TimeSpan.FromMinutes(1))
        {
            return ValidateOptionsResult.Fail("Storage:NetworkTimeout: a time from 00:00:00.1 to 00:01:00 is expected; a turn has 4 s for two tries.");
        }

        return options.Prefix.Length <= 30 && options.Prefix.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9')
            && (options.Prefix.Length == 0 || char.IsAsciiLetter(options.Prefix[0]))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Storage:Prefix: up to 30 lower-case letters and digits beginning with a letter are expected.");
    }
}
