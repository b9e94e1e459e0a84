using System.Text.Json.Serialization;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>How the payloads of <see cref="CasesActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CasesActions.FormPayload))]
[JsonSerializable(typeof(CasesActions.ListPayload))]
[JsonSerializable(typeof(CasesActions.CasePayload))]
[JsonSerializable(typeof(CasesActions.ReviewPayload))]
[JsonSerializable(typeof(CaseReadingActions.ReadersPayload))]
[JsonSerializable(typeof(CaseDiscussionActions.TalkPayload))]
[JsonSerializable(typeof(CaseDiscussionActions.OutcomePayload))]
[JsonSerializable(typeof(CaseFollowUpActions.FollowUpPayload))]
[JsonSerializable(typeof(CaseFollowUpActions.AnswerPayload))]
[JsonSerializable(typeof(CaseKeepingActions.HoldPayload))]
[JsonSerializable(typeof(LeakActions.LeakPayload))]
[JsonSerializable(typeof(LeakActions.RecordPayload))]
[JsonSerializable(typeof(LeakActions.StepPayload))]
internal sealed partial class CasesPayloads : JsonSerializerContext
{
    public static CasesPayloads Wire { get; } = new(CardPayload.NewOptions());
}
