using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>The buttons of the log of issues: verbs, input ids and what travels with them.</summary>
public static partial class IssueActions
{
    /// <summary>Opens the list, or what a search finds.</summary>
    public static readonly CardVerb<ListPayload> List = new("issue.list.1", IssuePayloads.Wire);

    /// <summary>Opens one issue.</summary>
    public static readonly CardVerb<IssuePayload> Show = new("issue.show.1", IssuePayloads.Wire);

    /// <summary>Opens the empty form.</summary>
    public static readonly CardVerb<NewPayload> New = new("issue.new.1", IssuePayloads.Wire);

    /// <summary>Adds an issue.</summary>
    public static readonly CardVerb<FormPayload> Add = new("issue.add.1", IssuePayloads.Wire);

    /// <summary>Opens the form of an issue.</summary>
    public static readonly CardVerb<IssuePayload> EditForm = new("issue.edit.form.1", IssuePayloads.Wire);

    /// <summary>Stores an edited issue.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("issue.edit.1", IssuePayloads.Wire);

    /// <summary>Opens the form of an issue's status.</summary>
    public static readonly CardVerb<IssuePayload> MoveForm = new("issue.move.form.1", IssuePayloads.Wire);

    /// <summary>Stores how far an issue has come.</summary>
    public static readonly CardVerb<MovePayload> Move = new("issue.move.1", IssuePayloads.Wire);

    /// <summary>Opens the form by which a list is narrowed down and sorted.</summary>
    public static readonly CardVerb<ListPayload> Filter = new("issue.filter.1", IssuePayloads.Wire);

    /// <summary>Opens the table of components and stretches of the way.</summary>
    public static readonly CardVerb<MapPayload> Map = new("issue.map.1", IssuePayloads.Wire);

    /// <summary>Says how soon an issue should be taken up, or takes that back.</summary>
    public static readonly CardVerb<VotePayload> Vote = new("issue.vote.1", IssuePayloads.Wire);

    /// <summary>Takes back the last change of an issue.</summary>
    public static readonly CardVerb<UndoPayload> Undo = new("issue.undo.1", IssuePayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>件名.</summary>
        public const string Subject = "subject";

        /// <summary>分類.</summary>
        public const string Category = "category";

        /// <summary>分類に加える印.</summary>
        public const string Tags = "tags";

        /// <summary>レベル.</summary>
        public const string Level = "level";

        /// <summary>説明.</summary>
        public const string Description = "description";

        /// <summary>事例コード.</summary>
        public const string Cases = "cases";

        /// <summary>事例の数.</summary>
        public const string CaseCount = "caseCount";

        /// <summary>チェックリストの項目.</summary>
        public const string Checklist = "checklist";

        /// <summary>数字.</summary>
        public const string Figures = "figures";

        /// <summary>数字の出典.</summary>
        public const string Source = "source";

        /// <summary>担当.</summary>
        public const string Owner = "owner";

        /// <summary>期限.</summary>
        public const string Due = "due";

        /// <summary>報告・提案先.</summary>
        public const string Target = "target";

        /// <summary>次にすること.</summary>
        public const string NextAction = "nextAction";

        /// <summary>段階.</summary>
        public const string Status = "status";

        /// <summary>The reason or course of a step.</summary>
        public const string Note = "note";

        /// <summary>The words to search for.</summary>
        public const string Words = "words";

        /// <summary>A state, or several of them.</summary>
        public const string State = "state";

        /// <summary>年度.</summary>
        public const string Year = "year";

        /// <summary>What wants looking after.</summary>
        public const string Attention = "attention";

        /// <summary>並び順.</summary>
        public const string Order = "order";
    }
}
