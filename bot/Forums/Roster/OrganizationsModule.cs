using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>だれに聞く, and who is missing at the table.</summary>
internal sealed class OrganizationsModule(ShowOrganizations show, ChangeOrganization change, RosterReplies roster, OrganizationReplies replies) : IRoutedModule
{
    private const int LongestSearch = 100;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ShowOrganizations>();
        services.AddSingleton<ChangeOrganization>();
        services.AddSingleton<OrganizationReplies>();
        services.AddSingleton<IRoutedModule, OrganizationsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(OrganizationActions.List, ListAsync);
        routes.OnVerb(OrganizationActions.Show, (turn, payload, stop) => OneAsync(turn, payload.Organization, view => replies.One(turn.Forum, view), stop));
        routes.OnVerb(OrganizationActions.EditForm, (turn, payload, stop) => OneAsync(
            turn, payload.Organization, view => view.MayChange ? replies.Form(turn.Forum, view) : null, stop));
        routes.OnVerb(OrganizationActions.Gaps, async (turn, _, stop) => Reply.Of(
            await show.GapsAsync(turn.Forum, turn.Person, stop), (gaps, _) => replies.Gaps(turn.Forum, gaps)));
        routes.OnChange<OrganizationActions.FormPayload, ChangeOrganization.Changed>(
            OrganizationActions.Edit,
            (origin, form, stop) => change.RunAsync(
                origin, new ChangeOrganization.Command(Id(form.Organization), form.Revision, form.Type, form.Does, form.Ask, form.Reachable) { Name = form.Name, Area = form.Area }, stop),
            async (context, done, stop) => await ViewAsync(context, done.Organization, stop) is { } view ? replies.One(context.Forum, view, isReceipt: true) : roster.OnlyInChat(),
            async (context, form, refusal, stop) =>
            {
                var view = refusal is Unavailable ? null : await ViewAsync(context, Id(form.Organization), stop);
                var card = replies.FormAgain(context.Forum, form, refusal, view);
                return card is null || context.IsPrivate ? card : roster.OnlyInChat();
            },
            isPrivate: true);
    }

    private static OrganizationId Id(string? claimed) => OrganizationId.Parse(claimed) ?? default;

    private async Task<Reply> ListAsync(TurnContext turn, OrganizationActions.ListPayload payload, CancellationToken cancellation)
    {
        var words = string.IsNullOrWhiteSpace(payload.Words) ? null : payload.Words.Trim();
        words = words?.Length > LongestSearch ? words[..LongestSearch] : words;
        return RosterModule.InChat(
            turn,
            Reply.Of(
                await show.ListAsync(turn.Forum, turn.Person, words, replies.TypeName, cancellation), (view, _) => replies.List(turn.Forum, view, payload.Page, words)),
            roster);
    }

    private async Task<Reply> OneAsync(TurnContext turn, string? organization, Func<ShowOrganizations.OneView, AdaptiveCard?> card, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Id(organization), cancellation) switch
        {
            Outcome<ShowOrganizations.OneView>.Done done when card(done.Value) is { } shown => RosterModule.InChat(turn, Reply.Showing(shown), roster),
            Outcome<ShowOrganizations.OneView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private async Task<ShowOrganizations.OneView?> ViewAsync(RenderContext context, OrganizationId organization, CancellationToken cancellation) =>
        await show.OneAsync(context.Forum, context.Person, organization, cancellation) is Outcome<ShowOrganizations.OneView>.Done done ? done.Value : null;
}
