using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>The buttons of welcome, help and the choice of a forum.</summary>
public static class ForumsActions
{
    /// <summary>Does what typing a command does.</summary>
    public static readonly CardVerb<OpenCommand> Open = new("forum.open.1", ForumsPayloads.Wire);

    /// <summary>Chooses the forum of which personal chat speaks.</summary>
    public static readonly CardVerb<PlainPayload> Choose = new("forum.choose.1", CommonPayloads.Wire);

    /// <summary>Takes the role of the secretariat where nobody has it.</summary>
    public static readonly CardVerb<PlainPayload> TakeSecretariat = new("forum.secretariat.take.1", CommonPayloads.Wire);

    /// <summary>Opens the form of a message for the forum that was chosen.</summary>
    public static readonly CardVerb<OpenAction> OpenFor = new("forum.open.action.1", ForumsPayloads.Wire);

    /// <summary>The form of a message, and the message.</summary>
    public sealed record OpenAction : ForumPayload
    {
        /// <summary>The id of the action as it stands in the manifest.</summary>
        public string? Action { get; init; }

        /// <summary>The beginning of the message's text.</summary>
        public string? Text { get; init; }

        /// <summary>How many characters the message has.</summary>
        public int Length { get; init; }
    }

    /// <summary>A command as if typed.</summary>
    public sealed record OpenCommand : ForumPayload
    {
        /// <summary>The command's word.</summary>
        public string? Command { get; init; }
    }
}
