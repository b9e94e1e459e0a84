using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>The buttons of the strengths: verbs, input ids and what travels with them.</summary>
public static class StrengthActions
{
    /// <summary>Opens the list.</summary>
    public static readonly CardVerb<ListPayload> List = new("strength.list.1", StrengthPayloads.Wire);

    /// <summary>Opens one strength.</summary>
    public static readonly CardVerb<StrengthPayload> Show = new("strength.show.1", StrengthPayloads.Wire);

    /// <summary>Opens the empty form.</summary>
    public static readonly CardVerb<NewPayload> New = new("strength.new.1", StrengthPayloads.Wire);

    /// <summary>Adds a strength.</summary>
    public static readonly CardVerb<FormPayload> Add = new("strength.add.1", StrengthPayloads.Wire);

    /// <summary>Opens the form of a strength.</summary>
    public static readonly CardVerb<StrengthPayload> EditForm = new("strength.edit.form.1", StrengthPayloads.Wire);

    /// <summary>Stores an edited strength.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("strength.edit.1", StrengthPayloads.Wire);

    /// <summary>Takes a strength from the list.</summary>
    public static readonly CardVerb<StrengthPayload> Withdraw = new("strength.withdraw.1", StrengthPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>強み.</summary>
        public const string Subject = "subject";

        /// <summary>分類.</summary>
        public const string Category = "category";

        /// <summary>説明.</summary>
        public const string Description = "description";

        /// <summary>The number of an issue.</summary>
        public const string Issue = "issue";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One strength.</summary>
    public sealed record StrengthPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Strength { get; init; }
    }

    /// <summary>An empty form.</summary>
    public sealed record NewPayload : ForumPayload
    {
        /// <summary>The issue it is for; null = none.</summary>
        public string? For { get; init; }
    }

    /// <summary>A form, new or of a strength.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>Its id; null in a form for a new one.</summary>
        public string? Strength { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>強み.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>分類, several of them with commas between.</summary>
        [JsonPropertyName(Inputs.Category)]
        public string? Category { get; init; }

        /// <summary>説明.</summary>
        [JsonPropertyName(Inputs.Description)]
        public string? Description { get; init; }

        /// <summary>The number of an issue.</summary>
        [JsonPropertyName(Inputs.Issue)]
        public string? Issue { get; init; }
    }
}
