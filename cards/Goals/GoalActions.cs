using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>The buttons of vision, targets and roadmap: verbs, input ids and what travels with them.</summary>
public static partial class GoalActions
{
    /// <summary>Opens a year.</summary>
    public static readonly CardVerb<YearPayload> Year = new("goal.year.1", GoalPayloads.Wire);

    /// <summary>Opens the empty form of a target.</summary>
    public static readonly CardVerb<NewPayload> New = new("goal.new.1", GoalPayloads.Wire);

    /// <summary>Sets a target.</summary>
    public static readonly CardVerb<TargetPayload> Add = new("goal.add.1", GoalPayloads.Wire);

    /// <summary>Opens the form of a target.</summary>
    public static readonly CardVerb<GoalDoor.GoalPayload> EditForm = new("goal.edit.form.1", CommonPayloads.Wire);

    /// <summary>Stores an edited target.</summary>
    public static readonly CardVerb<TargetPayload> Edit = new("goal.edit.1", GoalPayloads.Wire);

    /// <summary>Opens the form that ends a target.</summary>
    public static readonly CardVerb<GoalDoor.GoalPayload> EndForm = new("goal.end.form.1", CommonPayloads.Wire);

    /// <summary>Says what has come of a target.</summary>
    public static readonly CardVerb<EndPayload> End = new("goal.end.1", GoalPayloads.Wire);

    /// <summary>Puts a target on the next agenda.</summary>
    public static readonly CardVerb<GoalDoor.GoalPayload> Propose = new("goal.propose.1", CommonPayloads.Wire);

    /// <summary>Opens the empty form of a measured value.</summary>
    public static readonly CardVerb<GoalDoor.GoalPayload> ActualForm = new("goal.actual.form.1", CommonPayloads.Wire);

    /// <summary>Puts a measured value on record.</summary>
    public static readonly CardVerb<ActualPayload> Record = new("goal.actual.record.1", GoalPayloads.Wire);

    /// <summary>Opens the form of a measured value.</summary>
    public static readonly CardVerb<ActualPayload> CorrectForm = new("goal.actual.correct.form.1", GoalPayloads.Wire);

    /// <summary>Corrects a measured value.</summary>
    public static readonly CardVerb<ActualPayload> Correct = new("goal.actual.correct.1", GoalPayloads.Wire);

    /// <summary>Takes a measured value back.</summary>
    public static readonly CardVerb<ActualPayload> Withdraw = new("goal.actual.withdraw.1", GoalPayloads.Wire);

    /// <summary>Opens the empty form of a step.</summary>
    public static readonly CardVerb<GoalDoor.GoalPayload> NewTask = new("goal.task.new.1", CommonPayloads.Wire);

    /// <summary>Puts a step on the roadmap.</summary>
    public static readonly CardVerb<TaskFormPayload> AddTask = new("goal.task.add.1", GoalPayloads.Wire);

    /// <summary>Opens the form of a step.</summary>
    public static readonly CardVerb<GoalDoor.TaskPayload> EditTaskForm = new("goal.task.edit.form.1", CommonPayloads.Wire);

    /// <summary>Stores an edited step.</summary>
    public static readonly CardVerb<TaskFormPayload> EditTask = new("goal.task.edit.1", GoalPayloads.Wire);

    /// <summary>Opens the form that says how far a step has come.</summary>
    public static readonly CardVerb<GoalDoor.TaskPayload> MoveTaskForm = new("goal.task.move.form.1", CommonPayloads.Wire);

    /// <summary>Says how far a step has come.</summary>
    public static readonly CardVerb<TaskMovePayload> MoveTask = new("goal.task.move.1", GoalPayloads.Wire);

    /// <summary>Opens the vision with every text it had.</summary>
    public static readonly CardVerb<PlainPayload> Vision = new("goal.vision.1", CommonPayloads.Wire);

    /// <summary>Opens the form of the vision.</summary>
    public static readonly CardVerb<PlainPayload> VisionForm = new("goal.vision.form.1", CommonPayloads.Wire);

    /// <summary>Writes the vision.</summary>
    public static readonly CardVerb<VisionPayload> WriteVision = new("goal.vision.write.1", GoalPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>件名.</summary>
        public const string Subject = "subject";

        /// <summary>年度.</summary>
        public const string Year = "year";

        /// <summary>指標.</summary>
        public const string Indicator = "indicator";

        /// <summary>単位.</summary>
        public const string Unit = "unit";

        /// <summary>増やす or 減らす.</summary>
        public const string Direction = "direction";

        /// <summary>現状値.</summary>
        public const string Base = "base";

        /// <summary>現状値の出典.</summary>
        public const string BaseSource = "baseSource";

        /// <summary>目標値.</summary>
        public const string Target = "target";

        /// <summary>設定の考え方.</summary>
        public const string Reasoning = "reasoning";

        /// <summary>担当.</summary>
        public const string Owner = "owner";

        /// <summary>課題の番号, several.</summary>
        public const string Issues = "issues";

        /// <summary>終わり方.</summary>
        public const string Status = "status";

        /// <summary>振り返り.</summary>
        public const string Review = "review";

        /// <summary>実績.</summary>
        public const string Value = "value";

        /// <summary>いつ現在.</summary>
        public const string AsOf = "asOf";

        /// <summary>出典.</summary>
        public const string Source = "source";

        /// <summary>備考.</summary>
        public const string Note = "note";

        /// <summary>直す・取り消す理由.</summary>
        public const string Reason = "reason";

        /// <summary>主担当.</summary>
        public const string Lead = "lead";

        /// <summary>協力.</summary>
        public const string Support = "support";

        /// <summary>共有.</summary>
        public const string Informed = "informed";

        /// <summary>期限.</summary>
        public const string Due = "due";

        /// <summary>目標の番号.</summary>
        public const string Goal = "goal";

        /// <summary>課題の番号.</summary>
        public const string Issue = "issue";

        /// <summary>進み具合.</summary>
        public const string State = "state";

        /// <summary>結果・理由.</summary>
        public const string Result = "result";

        /// <summary>ビジョン.</summary>
        public const string Text = "text";
    }
}
