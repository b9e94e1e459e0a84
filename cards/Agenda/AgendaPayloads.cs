using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>How the payloads of <see cref="AgendaActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AgendaActions.ListPayload))]
[JsonSerializable(typeof(AgendaActions.ItemPayload))]
[JsonSerializable(typeof(AgendaActions.FormPayload))]
[JsonSerializable(typeof(AgendaActions.ArrangePayload))]
internal sealed partial class AgendaPayloads : JsonSerializerContext
{
    public static AgendaPayloads Wire { get; } = new(CardPayload.NewOptions());
}
