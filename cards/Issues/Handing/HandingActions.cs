using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>The buttons by which an issue is handed to another body or forum: verbs, input ids and what travels with them.</summary>
public static class HandingActions
{
    /// <summary>Opens the form in which an issue is handed over.</summary>
    public static readonly CardVerb<IssuePayload> Form = new("handing.form.1", HandingPayloads.Wire);

    /// <summary>Shows what will be posted, and pressed again hands it over.</summary>
    public static readonly CardVerb<SendPayload> Send = new("handing.send.1", HandingPayloads.Wire);

    /// <summary>Opens one handing.</summary>
    public static readonly CardVerb<HandingPayload> Show = new("handing.show.1", HandingPayloads.Wire);

    /// <summary>Acknowledges it.</summary>
    public static readonly CardVerb<HandingPayload> Receive = new("handing.receive.1", HandingPayloads.Wire);

    /// <summary>Opens the form of the answer.</summary>
    public static readonly CardVerb<HandingPayload> AnswerForm = new("handing.answer.form.1", HandingPayloads.Wire);

    /// <summary>Answers.</summary>
    public static readonly CardVerb<AnswerPayload> Answer = new("handing.answer.1", HandingPayloads.Wire);

    /// <summary>Calls it back before it is acknowledged.</summary>
    public static readonly CardVerb<HandingPayload> Recall = new("handing.recall.1", HandingPayloads.Wire);

    /// <summary>Opens the list of what waits for an answer, here and from elsewhere.</summary>
    public static readonly CardVerb<ListPayload> List = new("handing.list.1", HandingPayloads.Wire);

    /// <summary>Opens what another forum has handed to this one.</summary>
    public static readonly CardVerb<InboxPayload> InboxShow = new("inbox.show.1", HandingPayloads.Wire);

    /// <summary>Acknowledges it: it becomes an issue of this forum.</summary>
    public static readonly CardVerb<InboxPayload> InboxReceive = new("inbox.receive.1", HandingPayloads.Wire);

    /// <summary>Opens the form of the answer to another forum.</summary>
    public static readonly CardVerb<InboxPayload> InboxAnswerForm = new("inbox.answer.form.1", HandingPayloads.Wire);

    /// <summary>Answers another forum.</summary>
    public static readonly CardVerb<InboxAnswerPayload> InboxAnswer = new("inbox.answer.1", HandingPayloads.Wire);

    /// <summary>One issue.</summary>
    public sealed record IssuePayload : ForumPayload
    {
        /// <summary>Its number, as in R8-12.</summary>
        public string? Issue { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed record SendPayload : ForumPayload
    {
        /// <summary>The issue's number.</summary>
        public string? Issue { get; init; }

        /// <summary>Where it goes.</summary>
        [JsonPropertyName(Inputs.To)]
        public string? To { get; init; }

        /// <summary>Until when an answer is asked for.</summary>
        [JsonPropertyName(Inputs.ReplyBy)]
        public string? ReplyBy { get; init; }

        /// <summary>Stands for what was shown; null = nothing was shown yet. Not an input.</summary>
        public string? Seen { get; init; }
    }

    /// <summary>One handing.</summary>
    public sealed record HandingPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Handing { get; init; }
    }

    /// <summary>The answer to one handing.</summary>
    public sealed record AnswerPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Handing { get; init; }

        /// <summary>A code of <see cref="HandingWording.Verdicts"/>.</summary>
        [JsonPropertyName(Inputs.Verdict)]
        public string? Verdict { get; init; }

        /// <summary>The opinion or reason.</summary>
        [JsonPropertyName(Inputs.Text)]
        public string? Text { get; init; }
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>What another forum has handed over.</summary>
    public sealed record InboxPayload : ForumPayload
    {
        /// <summary>Its id in this forum.</summary>
        public string? Inbox { get; init; }
    }

    /// <summary>The answer to another forum.</summary>
    public sealed record InboxAnswerPayload : ForumPayload
    {
        /// <summary>Its id in this forum.</summary>
        public string? Inbox { get; init; }

        /// <summary>A code of <see cref="HandingWording.Verdicts"/>.</summary>
        [JsonPropertyName(Inputs.Verdict)]
        public string? Verdict { get; init; }

        /// <summary>The opinion or reason.</summary>
        [JsonPropertyName(Inputs.Text)]
        public string? Text { get; init; }
    }

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>渡す先.</summary>
        public const string To = "to";

        /// <summary>回答の期日.</summary>
        public const string ReplyBy = "replyBy";

        /// <summary>回答.</summary>
        public const string Verdict = "verdict";

        /// <summary>意見・理由.</summary>
        public const string Text = "answer";
    }
}
