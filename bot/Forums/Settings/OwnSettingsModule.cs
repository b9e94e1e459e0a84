using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Settings;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>設定 → 自分の設定.</summary>
internal sealed class OwnSettingsModule(IForumActions actions, SetOwn set, OwnSettingsReplies replies) : IRoutedModule
{
    private sealed record View(ForumSummary Forum, PersonalSettings Personal);

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<SetOwn>();
        services.AddSingleton<OwnSettingsReplies>();
        services.AddSingleton<IRoutedModule, OwnSettingsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(SettingsActions.Own, async (turn, _, stop) => Reply.Of(
            await ViewAsync(turn.Forum, turn.Person, stop), (view, _) => replies.Show(view.Forum, view.Personal, turn.Place == Place.Personal)));
        routes.OnChange<SettingsActions.OwnPayload, SetOwn.Done>(
            SettingsActions.SetOwn,
            (origin, payload, stop) => set.RunAsync(origin, new SetOwn.Command(payload.Revision, payload.Reach, payload.Reading, payload.QuietFrom, payload.QuietTo), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done, context.Place == Place.Personal)),
            (context, payload, refusal, _) => Task.FromResult(replies.Again(context.Forum, payload, context.Place == Place.Personal, refusal)),
            isPrivate: true);
    }

    private Task<Outcome<View>> ViewAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.ReadAsync<object?, View>(
        forum, person, static _ => Task.FromResult<object?>(null), static (_, context) => new View(context.Forum, context.Caller.Personal), cancellation);
}
