using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Health;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Health;

/// <summary>健康状態: connections, permissions, and how many days secrets still last.</summary>
internal sealed class HealthModule(ShowHealth show) : IRoutedModule
{
    private readonly HealthWording wording = HealthWording.Standard;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ShowHealth>();
        services.AddSingleton<IRoutedModule, HealthModule>();
    }

    public void Map(Routes routes) => routes.OnVerb(HealthActions.Show, async (turn, _, stop) =>
    {
        var reply = Reply.Of(await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => Card(view, turn.Place == Place.Personal));
        return reply is Reply.Show && !turn.Render.IsPrivate ? Reply.Showing(new SentenceCard(wording.OnlyInChat).ToCard()) : reply;
    });

    private AdaptiveCard Card(ShowHealth.View view, bool isPersonal)
    {
        var today = JapaneseTime.DateOf(view.At);
        return new HealthCard(
            view.Forum.Id.Value,
            isPersonal ? view.Forum.Name : null,
            JapaneseTime.Long(view.At),
            [
                .. view.Findings.Select(finding => new HealthLine(
                    finding.Subject,
                    finding.Which,
                    finding.State switch
                    {
                        HealthState.Well => HealthLight.Well,
                        HealthState.NotSetUp => HealthLight.NotSetUp,
                        HealthState.Expiring => HealthLight.Expiring,
                        _ => HealthLight.Broken,
                    },
                    finding.Code,
                    finding.Until is { } until ? JapaneseTime.Long(until) : null,
                    finding.Until is { } last ? last.DayNumber - today.DayNumber : null)),
            ],
            wording).ToCard();
    }
}
