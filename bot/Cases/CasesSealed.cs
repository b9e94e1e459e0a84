using System.Text.Json.Serialization;
using CareSystem.Bot.Cases.Leaks;

namespace CareSystem.Bot.Cases;

/// <summary>How what is sealed of a case is written; by the names of its bands, so that it keeps its meaning if they are ever listed in another order.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CasesTable.SealedContent))]
[JsonSerializable(typeof(CasesTable.SealedLater))]
[JsonSerializable(typeof(CaseDraft))]
[JsonSerializable(typeof(LeakText))]
[JsonSerializable(typeof(IReadOnlyList<LeakStepDone>))]
[JsonSerializable(typeof(CaseDigest))]
internal sealed partial class CasesSealed : JsonSerializerContext;
