using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Leaks;

/// <summary>The buttons of what is done after a leak.</summary>
public static class LeakActions
{
    /// <summary>Opens what to do and what is on record.</summary>
    public static readonly CardVerb<PlainPayload> List = new("leak.list.1", CommonPayloads.Wire);

    /// <summary>Opens the form, empty or of a record.</summary>
    public static readonly CardVerb<LeakPayload> Form = new("leak.form.1", CasesPayloads.Wire);

    /// <summary>Keeps it.</summary>
    public static readonly CardVerb<RecordPayload> Record = new("leak.record.1", CasesPayloads.Wire);

    /// <summary>Shows one with its steps and clocks.</summary>
    public static readonly CardVerb<LeakPayload> Show = new("leak.show.1", CasesPayloads.Wire);

    /// <summary>A step was taken, or was not.</summary>
    public static readonly CardVerb<StepPayload> Step = new("leak.step.1", CasesPayloads.Wire);

    /// <summary>The verbs whose buttons have no fallback: a submit would leave what was written in the chat.</summary>
    public static IReadOnlyList<string> WithoutFallback { get; } = [Form.Name, Record.Name, Show.Name, Step.Name];

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>知った日.</summary>
        public const string KnownOn = "knownOn";

        /// <summary>不正の目的のおそれ.</summary>
        public const string IsMalicious = "malicious";

        /// <summary>何が起きたか.</summary>
        public const string What = "what";

        /// <summary>だれの、どの情報が、何名分.</summary>
        public const string Whose = "whose";

        /// <summary>したこと.</summary>
        public const string Done = "done";
    }

    /// <summary>One record.</summary>
    public sealed record LeakPayload : ForumPayload
    {
        /// <summary>Null = a new one.</summary>
        public string? Leak { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed record RecordPayload : ForumPayload
    {
        /// <summary>Null = a new one.</summary>
        public string? Leak { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>知った日.</summary>
        [JsonPropertyName(Inputs.KnownOn)]
        public string? KnownOn { get; init; }

        /// <summary>不正の目的のおそれ.</summary>
        [JsonPropertyName(Inputs.IsMalicious)]
        public string? IsMalicious { get; init; }

        /// <summary>何が起きたか.</summary>
        [JsonPropertyName(Inputs.What)]
        public string? What { get; init; }

        /// <summary>だれの、どの情報が、何名分.</summary>
        [JsonPropertyName(Inputs.Whose)]
        public string? Whose { get; init; }

        /// <summary>したこと.</summary>
        [JsonPropertyName(Inputs.Done)]
        public string? Done { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(RecordPayload);
    }

    /// <summary>A step of one record.</summary>
    public sealed record StepPayload : ForumPayload
    {
        /// <summary>The record.</summary>
        public string? Leak { get; init; }

        /// <summary>The revision the card shows.</summary>
        public int Revision { get; init; }

        /// <summary>The step as a code.</summary>
        public string? Step { get; init; }
    }
}
