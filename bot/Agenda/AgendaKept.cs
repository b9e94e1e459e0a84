using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>How the outcomes of the agenda are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AddAgendaItem.Added))]
[JsonSerializable(typeof(EditAgendaItem.Edited))]
[JsonSerializable(typeof(WithdrawAgendaItem.Withdrawn))]
[JsonSerializable(typeof(ArrangeAgenda.Arranged))]
[JsonSerializable(typeof(AgendaItemDue))]
internal sealed partial class AgendaKept : JsonSerializerContext
{
    public static AgendaKept Wire { get; } = new(KeptJson.NewOptions());
}
