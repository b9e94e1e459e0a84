using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Discussion;

/// <summary>The buttons of the talk about a case.</summary>
public static class CaseDiscussionActions
{
    /// <summary>Puts it on the agenda of the next meeting.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> Begin = new("case.discuss.1", CasesPayloads.Wire);

    /// <summary>Opens the eight questions with what was noted.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> Form = new("case.talk.form.1", CasesPayloads.Wire);

    /// <summary>Keeps the notes.</summary>
    public static readonly CardVerb<TalkPayload> Note = new("case.talk.1", CasesPayloads.Wire);

    /// <summary>Replaces what was found in the notes by what is proposed for it, and shows them again.</summary>
    public static readonly CardVerb<TalkPayload> Replace = new("case.talk.replace.1", CasesPayloads.Wire);

    /// <summary>Opens the form of what the talk came to.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> OutcomeForm = new("case.aggregate.form.1", CasesPayloads.Wire);

    /// <summary>Shares what the talk came to: 集約済.</summary>
    public static readonly CardVerb<OutcomePayload> Aggregate = new("case.aggregate.1", CasesPayloads.Wire);

    /// <summary>Replaces what was found in what the talk came to, and shows it again.</summary>
    public static readonly CardVerb<OutcomePayload> ReplaceOutcome = new("case.aggregate.replace.1", CasesPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>① 何が起きたか.</summary>
        public const string Happened = "happened";

        /// <summary>② 誰がどこで困ったか.</summary>
        public const string Troubled = "troubled";

        /// <summary>③ うまくいったこと・使えた資源.</summary>
        public const string Worked = "went";

        /// <summary>④ 足りなかったもの, by kind.</summary>
        public const string Lacks = "lacks";

        /// <summary>④ 足りなかったもの, in words.</summary>
        public const string Missing = "lacking";

        /// <summary>⑤ 同じことが他の人にも起きるか.</summary>
        public const string Spread = "spread";

        /// <summary>⑥ どの分類か.</summary>
        public const string Areas = "areas";

        /// <summary>⑦ どこで扱うか.</summary>
        public const string Place = "place";

        /// <summary>⑧ できそうな一手.</summary>
        public const string Step = "step";

        /// <summary>話し合いのまとめ.</summary>
        public const string Outcome = "outcome";
    }

    /// <summary>The notes of the talk.</summary>
    public sealed record TalkPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>①.</summary>
        [JsonPropertyName(Inputs.Happened)]
        public string? Happened { get; init; }

        /// <summary>②.</summary>
        [JsonPropertyName(Inputs.Troubled)]
        public string? Troubled { get; init; }

        /// <summary>③.</summary>
        [JsonPropertyName(Inputs.Worked)]
        public string? Worked { get; init; }

        /// <summary>④ by kind.</summary>
        [JsonPropertyName(Inputs.Lacks)]
        public string? Lacks { get; init; }

        /// <summary>④ in words.</summary>
        [JsonPropertyName(Inputs.Missing)]
        public string? Missing { get; init; }

        /// <summary>⑤.</summary>
        [JsonPropertyName(Inputs.Spread)]
        public string? Spread { get; init; }

        /// <summary>⑥.</summary>
        [JsonPropertyName(Inputs.Areas)]
        public string? Areas { get; init; }

        /// <summary>⑦.</summary>
        [JsonPropertyName(Inputs.Place)]
        public string? Place { get; init; }

        /// <summary>⑧.</summary>
        [JsonPropertyName(Inputs.Step)]
        public string? Step { get; init; }

        /// <summary>The cautions that were shown with the form.</summary>
        public string? Seen { get; init; }

        /// <summary>Why it is kept although the check stops it.</summary>
        [JsonPropertyName(CasesActions.Inputs.Reason)]
        public string? Reason { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(TalkPayload);
    }

    /// <summary>What the talk came to.</summary>
    public sealed record OutcomePayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>話し合いのまとめ.</summary>
        [JsonPropertyName(Inputs.Outcome)]
        public string? Outcome { get; init; }

        /// <summary>The cautions that were shown with the form.</summary>
        public string? Seen { get; init; }

        /// <summary>Why it is shared although the check stops it.</summary>
        [JsonPropertyName(CasesActions.Inputs.Reason)]
        public string? Reason { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(OutcomePayload);
    }
}
