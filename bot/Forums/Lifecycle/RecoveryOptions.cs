using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>Whom the operator lets take the office of a forum that has lost its secretariat.</summary>
internal sealed class RecoveryOptions
{
    public const string Section = "Forums";

    /// <summary>The person's Entra object id; empty = nobody, a card in the channel asks.</summary>
    public string? Recovery { get; set; }

    public PersonId? Person => Guid.TryParse(Recovery, out var id) ? PersonId.Of(id.ToString("D"), "") : null;
}

internal sealed class RecoveryOptionsValidator : IValidateOptions<RecoveryOptions>
{
    public ValidateOptionsResult Validate(string? name, RecoveryOptions options) =>
        string.IsNullOrWhiteSpace(options.Recovery) || (Guid.TryParse(options.Recovery, out var id) && id != Guid.Empty)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Forums:Recovery: expected the Entra object id of a person (a GUID), got \"{options.Recovery}\".");
}
