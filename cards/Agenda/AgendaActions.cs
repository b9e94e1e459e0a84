using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>The buttons of the agenda: verbs, input ids and what travels with them.</summary>
public static class AgendaActions
{
    /// <summary>Opens the list.</summary>
    public static readonly CardVerb<ListPayload> List = new("agenda.list.1", AgendaPayloads.Wire);

    /// <summary>Opens one item.</summary>
    public static readonly CardVerb<ItemPayload> Show = new("agenda.show.1", AgendaPayloads.Wire);

    /// <summary>Adds an item.</summary>
    public static readonly CardVerb<FormPayload> Add = new("agenda.add.1", AgendaPayloads.Wire);

    /// <summary>Opens the form of an item.</summary>
    public static readonly CardVerb<ItemPayload> EditForm = new("agenda.edit.form.1", AgendaPayloads.Wire);

    /// <summary>Stores an edited item.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("agenda.edit.1", AgendaPayloads.Wire);

    /// <summary>Takes an item back.</summary>
    public static readonly CardVerb<ItemPayload> Withdraw = new("agenda.withdraw.1", AgendaPayloads.Wire);

    /// <summary>Moves an item up or down, or to a meeting.</summary>
    public static readonly CardVerb<ArrangePayload> Arrange = new("agenda.arrange.1", AgendaPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>件名.</summary>
        public const string Subject = "subject";

        /// <summary>種別.</summary>
        public const string Type = "type";

        /// <summary>所要時間（分）.</summary>
        public const string Minutes = "minutes";

        /// <summary>説明.</summary>
        public const string Description = "description";

        /// <summary>The meeting an item is moved to.</summary>
        public const string Meeting = "meeting";
    }

    /// <summary>The steps of <see cref="Arrange"/>.</summary>
    public static class Steps
    {
        /// <summary>One place up.</summary>
        public const string Up = "up";

        /// <summary>One place down.</summary>
        public const string Down = "down";

        /// <summary>To the meeting chosen.</summary>
        public const string Meeting = "meeting";

        /// <summary>The choice that stands for "the next meeting".</summary>
        public const string NextMeeting = "next";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One item.</summary>
    public sealed record ItemPayload : ForumPayload
    {
        /// <summary>The item's id.</summary>
        public string? Item { get; init; }
    }

    /// <summary>A form, new or of an item.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>The item's id; null in a form for a new one.</summary>
        public string? Item { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>The forum's name, to be shown again with the form. Not an input.</summary>
        public string? ForumName { get; init; }

        /// <summary>件名.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>種別.</summary>
        [JsonPropertyName(Inputs.Type)]
        public string? Type { get; init; }

        /// <summary>所要時間（分）.</summary>
        [JsonPropertyName(Inputs.Minutes)]
        public string? Minutes { get; init; }

        /// <summary>説明.</summary>
        [JsonPropertyName(Inputs.Description)]
        public string? Description { get; init; }
    }

    /// <summary>A step of the secretariat's arranging.</summary>
    public sealed record ArrangePayload : ForumPayload
    {
        /// <summary>The item's id.</summary>
        public string? Item { get; init; }

        /// <summary>One of <see cref="Steps"/>.</summary>
        public string? Step { get; init; }

        /// <summary>The meeting chosen.</summary>
        [JsonPropertyName(Inputs.Meeting)]
        public string? Meeting { get; init; }
    }
}
