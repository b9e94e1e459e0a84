using System.Text.Json.Serialization;
using CareSystem.Cards.Common;

namespace CareSystem.Cards.Goals;

/// <content>What travels with the buttons.</content>
public static partial class GoalActions
{
    /// <summary>A page of a year.</summary>
    public sealed record YearPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>The fiscal year by its western number; null = the present one.</summary>
        [JsonPropertyName(Inputs.Year)]
        public string? Year { get; init; }
    }

    /// <summary>An empty form of a target.</summary>
    public sealed record NewPayload : ForumPayload
    {
        /// <summary>The target it goes on with; null = none.</summary>
        public string? From { get; init; }
    }

    /// <summary>A form of a target, new or of one there is.</summary>
    public sealed record TargetPayload : ForumPayload
    {
        /// <summary>Its number; null in a form for a new one.</summary>
        public string? Number { get; init; }

        /// <summary>The target a new one goes on with; null = none.</summary>
        public string? From { get; init; }

        /// <summary>What the form says of the issue for which it was opened; null = nothing.</summary>
        public string? For { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>年度.</summary>
        [JsonPropertyName(Inputs.Year)]
        public string? Year { get; init; }

        /// <summary>件名.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>指標.</summary>
        [JsonPropertyName(Inputs.Indicator)]
        public string? Indicator { get; init; }

        /// <summary>単位.</summary>
        [JsonPropertyName(Inputs.Unit)]
        public string? Unit { get; init; }

        /// <summary>増やす or 減らす.</summary>
        [JsonPropertyName(Inputs.Direction)]
        public string? Direction { get; init; }

        /// <summary>現状値.</summary>
        [JsonPropertyName(Inputs.Base)]
        public string? Base { get; init; }

        /// <summary>現状値の出典.</summary>
        [JsonPropertyName(Inputs.BaseSource)]
        public string? BaseSource { get; init; }

        /// <summary>目標値.</summary>
        [JsonPropertyName(Inputs.Target)]
        public string? Target { get; init; }

        /// <summary>設定の考え方.</summary>
        [JsonPropertyName(Inputs.Reasoning)]
        public string? Reasoning { get; init; }

        /// <summary>担当.</summary>
        [JsonPropertyName(Inputs.Owner)]
        public string? Owner { get; init; }

        /// <summary>課題の番号, several.</summary>
        [JsonPropertyName(Inputs.Issues)]
        public string? Issues { get; init; }
    }

    /// <summary>The form that ends a target.</summary>
    public sealed record EndPayload : ForumPayload
    {
        /// <summary>Its number.</summary>
        public string? Number { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>Its subject, to show the form again.</summary>
        public string? Name { get; init; }

        /// <summary>How it stood, to show the form again.</summary>
        public string? Now { get; init; }

        /// <summary>What was aimed at and reached, to show the form again. Not an input.</summary>
        public string? Standing { get; init; }

        /// <summary>終わり方.</summary>
        [JsonPropertyName(Inputs.Status)]
        public string? Status { get; init; }

        /// <summary>振り返り.</summary>
        [JsonPropertyName(Inputs.Review)]
        public string? Review { get; init; }
    }

    /// <summary>A form of a measured value, new or of one there is; or which one a form is wanted of.</summary>
    public sealed record ActualPayload : ForumPayload
    {
        /// <summary>The number of its target.</summary>
        public string? Number { get; init; }

        /// <summary>Its id; null in a form for a new one.</summary>
        public string? Actual { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>The subject of the target, to show the form again.</summary>
        public string? Name { get; init; }

        /// <summary>What is measured, to show the form again.</summary>
        public string? Measure { get; init; }

        /// <summary>The unit in which the form asks for the value. Not an input.</summary>
        public string? Unit { get; init; }

        /// <summary>実績.</summary>
        [JsonPropertyName(Inputs.Value)]
        public string? Value { get; init; }

        /// <summary>いつ現在.</summary>
        [JsonPropertyName(Inputs.AsOf)]
        public string? AsOf { get; init; }

        /// <summary>出典.</summary>
        [JsonPropertyName(Inputs.Source)]
        public string? Source { get; init; }

        /// <summary>備考.</summary>
        [JsonPropertyName(Inputs.Note)]
        public string? Note { get; init; }

        /// <summary>直す・取り消す理由.</summary>
        [JsonPropertyName(Inputs.Reason)]
        public string? Reason { get; init; }
    }

    /// <summary>A form of a step, new or of one there is.</summary>
    public sealed record TaskFormPayload : ForumPayload
    {
        /// <summary>Its id; null in a form for a new one.</summary>
        public string? Task { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>件名.</summary>
        [JsonPropertyName(Inputs.Subject)]
        public string? Subject { get; init; }

        /// <summary>主担当.</summary>
        [JsonPropertyName(Inputs.Lead)]
        public string? Lead { get; init; }

        /// <summary>協力.</summary>
        [JsonPropertyName(Inputs.Support)]
        public string? Support { get; init; }

        /// <summary>共有.</summary>
        [JsonPropertyName(Inputs.Informed)]
        public string? Informed { get; init; }

        /// <summary>期限.</summary>
        [JsonPropertyName(Inputs.Due)]
        public string? Due { get; init; }

        /// <summary>目標の番号.</summary>
        [JsonPropertyName(Inputs.Goal)]
        public string? Goal { get; init; }

        /// <summary>課題の番号.</summary>
        [JsonPropertyName(Inputs.Issue)]
        public string? Issue { get; init; }
    }

    /// <summary>The form that says how far a step has come.</summary>
    public sealed record TaskMovePayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Task { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>Its subject, to show the form again.</summary>
        public string? Name { get; init; }

        /// <summary>進み具合.</summary>
        [JsonPropertyName(Inputs.State)]
        public string? State { get; init; }

        /// <summary>結果・理由.</summary>
        [JsonPropertyName(Inputs.Result)]
        public string? Result { get; init; }
    }

    /// <summary>The form of the vision.</summary>
    public sealed record VisionPayload : ForumPayload
    {
        /// <summary>The revision the form shows; 0 = there was none.</summary>
        public int Revision { get; init; }

        /// <summary>ビジョン.</summary>
        [JsonPropertyName(Inputs.Text)]
        public string? Text { get; init; }
    }
}
