using System.Text.Json;
using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>The buttons of checklists: verbs, input ids and what travels with them.</summary>
public static class ChecklistsActions
{
    /// <summary>Opens the rounds and the form for a new one.</summary>
    public static readonly CardVerb<ListPayload> List = new("checklist.list.1", ChecklistsPayloads.Wire);

    /// <summary>Shows a round as the person may see it; clients ask for it by themselves as well.</summary>
    public static readonly CardVerb<RoundPayload> Show = new("checklist.show.1", ChecklistsPayloads.Wire);

    /// <summary>Starts a round.</summary>
    public static readonly CardVerb<StartPayload> Start = new("checklist.start.1", ChecklistsPayloads.Wire);

    /// <summary>Opens the form of the answers, in the card's place or in a dialog.</summary>
    public static readonly CardVerb<RoundPayload> AnswerForm = new("checklist.answer.form.1", ChecklistsPayloads.Wire);

    /// <summary>Stores the answers.</summary>
    public static readonly CardVerb<AnswerPayload> Answer = new("checklist.answer.1", ChecklistsPayloads.Wire);

    /// <summary>Shows what the person has answered.</summary>
    public static readonly CardVerb<RoundPayload> Mine = new("checklist.mine.1", ChecklistsPayloads.Wire);

    /// <summary>Closes a round.</summary>
    public static readonly CardVerb<RoundPayload> Close = new("checklist.close.1", ChecklistsPayloads.Wire);

    /// <summary>Shows the result of a closed round.</summary>
    public static readonly CardVerb<ResultPayload> Result = new("checklist.result.1", ChecklistsPayloads.Wire);

    /// <summary>The ids of the inputs. The form of the answers names its inputs by the items' ids.</summary>
    public static class Inputs
    {
        /// <summary>題名.</summary>
        public const string Title = "title";

        /// <summary>締切日.</summary>
        public const string Closes = "closes";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One round.</summary>
    public sealed record RoundPayload : ForumPayload
    {
        /// <summary>The round's id.</summary>
        public string? Round { get; init; }
    }

    /// <summary>A page of a round's result.</summary>
    public sealed record ResultPayload : ForumPayload
    {
        /// <summary>The round's id.</summary>
        public string? Round { get; init; }

        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>The form for a new round.</summary>
    public sealed record StartPayload : ForumPayload
    {
        /// <summary>題名.</summary>
        [JsonPropertyName(Inputs.Title)]
        public string? Title { get; init; }

        /// <summary>締切日, as a date field sends it.</summary>
        [JsonPropertyName(Inputs.Closes)]
        public string? Closes { get; init; }
    }

    /// <summary>The form of the answers. What it asks travels with it, so that it can be shown again while storage is down.</summary>
    public sealed record AnswerPayload : ForumPayload
    {
        /// <summary>The round's id.</summary>
        public string? Round { get; init; }

        /// <summary>The round's title, for showing only.</summary>
        public string? RoundTitle { get; init; }

        /// <summary>The version asked, for showing only.</summary>
        public string? Version { get; init; }

        /// <summary>The ids of the items asked, for showing only.</summary>
        public IReadOnlyList<string>? Items { get; init; }

        /// <summary>Whatever else came: the answers, by the items' ids.</summary>
        [JsonExtensionData]
        // Set and not init: generated code makes an argument of the constructor of every init member, and this can be none.
        public IDictionary<string, JsonElement>? Fields { get; set; }

        /// <summary>What was chosen for an item.</summary>
        /// <param name="item">The item's id.</param>
        /// <returns>As it came; null where nothing was chosen.</returns>
        public string? Given(string item) =>
            Fields is not null && Fields.TryGetValue(item, out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
    }
}
