using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>What other slices promise to the agenda.</summary>
internal sealed class AgendaDeliveryModule(ProposeAgendaItem propose)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<AgendaDeliveryModule>();
        services.OnDue<AgendaItemDue, AgendaDeliveryModule>("agenda.propose.1", static (owner, due, stop) => owner.ProposeAsync(due, stop));
    }

    private async Task<Dispatch> ProposeAsync(Due<AgendaItemDue> due, CancellationToken cancellation)
    {
        await propose.RunAsync(due.Forum, due.Record, due.DueAt, cancellation);
        return Dispatch.Nothing.Instance;
    }
}
