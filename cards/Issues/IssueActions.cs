using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>The buttons of the log of issues: verbs, input ids and what travels with them.</summary>
public static class IssueActions
{
    /// <summary>Opens the list, or what a search finds.</summary>
    public static readonly CardVerb<ListPayload> List = new("issue.list.1", IssuePayloads.Wire.ListPayload);

    /// <summary>Opens one issue.</summary>
    public static readonly CardVerb<IssuePayload> Show = new("issue.show.1", IssuePayloads.Wire.IssuePayload);

    /// <summary>Opens the empty form.</summary>
    public static readonly CardVerb<NewPayload> New = new("issue.new.1", IssuePayloads.Wire.NewPayload);

    /// <summary>Adds an issue.</summary>
    public static readonly CardVerb<FormPayload> Add = new("issue.add.1", IssuePayloads.Wire.FormPayload);

    /// <summary>Opens the form of an issue.</summary>
    public static readonly CardVerb<IssuePayload> EditForm = new("issue.edit.form.1", IssuePayloads.Wire.IssuePayload);

    /// <summary>Stores an edited issue.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("issue.edit.1", IssuePayloads.Wire.FormPayload);

    /// <summary>Opens the form of an issue's status.</summary>
    public static readonly CardVerb<IssuePayload> MoveForm = new("issue.move.form.1", IssuePayloads.Wire.IssuePayload);

    /// <summary>Stores how far an issue has come.</summary>
    public static readonly CardVerb<MovePayload> Move = new("issue.move.1", IssuePayloads.Wire.MovePayload);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>件名.</summary>
        public const string Subject = "subject";

        /// <summary>分類.</summary>
        public const string Category = "category";

        /// <summary>レベル.</summary>
        public const string Level = "level";

        /// <summary>説明.</summary>
        public const string Description = "description";

        /// <summary>事例コード.</summary>
        public const string Cases = "cases";

        /// <summary>担当.</summary>
        public const string Owner = "owner";

        /// <summary>期限.</summary>
        public const string Due = "due";

        /// <summary>段階.</summary>
        public const string Status = "status";

        /// <summary>The reason or course of a step.</summary>
        public const string Note = "note";

        /// <summary>The words to search for.</summary>
        public const string Words = "words";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>The words searched for; null or empty = the whole list.</summary>
        [JsonPropertyName(Inputs.Words)]
        public string? Words { get; init; }
    }

    /// <summary>One issue.</summary>
    public sealed record IssuePayload : ForumPayload
    {
        /// <summary>Its number, as in R8-12.</summary>
        public string? Issue { get; init; }

        /// <summary>The page of its history, from 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>An empty form.</summary>
    public sealed record NewPayload : ForumPayload
    {
        /// <summary>What stands in 件名 at first. Not an input.</summary>
        public string? Title { get; init; }
    }

    /// <summary>A form, new or of an issue.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>The issue's number; null in a form for a new one.</summary>
        public string? Issue { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>The forum's name, to be shown again with the form. Not an input.</summary>
        public string? ForumName { get; init; }

        /// <summary>件名.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>分類.</summary>
        [JsonPropertyName(Inputs.Category)]
        public string? Category { get; init; }

        /// <summary>レベル.</summary>
        [JsonPropertyName(Inputs.Level)]
        public string? Level { get; init; }

        /// <summary>説明.</summary>
        [JsonPropertyName(Inputs.Description)]
        public string? Description { get; init; }

        /// <summary>事例コード.</summary>
        [JsonPropertyName(Inputs.Cases)]
        public string? Cases { get; init; }

        /// <summary>担当.</summary>
        [JsonPropertyName(Inputs.Owner)]
        public string? Owner { get; init; }

        /// <summary>期限.</summary>
        [JsonPropertyName(Inputs.Due)]
        public string? Due { get; init; }
    }

    /// <summary>A step of an issue.</summary>
    public sealed record MovePayload : ForumPayload
    {
        /// <summary>The issue's number.</summary>
        public string? Issue { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>段階.</summary>
        [JsonPropertyName(Inputs.Status)]
        public string? Status { get; init; }

        /// <summary>The reason or course.</summary>
        [JsonPropertyName(Inputs.Note)]
        public string? Note { get; init; }
    }
}
