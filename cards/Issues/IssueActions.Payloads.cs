using System.Text.Json.Serialization;
using CareSystem.Cards.Common;

namespace CareSystem.Cards.Issues;

/// <content>What travels with the buttons.</content>
public static partial class IssueActions
{
    /// <summary>A page of the list, and what it is narrowed down to; null or empty = not at all.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>The words searched for.</summary>
        [JsonPropertyName(Inputs.Words)]
        public string? Words { get; init; }

        /// <summary>A code of <see cref="IssueFilterWording.States"/>, or of a status.</summary>
        [JsonPropertyName(Inputs.State)]
        public string? State { get; init; }

        /// <summary>A component or tag.</summary>
        [JsonPropertyName(Inputs.Category)]
        public string? Category { get; init; }

        /// <summary>A part of who takes care of it.</summary>
        [JsonPropertyName(Inputs.Owner)]
        public string? Owner { get; init; }

        /// <summary>The western year in which a fiscal year begins.</summary>
        [JsonPropertyName(Inputs.Year)]
        public string? Year { get; init; }

        /// <summary>A code of <see cref="IssueFilterWording.Attentions"/>.</summary>
        [JsonPropertyName(Inputs.Attention)]
        public string? Attention { get; init; }

        /// <summary>A code of <see cref="IssueFilterWording.Orders"/>.</summary>
        [JsonPropertyName(Inputs.Order)]
        public string? Order { get; init; }
    }

    /// <summary>The table.</summary>
    public sealed record MapPayload : ForumPayload;

    /// <summary>A vote.</summary>
    public sealed record VotePayload : ForumPayload
    {
        /// <summary>The issue's number.</summary>
        public string? Issue { get; init; }

        /// <summary>A code of <see cref="IssuesWording.Priorities"/>; null or empty = take the vote back.</summary>
        public string? Priority { get; init; }
    }

    /// <summary>Taking back.</summary>
    public sealed record UndoPayload : ForumPayload
    {
        /// <summary>The issue's number.</summary>
        public string? Issue { get; init; }

        /// <summary>The revision that is to be taken back.</summary>
        public int Revision { get; init; }
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

        /// <summary>Similar issues were shown above the form. Not an input.</summary>
        public bool Anyway { get; init; }

        /// <summary>The form has no fields for the cases behind the issue. Not an input.</summary>
        public bool HidesCases { get; init; }

        /// <summary>件名.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>分類, several of them with commas between.</summary>
        [JsonPropertyName(Inputs.Category)]
        public string? Category { get; init; }

        /// <summary>分類に加える印, several of them with commas between.</summary>
        [JsonPropertyName(Inputs.Tags)]
        public string? Tags { get; init; }

        /// <summary>レベル.</summary>
        [JsonPropertyName(Inputs.Level)]
        public string? Level { get; init; }

        /// <summary>説明.</summary>
        [JsonPropertyName(Inputs.Description)]
        public string? Description { get; init; }

        /// <summary>事例コード.</summary>
        [JsonPropertyName(Inputs.Cases)]
        public string? Cases { get; init; }

        /// <summary>事例の数.</summary>
        [JsonPropertyName(Inputs.CaseCount)]
        public string? CaseCount { get; init; }

        /// <summary>チェックリストの項目.</summary>
        [JsonPropertyName(Inputs.Checklist)]
        public string? Checklist { get; init; }

        /// <summary>数字.</summary>
        [JsonPropertyName(Inputs.Figures)]
        public string? Figures { get; init; }

        /// <summary>数字の出典.</summary>
        [JsonPropertyName(Inputs.Source)]
        public string? Source { get; init; }

        /// <summary>担当.</summary>
        [JsonPropertyName(Inputs.Owner)]
        public string? Owner { get; init; }

        /// <summary>期限.</summary>
        [JsonPropertyName(Inputs.Due)]
        public string? Due { get; init; }

        /// <summary>報告・提案先.</summary>
        [JsonPropertyName(Inputs.Target)]
        public string? Target { get; init; }

        /// <summary>次にすること.</summary>
        [JsonPropertyName(Inputs.NextAction)]
        public string? NextAction { get; init; }
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
