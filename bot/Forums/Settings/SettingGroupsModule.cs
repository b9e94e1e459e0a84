using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>設定 → 協議の場の決めごと: look, change, and before that see what the change will do.</summary>
internal sealed class SettingGroupsModule(ShowSettings show, PreviewSetting preview, ChangeSetting change, ICalendar calendar, SettingGroupReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(SettingsKept.Wire);
        SettingsTable.Register(services);
        Keeping.KeepingModule.Register(services);
        services.AddSingleton<ShowSettings>();
        services.AddSingleton<PreviewSetting>();
        services.AddSingleton<ChangeSetting>();
        services.AddSingleton<SettingGroupReplies>();
        services.AddSingleton<IRoutedModule, SettingGroupsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(SettingsActions.Groups, async (turn, _, stop) => Reply.Of(
            await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => replies.List(view, turn.Place == Place.Personal)));
        routes.OnVerb(SettingsActions.Group, (turn, payload, stop) => GroupAsync(turn, payload, view => replies.Group(view), stop));
        routes.OnVerb(SettingsActions.Form, FormAsync);
        routes.OnVerb(SettingsActions.Preview, PreviewAsync);
        routes.OnChange<SettingsActions.GroupPayload, ChangeSetting.Done>(
            SettingsActions.Change,
            async (origin, payload, stop) => Draft(payload) is { } draft
                ? await change.RunAsync(origin, draft, stop)
                : new Outcome<ChangeSetting.Done>.Refused(new NotFound(), null),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            (context, payload, refusal, _) => Task.FromResult(replies.FormAgain(context.Forum, payload, calendar.Organisers, refusal)),
            isPrivate: true);
    }

    /// <summary>A group that does not exist is answered like a thing that is not there.</summary>
    private static SettingGroup? Group(string? claimed) => Enum.TryParse<SettingGroup>(claimed, out var group) && Enum.IsDefined(group) && !char.IsDigit(claimed![0]) ? group : null;

    private static SettingDraft? Draft(SettingsActions.GroupPayload payload) => Group(payload.Group) is { } group
        ? new SettingDraft(group, payload.Revision, SettingFields.Of(group).ToDictionary(static field => field.Code, field => payload.Given(field.Code), StringComparer.Ordinal))
        : null;

    private async Task<Reply> GroupAsync(TurnContext turn, SettingsActions.GroupPayload payload, Func<ShowSettings.GroupView, AdaptiveCard> card, CancellationToken cancellation) =>
        Group(payload.Group) is { } group
            ? Reply.Of(await show.GroupAsync(turn.Forum, turn.Person, group, cancellation), (view, _) => card(view))
            : Reply.No(new NotFound());

    private async Task<Reply> FormAsync(TurnContext turn, SettingsActions.GroupPayload payload, CancellationToken cancellation) => Group(payload.Group) is not { } group
        ? Reply.No(new NotFound())
        : await show.GroupAsync(turn.Forum, turn.Person, group, cancellation) switch
        {
            Outcome<ShowSettings.GroupView>.Done { Value.MayChange: true } done => Reply.Showing(replies.Form(done.Value, payload.Values is null ? null : payload)),
            Outcome<ShowSettings.GroupView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
        };

    private async Task<Reply> PreviewAsync(TurnContext turn, SettingsActions.GroupPayload payload, CancellationToken cancellation)
    {
        if (Draft(payload) is not { } draft)
        {
            return Reply.No(new NotFound());
        }

        return await preview.RunAsync(turn.Forum, turn.Person, draft, cancellation) switch
        {
            Outcome<PreviewSetting.View>.Done done => Reply.Showing(replies.Preview(done.Value, payload)),
            Outcome<PreviewSetting.View>.Refused { Refusal: var refusal } => replies.FormAgain(turn.Forum, payload, calendar.Organisers, refusal) is { } again
                ? Reply.Showing(again)
                : Reply.No(refusal),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
    }
}
