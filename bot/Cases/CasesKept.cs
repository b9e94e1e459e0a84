using System.Text.Json.Serialization;
using CareSystem.Bot.Cases.Discussion;
using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Cases.FollowUp;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Cases.Leaks;
using CareSystem.Bot.Cases.Reading;
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
[JsonSerializable(typeof(KeepDraft.Kept))]
[JsonSerializable(typeof(KeepDraft.Dropped))]
[JsonSerializable(typeof(NameReaders.Named))]
[JsonSerializable(typeof(CaseReaderNotice))]
[JsonSerializable(typeof(DiscussCase.Begun))]
[JsonSerializable(typeof(DiscussCase.Noted))]
[JsonSerializable(typeof(AggregateCase.Aggregated))]
[JsonSerializable(typeof(CaseFollowUpDue))]
[JsonSerializable(typeof(AnswerFollowUp.Answered))]
[JsonSerializable(typeof(HoldCase.Held))]
[JsonSerializable(typeof(RecordLeak.Recorded))]
[JsonSerializable(typeof(LeakReminderDue))]
[JsonSerializable(typeof(LeakReminderNotice))]
internal sealed partial class CasesKept : JsonSerializerContext
{
    public static CasesKept Wire { get; } = new(KeptJson.NewOptions());
}
