using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Polls;

/// <summary>The buttons of polls: verbs, input ids and what travels with them.</summary>
public static class PollsActions
{
    /// <summary>Opens the form and the polls that take answers.</summary>
    public static readonly CardVerb<ListPayload> List = new("poll.list.1", PollsPayloads.Wire);

    /// <summary>Shows a poll as the person may see it; clients ask for it by themselves as well.</summary>
    public static readonly CardVerb<PollPayload> Show = new("poll.show.1", PollsPayloads.Wire);

    /// <summary>Starts a poll.</summary>
    public static readonly CardVerb<FormPayload> Start = new("poll.start.1", PollsPayloads.Wire);

    /// <summary>Answers, or answers otherwise.</summary>
    public static readonly CardVerb<VotePayload> Vote = new("poll.vote.1", PollsPayloads.Wire);

    /// <summary>Takes the answer back.</summary>
    public static readonly CardVerb<PollPayload> Retract = new("poll.retract.1", PollsPayloads.Wire);

    /// <summary>Closes a poll.</summary>
    public static readonly CardVerb<PollPayload> Close = new("poll.close.1", PollsPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>問い.</summary>
        public const string Question = "question";

        /// <summary>選択肢, one per line.</summary>
        public const string Options = "options";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One poll.</summary>
    public sealed record PollPayload : ForumPayload
    {
        /// <summary>The poll's id.</summary>
        public string? Poll { get; init; }
    }

    /// <summary>An answer.</summary>
    public sealed record VotePayload : ForumPayload
    {
        /// <summary>The poll's id.</summary>
        public string? Poll { get; init; }

        /// <summary>The option's place, from 0; null names none.</summary>
        public int? Option { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>問い.</summary>
        [JsonPropertyName(Inputs.Question)]
        public string? Question { get; init; }

        /// <summary>選択肢, one per line.</summary>
        [JsonPropertyName(Inputs.Options)]
        public string? Options { get; init; }
    }
}
