using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>Carries out one activity: picks its handler, keeps its time limit, and turns every ending into an answer.</summary>
internal sealed partial class TurnRunner(
    Routes routes, RefusalCards refusals, FileHosts fileHosts, IAddressBook addresses, IForumDirectory directory, RecentForums recent, IDirectSends sends, TypingSigns typing, IIdSource ids, TimeProvider time, ILogger<TurnRunner> log)
    : ITurnRunner
{
    /// <summary>Teams gives up on an invoke soon after; what is not done by then gets a sentence.</summary>
    private static readonly TimeSpan InvokeLimit = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan MessageLimit = TimeSpan.FromSeconds(8);

    /// <summary>Characters. No form of ours that is filled in within its limits is as long.</summary>
    private const int MuchInput = 5000;

    public Task<InvokeResponse?> RunAsync(Activity activity, CancellationToken cancellation)
    {
        Notation.Begin();
        return AnyAsync(activity, cancellation);
    }

    private Task<InvokeResponse?> AnyAsync(Activity activity, CancellationToken cancellation) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => ExecuteAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit } => DialogAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionQuery } => SearchAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionSelectItem } => PickAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionFetchTask } => OpenAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionSubmitAction } => SendAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.FileConsent } => ConsentAsync(activity, cancellation),
        { Type: ActivityTypes.Invoke } => Task.FromResult<InvokeResponse?>(null),
        { Type: ActivityTypes.Message, Value: { ValueKind: JsonValueKind.Object } data } => SubmitAsync(activity, data, cancellation),
        { Type: ActivityTypes.Message } when FileMessages.In(activity) is { Count: > 0 } files => FilesAsync(activity, files, cancellation),
        { Type: ActivityTypes.Message } => TextAsync(activity, cancellation),
        { Type: ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate } => EventAsync(activity, cancellation),
        _ => Task.FromResult<InvokeResponse?>(null),
    };

    private async Task<InvokeResponse?> ExecuteAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            return InvokeReplies.BadRequest("BadRequest", "The value of the invoke has no action.");
        }

        if (action.Text("type") is not "Action.Execute")
        {
            return InvokeReplies.BadRequest("NotSupported", "Only Action.Execute is supported.");
        }

        var data = action.TryGetProperty("data", out var sent) && sent.ValueKind == JsonValueKind.Object ? sent : JsonDocument.Parse("{}").RootElement;
        var automatic = string.Equals(value.Text("trigger"), "automatic", StringComparison.OrdinalIgnoreCase);
        if (TurnReader.Read(activity, Surface.Card, data, automatic) is not { } turn)
        {
            return InvokeReplies.BadRequest("BadRequest", "The activity lacks a conversation, a sender, a service address or a tenant.");
        }

        var route = routes.Verb(action.Text("verb"));
        return await AnswerAsync(
            turn,
            InvokeLimit,
            limit => VerbAsync(turn, route, data, limit),
            InvokeReplies.Card,
            InvokeReplies.Say,
            route,
            cancellation);
    }

    private async Task<InvokeResponse?> DialogAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || TurnReader.Read(activity, Surface.Dialog, data, isAutomatic: false) is not { } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        var route = routes.Verb(data.Text(CardVerb.Member));
        return await AnswerAsync(
            turn,
            InvokeLimit,
            limit => VerbAsync(turn, route, data, limit),
            InvokeReplies.Dialog,
            InvokeReplies.DialogMessage,
            route,
            cancellation);
    }

    /// <summary>The submit button of an older client: the same verbs, but the answer is a message.</summary>
    private async Task<InvokeResponse?> SubmitAsync(Activity activity, JsonElement data, CancellationToken cancellation)
    {
        if (TurnReader.Read(activity, Surface.Message, data, isAutomatic: false) is { } turn)
        {
            var route = routes.Verb(data.Text(CardVerb.Member));
            using var sign = typing.Begin(turn.Recipient, turn.Address);
            await PostAsync(turn, limit => VerbAsync(turn, route, data, limit), route, sign, cancellation);
        }

        return null;
    }

    private async Task<InvokeResponse?> TextAsync(Activity activity, CancellationToken cancellation)
    {
        if (TurnReader.Read(activity, Surface.Message, null, isAutomatic: false) is not { } turn
            || (turn.Place != Place.Personal && !activity.MentionsRecipient())
            || turn.Place == Place.MeetingChat)
        {
            return null;
        }

        using var sign = typing.Begin(turn.Recipient, turn.Address);
        await PostAsync(turn, limit => CommandAsync(turn, activity.TextWithoutMention(), limit), null, sign, cancellation);
        return null;
    }

    private async Task<Reply> VerbAsync(TurnContext turn, VerbRoute? route, JsonElement data, CancellationToken cancellation)
    {
        if (route is null)
        {
            return Reply.Showing(refusals.Outdated(turn.Forum));
        }

        // A claim of another forum than the one whose team this is.
        if (turn.Place != Place.Personal && data.Text("forum") is { } claimed && claimed != turn.Forum.Value)
        {
            return Reply.No(new NotFound());
        }

        return await route.HandleAsync(turn, data, cancellation) ?? Reply.Showing(refusals.Outdated(turn.Forum));
    }

    private async Task<Reply> CommandAsync(TurnContext turn, string text, CancellationToken cancellation)
    {
        if (turn.Place == Place.Personal && turn.Forums is null)
        {
            return await InOwnForumAsync(turn, own => CommandAsync(own, text, cancellation), cancellation);
        }

        if (routes.Command(text) is var (typed, handle))
        {
            return await handle(turn, typed, cancellation);
        }

        return routes.UnknownText is { } unknown ? await unknown(turn, text, cancellation) : Reply.None;
    }

    /// <summary>In personal chat: the person's only forum, or the one they have chosen; otherwise they are asked.</summary>
    private async Task<Reply> InOwnForumAsync(TurnContext turn, Func<TurnContext, Task<Reply>> handle, CancellationToken cancellation)
    {
        var forums = await directory.OfAsync(turn.Person, cancellation);
        return (forums.Count == 1 ? forums[0] : forums.FirstOrDefault(static forum => forum.IsChosen)) is { } chosen
            ? await handle(turn.In(chosen.Forum, turn.Place, forums))
            : routes.ForumUnclear is { } unclear ? await unclear(turn, forums, cancellation) : Reply.None;
    }

    /// <summary>Runs a handler whose answer is a message of its own.</summary>
    private async Task PostAsync(
        TurnContext turn, Func<CancellationToken, Task<Reply>> handle, VerbRoute? route, TypingSigns.Sign sign, CancellationToken cancellation)
    {
        OutgoingMessage? message = null;
        await AnswerAsync(turn, MessageLimit, handle, card => Keep(Messages.Of(card)), text => Keep(Messages.Of(text)), route, cancellation);
        if (message is not null && await sends.AnswerAsync(turn.Recipient, turn.Address, message, sign, cancellation) is var sent and not SendResult.Sent)
        {
            Log.NotAnswered(log, turn.Key, sent.GetType().Name);
        }

        InvokeResponse Keep(OutgoingMessage made)
        {
            message = made;
            return new InvokeResponse();
        }
    }

    /// <summary>The one catch at the edge of a turn: whatever happens in it ends as something a person can read.</summary>
    private async Task<InvokeResponse> AnswerAsync(
        TurnContext turn,
        TimeSpan limit,
        Func<CancellationToken, Task<Reply>> handle,
        Func<AdaptiveCard, InvokeResponse> show,
        Func<string, InvokeResponse> say,
        VerbRoute? route,
        CancellationToken cancellation)
    {
        if (turn.IsForOneself)
        {
            Notation.SpeakTo(turn.Person);
        }

        using var timer = new CancellationTokenSource(limit - TimeSpan.FromMilliseconds(200), time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            // What is promised in the turn may be on its way before the turn ends: by then it must be known where to. The address of a
            // conversation between people must never be taken for the chat of one of them with the bot.
            if (!turn.IsFromExtension)
            {
                await RememberAsync(turn, linked.Token);
            }

            var reply = await handle(linked.Token);
            if (reply is Reply.Refuse { Refusal: NotInRoster } && turn is { Place: Place.Channel or Place.GroupChat, IsFromExtension: false, IsAutomatic: false }
                && routes.Event(ChannelEvents.HeardFrom) is { } heard && await heard(turn, turn.Activity, linked.Token) is Reply.Nothing)
            {
                // Whoever is heard from a team is heard by a bot that is in it, whatever was missed of its coming back.
                reply = await handle(linked.Token);
            }

            return reply switch
            {
                Reply.Show shown => show(shown.Card),
                Reply.Say said => say(said.Text),
                Reply.Found found => ExtensionReplies.Results(found.Cards),
                Reply.Refuse refused => show(await RefusedAsync(turn, route, refused.Refusal, linked.Token)),
                _ => new InvokeResponse(),
            };
        }
        catch (Exception e) when (e is StorageUnavailableException || (e is OperationCanceledException && timer.IsCancellationRequested))
        {
            Log.Unavailable(log, turn.Key, e.GetType().Name);
            return await FormAgainAsync(turn, route, new Unavailable(), show)
                ?? say(route is null ? refusals.UnavailableCommand : refusals.NotRecorded(new Unavailable()));
        }
        // The answer shows again what was typed, and that is more than a card holds: no bug of ours.
        catch (CardTooLargeException) when (InputLength(turn) > MuchInput)
        {
            Log.TooMuch(log, turn.Key);
            return say(refusals.TooMuch);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            var id = ids.Next(8);
            Log.Failed(log, id, turn.Key, e.TraceWithoutText());
            return await FormAgainAsync(turn, route, new Broken(id), show) ?? say(refusals.Bug(id));
        }
    }

    /// <summary>The form as it was typed, made of what came with it; null where the slice has none, or cannot make it either.</summary>
    private async Task<InvokeResponse?> FormAgainAsync(TurnContext turn, VerbRoute? route, Unavailable why, Func<AdaptiveCard, InvokeResponse> show)
    {
        if (turn.IsAutomatic || route?.RefuseAsync is not { } refuse || turn.Data is not { } data)
        {
            return null;
        }

        try
        {
            return await refuse(turn, data, why, CancellationToken.None) is { } form ? show(form) : null;
        }
        catch (CardTooLargeException) when (InputLength(turn) > MuchInput)
        {
            return null;
        }
        catch (Exception e)
        {
            Log.NoForm(log, turn.Key, e.TraceWithoutText());
            return null;
        }
    }

    private static int InputLength(TurnContext turn) => turn.Data is { } data ? data.GetRawText().Length : turn.Activity.Text?.Length ?? 0;

    private async Task<AdaptiveCard> RefusedAsync(TurnContext turn, VerbRoute? route, Refusal refusal, CancellationToken cancellation) =>
        route?.RefuseAsync is { } refuse && turn.Data is { } data && await refuse(turn, data, refusal, cancellation) is { } card
            ? card
            : refusals.Of(refusal, turn.Forum);

    private async Task RememberAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            var isNews = turn.Activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate;
            await addresses.RememberAsync(turn.Address, turn.Place == Place.Personal ? turn.Person : null, isNews, cancellation);
        }
        catch (StorageUnavailableException)
        {
            // The next activity of this conversation brings the address again.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Error, Message = "Turn {Turn} failed; the person was told {Correlation}.\n{Trace}")]
        public static partial void Failed(ILogger logger, string correlation, TurnKey turn, string trace);

        [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "Turn {Turn} was not carried out in time: {Cause}.")]
        public static partial void Unavailable(ILogger logger, TurnKey turn, string cause);

        [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "What came with turn {Turn} is too much to be shown again.")]
        public static partial void TooMuch(ILogger logger, TurnKey turn);

        [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "The form of turn {Turn} could not be shown again.\n{Trace}")]
        public static partial void NoForm(ILogger logger, TurnKey turn, string trace);

        [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "The answer of turn {Turn} was not taken by the channel: {Result}.")]
        public static partial void NotAnswered(ILogger logger, TurnKey turn, string result);
    }
}
