using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>The buttons of welcome, help and the choice of a forum.</summary>
public static class ForumsActions
{
    /// <summary>Does what typing a command does.</summary>
    public static readonly CardVerb<OpenCommand> Open = new("forum.open.1", ForumsPayloads.Wire.OpenCommand);

    /// <summary>Chooses the forum of which personal chat speaks.</summary>
    public static readonly CardVerb<PlainPayload> Choose = new("forum.choose.1", CommonPayloads.Wire.PlainPayload);

    /// <summary>Takes the role of the secretariat where nobody has it.</summary>
    public static readonly CardVerb<PlainPayload> TakeSecretariat = new("forum.secretariat.take.1", CommonPayloads.Wire.PlainPayload);

    /// <summary>A command as if typed.</summary>
    public sealed record OpenCommand : ForumPayload
    {
        /// <summary>The command's word.</summary>
        public string? Command { get; init; }
    }
}
