using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>How the payloads of <see cref="GoalActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(GoalActions.YearPayload))]
[JsonSerializable(typeof(GoalActions.NewPayload))]
[JsonSerializable(typeof(GoalActions.TargetPayload))]
[JsonSerializable(typeof(GoalActions.EndPayload))]
[JsonSerializable(typeof(GoalActions.ActualPayload))]
[JsonSerializable(typeof(GoalActions.TaskFormPayload))]
[JsonSerializable(typeof(GoalActions.TaskMovePayload))]
[JsonSerializable(typeof(GoalActions.VisionPayload))]
internal sealed partial class GoalPayloads : JsonSerializerContext
{
    public static GoalPayloads Wire { get; } = new(CardPayload.NewOptions());
}
