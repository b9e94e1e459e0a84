using System.Text.Json.Serialization;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>The buttons of cases: verbs, input ids and what travels with them.</summary>
public static class CasesActions
{
    /// <summary>Opens an empty form.</summary>
    public static readonly CardVerb<PlainPayload> Form = new("case.form.1", CommonPayloads.Wire);

    /// <summary>Opens an empty form although there is a draft.</summary>
    public static readonly CardVerb<PlainPayload> NewForm = new("case.form.new.1", CommonPayloads.Wire);

    /// <summary>Keeps what was typed so far, for the person alone.</summary>
    public static readonly CardVerb<FormPayload> SaveDraft = new("case.draft.save.1", CasesPayloads.Wire);

    /// <summary>Opens the form with what was kept.</summary>
    public static readonly CardVerb<PlainPayload> OpenDraft = new("case.draft.open.1", CommonPayloads.Wire);

    /// <summary>Asks once more before what was kept is thrown away.</summary>
    public static readonly CardVerb<PlainPayload> AskDropDraft = new("case.draft.drop.ask.1", CommonPayloads.Wire);

    /// <summary>Throws away what was kept.</summary>
    public static readonly CardVerb<PlainPayload> DropDraft = new("case.draft.drop.1", CommonPayloads.Wire);

    /// <summary>Submits a case.</summary>
    public static readonly CardVerb<FormPayload> Submit = new("case.submit.1", CasesPayloads.Wire);

    /// <summary>Replaces what was found in a form by what is proposed for it, and shows the form again.</summary>
    public static readonly CardVerb<FormPayload> Replace = new("case.replace.1", CasesPayloads.Wire);

    /// <summary>The same in the secretariat's summary.</summary>
    public static readonly CardVerb<ReviewPayload> ReplaceInReview = new("case.review.replace.1", CasesPayloads.Wire);

    /// <summary>Opens the list.</summary>
    public static readonly CardVerb<ListPayload> List = new("case.list.1", CasesPayloads.Wire);

    /// <summary>Shows the text of a case to one person; to the secretariat with the review.</summary>
    public static readonly CardVerb<CasePayload> Open = new("case.open.1", CasesPayloads.Wire);

    /// <summary>Opens the form of a case for its submitter.</summary>
    public static readonly CardVerb<CasePayload> EditForm = new("case.edit.form.1", CasesPayloads.Wire);

    /// <summary>Stores a mended case.</summary>
    public static readonly CardVerb<FormPayload> Mend = new("case.mend.1", CasesPayloads.Wire);

    /// <summary>Asks once more before a case is taken back.</summary>
    public static readonly CardVerb<CasePayload> AskWithdraw = new("case.withdraw.ask.1", CasesPayloads.Wire);

    /// <summary>Takes a case back.</summary>
    public static readonly CardVerb<CasePayload> Withdraw = new("case.withdraw.1", CasesPayloads.Wire);

    /// <summary>Approves a case.</summary>
    public static readonly CardVerb<ReviewPayload> Approve = new("case.approve.1", CasesPayloads.Wire);

    /// <summary>Returns a case with a comment.</summary>
    public static readonly CardVerb<ReviewPayload> Return = new("case.return.1", CasesPayloads.Wire);

    /// <summary>The verbs whose buttons have no fallback: a submit would leave case text in the chat.</summary>
    public static IReadOnlyList<string> WithoutFallback { get; } =
    [
        Form.Name, NewForm.Name, SaveDraft.Name, OpenDraft.Name, Submit.Name, Replace.Name, ReplaceInReview.Name, Open.Name, EditForm.Name, Mend.Name, Approve.Name, Return.Name,
        CaseReadingActions.Form.Name, CaseReadingActions.Name.Name, CaseReadingActions.Reads.Name,
        CaseDiscussionActions.Form.Name, CaseDiscussionActions.Note.Name, CaseDiscussionActions.Replace.Name, CaseDiscussionActions.OutcomeForm.Name, CaseDiscussionActions.Aggregate.Name,
        CaseDiscussionActions.ReplaceOutcome.Name, CaseFollowUpActions.Replace.Name,
        CaseFollowUpActions.Form.Name, CaseFollowUpActions.Answer.Name, CaseKeepingActions.Form.Name, CaseKeepingActions.Hold.Name, CaseKeepingActions.Release.Name,
        .. LeakActions.WithoutFallback,
    ];

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>年代.</summary>
        public const string Age = "age";

        /// <summary>性別.</summary>
        public const string Sex = "sex";

        /// <summary>世帯.</summary>
        public const string Household = "household";

        /// <summary>入院期間.</summary>
        public const string Stay = "stay";

        /// <summary>主な困りごと.</summary>
        public const string Troubles = "troubles";

        /// <summary>関わった機関の種類.</summary>
        public const string Bodies = "bodies";

        /// <summary>A broad group instead of a diagnosis.</summary>
        public const string Group = "group";

        /// <summary>The ground on which the case may be shared.</summary>
        public const string Basis = "basis";

        /// <summary>状況.</summary>
        public const string Situation = "situation";

        /// <summary>工夫・うまくいったこと.</summary>
        public const string Worked = "worked";

        /// <summary>足りなかったもの.</summary>
        public const string Missing = "missing";

        /// <summary>承認用の要約.</summary>
        public const string Summary = "summary";

        /// <summary>The comment of a return.</summary>
        public const string Comment = "comment";

        /// <summary>Why it is sent or approved although the check stops it.</summary>
        public const string Reason = "reason";
    }

    /// <summary>What a client lets people type, in UTF-16 units: somewhat more than is taken, so that whoever writes too much is told and cut off by nobody.</summary>
    public static class MaxLengths
    {
        /// <summary>状況 and the other texts, and the comment.</summary>
        public const int Text = 1000;

        /// <summary>承認用の要約.</summary>
        public const int Summary = 500;
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One case.</summary>
    public sealed record CasePayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }
    }

    /// <summary>A form, new or of a case.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>The case's code; null in a form for a new one.</summary>
        public string? Code { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>年代.</summary>
        [JsonPropertyName(Inputs.Age)]
        public string? Age { get; init; }

        /// <summary>性別.</summary>
        [JsonPropertyName(Inputs.Sex)]
        public string? Sex { get; init; }

        /// <summary>世帯.</summary>
        [JsonPropertyName(Inputs.Household)]
        public string? Household { get; init; }

        /// <summary>入院期間.</summary>
        [JsonPropertyName(Inputs.Stay)]
        public string? Stay { get; init; }

        /// <summary>主な困りごと.</summary>
        [JsonPropertyName(Inputs.Troubles)]
        public string? Troubles { get; init; }

        /// <summary>関わった機関の種類.</summary>
        [JsonPropertyName(Inputs.Bodies)]
        public string? Bodies { get; init; }

        /// <summary>A broad group instead of a diagnosis.</summary>
        [JsonPropertyName(Inputs.Group)]
        public string? Group { get; init; }

        /// <summary>The ground on which the case may be shared.</summary>
        [JsonPropertyName(Inputs.Basis)]
        public string? Basis { get; init; }

        /// <summary>状況.</summary>
        [JsonPropertyName(Inputs.Situation)]
        public string? Situation { get; init; }

        /// <summary>工夫・うまくいったこと.</summary>
        [JsonPropertyName(Inputs.Worked)]
        public string? Worked { get; init; }

        /// <summary>足りなかったもの.</summary>
        [JsonPropertyName(Inputs.Missing)]
        public string? Missing { get; init; }

        /// <summary>The cautions that were shown with the form.</summary>
        public string? Seen { get; init; }

        /// <summary>Which draft the form was opened from, or the person was told of; null = none.</summary>
        public string? Draft { get; init; }

        /// <summary>Why it is sent although the check stops it.</summary>
        [JsonPropertyName(Inputs.Reason)]
        public string? Reason { get; init; }

        /// <summary>The type's name only: case text never gets into a log by accident.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(FormPayload);
    }

    /// <summary>The secretariat's review.</summary>
    public sealed record ReviewPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>The revision that was read.</summary>
        public int Revision { get; init; }

        /// <summary>承認用の要約.</summary>
        [JsonPropertyName(Inputs.Summary)]
        public string? Summary { get; init; }

        /// <summary>The comment of a return.</summary>
        [JsonPropertyName(Inputs.Comment)]
        public string? Comment { get; init; }

        /// <summary>The cautions that were shown with the form.</summary>
        public string? Seen { get; init; }

        /// <summary>Why it is approved although the check stops it.</summary>
        [JsonPropertyName(Inputs.Reason)]
        public string? Reason { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(ReviewPayload);
    }
}
