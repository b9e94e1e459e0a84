using System.Text.Json.Serialization;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Links;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums;

namespace CareSystem.Bot.Forums;

/// <summary>Roster, welcome, help, and which forum a personal chat is about.</summary>
internal sealed class ForumsModule(TakeSecretariat take, ShowHelp help, IForumDirectory directory, ForumsReplies replies) : IRoutedModule
{
    private Routes? routes;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(ForumsKept.Wire);
        RosterTable.Register(services);
        services.AddSingleton<InstallForum>();
        services.AddSingleton<FillRoster>();
        services.AddSingleton<ListMembers>();
        services.AddSingleton<RemoveMembers>();
        services.AddSingleton<TakeSecretariat>();
        services.AddSingleton<ShowHelp>();
        services.AddSingleton<ForumsReplies>();
        services.AddSingleton<IRoutedModule, ForumsModule>();
        ForumsDeliveryModule.Register(services);
        LifecycleModule.Register(services);
        LinksModule.Register(services);
    }

    public void Map(Routes routes)
    {
        this.routes = routes;
        routes.OnCommand(ForumsCommands.Help, (turn, _, stop) => HelpAsync(turn, stop));
        routes.OnVerb(NoticeCard.OpenHelp, (turn, _, stop) => HelpAsync(turn, stop));
        routes.OnVerb(ForumsActions.Open, OpenAsync);
        routes.OnVerb(ForumsActions.OpenFor, OpenForAsync);
        routes.OnVerb(ForumsActions.Choose, ChooseAsync);
        routes.OnPick(ForumsActions.Choose);
        routes.OnChange<PlainPayload, TakeSecretariat.Taken>(
            ForumsActions.TakeSecretariat,
            (origin, _, stop) => take.RunAsync(origin, stop),
            (_, taken, _) => Task.FromResult(replies.Taken(taken)));
        routes.ForumUnclear = (_, forums, _) => Task.FromResult(WhichForum(forums));
        routes.ForumOfQueryUnclear = (forums, query) => Reply.Finding(replies.SearchIn(forums, query.Skip));
        routes.ForumOfActionUnclear = (forums, action, message) => Reply.Showing(replies.ChooseFor(
            forums, new ForumsActions.OpenAction { Action = action.Id, Text = message.Text, Length = message.Length }));
        routes.UnknownText = UnknownAsync;
    }

    private IReadOnlyList<string> Words => field ??= [.. routes!.Commands.Select(static command => command.Word)];

    private async Task<Reply> HelpAsync(TurnContext turn, CancellationToken cancellation)
    {
        var personal = turn.Place == Place.Personal;
        var forums = personal ? turn.Forums ?? await directory.OfAsync(turn.Person, cancellation) : [];
        var forum = personal ? await help.FreshAsync(turn.Forum, turn.Person, cancellation) : await help.InForumAsync(turn.Forum, turn.Person, cancellation);
        return Reply.Showing(forum is null ? replies.HelpNotInRoster() : replies.Help(forum, personal, forums.Count > 1, Words));
    }

    private async Task<Reply> UnknownAsync(TurnContext turn, string text, CancellationToken cancellation)
    {
        var (word, _) = CommandText.Split(text);
        var nearest = routes!.Commands
            .SelectMany(static command => command.Words.Select(alias => (command.Word, Distance: CommandText.Normalise(alias), alias.Length)))
            .Select(entry => (entry.Word, Away: CommandText.Distance(word, entry.Distance), entry.Length))
            .Where(static entry => entry.Away <= Math.Max(1, entry.Length / 3))
            .OrderBy(static entry => entry.Away)
            .Select(static entry => entry.Word)
            .FirstOrDefault();
        var forum = await help.FreshAsync(turn.Forum, turn.Person, cancellation);
        return Reply.Showing(forum is null ? replies.HelpNotInRoster() : replies.Unknown(forum, nearest, Words));
    }

    /// <summary>
    /// A button of the help: the same as typing the command's word. Without a command it asks which forum is meant. What follows a
    /// word is never taken from a button: typed text may do things, and a look must not.
    /// </summary>
    private async Task<Reply> OpenAsync(TurnContext turn, ForumsActions.OpenCommand payload, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(payload.Command))
        {
            return WhichForum(await directory.OfAsync(turn.Person, cancellation));
        }

        return routes!.Command(payload.Command) is ({ Rest.Length: 0 } typed, var handle) ? await handle(turn, typed, cancellation) : Reply.No(new NotFound());
    }

    /// <summary>A person of several forums has said for which one a form is.</summary>
    private async Task<Reply> OpenForAsync(TurnContext turn, ForumsActions.OpenAction payload, CancellationToken cancellation) =>
        routes!.Action(payload.Action) is var (_, open)
            ? await open(turn, QuotedMessage.Of(payload.Text ?? "") with { Length = Math.Max(0, payload.Length) }, cancellation)
            : Reply.No(new NotFound());

    private Reply WhichForum(IReadOnlyList<ForumOfPerson> forums) => Reply.Showing(forums.Count == 0 ? replies.NoForum() : replies.Choose(forums));

    /// <summary>The choice is a claim: it counts only for a forum whose roster holds the person.</summary>
    private async Task<Reply> ChooseAsync(TurnContext turn, PlainPayload payload, CancellationToken cancellation)
    {
        if (turn.IsAutomatic)
        {
            return Reply.No(new NotFound());
        }

        var forum = ForumId.Parse(payload.Forum) ?? default;
        if (await help.FreshAsync(forum, turn.Person, cancellation) is not { } summary)
        {
            return Reply.No(new NotFound());
        }

        await directory.ChooseAsync(turn.Person, forum, cancellation);
        return Reply.Showing(replies.Chosen(summary.Name));
    }
}
