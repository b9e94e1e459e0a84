using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>How outcomes and promises about cases are kept: codes, never a case's text.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SubmitCase.Submitted))]
[JsonSerializable(typeof(MendCase.Mended))]
[JsonSerializable(typeof(WithdrawCase.Withdrawn))]
[JsonSerializable(typeof(ReviewCase.Approved))]
[JsonSerializable(typeof(ReviewCase.Returned))]
[JsonSerializable(typeof(CaseWaitingDue))]
[JsonSerializable(typeof(CaseWaitingNotice))]
[JsonSerializable(typeof(CaseReviewedNotice))]
internal sealed partial class CasesKept : JsonSerializerContext
{
    public static CasesKept Wire { get; } = new(KeptJson.NewOptions());
}
