using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <content>The message extension (protocol.md 4.4): searches of the compose box, and forms that are opened from a message.</content>
internal sealed partial class TurnRunner
{
    private async Task<InvokeResponse?> SearchAsync(Activity activity, CancellationToken cancellation)
    {
        if (ExtensionQuery.Read(activity.Value) is not { } query || TurnReader.ReadExtension(activity, Surface.Results) is not { } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        return await AnswerAsync(turn, InvokeLimit, limit => FoundAsync(turn, query, limit), Sentence, ExtensionReplies.Message, null, cancellation);
    }

    /// <summary>A line of the list was chosen that sends a verb in place of putting a card into the message.</summary>
    private async Task<InvokeResponse?> PickAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } data || TurnReader.ReadExtension(activity, Surface.Results, data) is not { } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        var route = routes.Pick(data.Text(CardVerb.Member));
        return await AnswerAsync(turn, InvokeLimit, limit => VerbAsync(turn, route, data, limit), Sentence, ExtensionReplies.Message, route, cancellation);
    }

    private async Task<InvokeResponse?> OpenAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || TurnReader.ReadExtension(activity, Surface.Dialog) is not { } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        return await AnswerAsync(
            turn, InvokeLimit, limit => OpenedAsync(turn, value.Text("commandId"), value, limit), InvokeReplies.Dialog, InvokeReplies.DialogMessage, null, cancellation);
    }

    /// <summary>The form of an action was sent: the same verbs, and the same answers, as in any dialog.</summary>
    private async Task<InvokeResponse?> SendAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || TurnReader.ReadExtension(activity, Surface.Dialog, data) is not { } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        var route = routes.Verb(data.Text(CardVerb.Member));
        return await AnswerAsync(turn, InvokeLimit, limit => VerbAsync(turn, route, data, limit), InvokeReplies.Dialog, InvokeReplies.DialogMessage, route, cancellation);
    }

    /// <summary>A list has no room for a card: what the card says of itself in one line is the answer.</summary>
    private static InvokeResponse Sentence(AdaptiveCard card) => ExtensionReplies.Message(card.FallbackText.ToGuarded());

    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation)
    {
        if (routes.Query(query.Command) is not { } handle)
        {
            return Reply.Showing(refusals.Outdated(default));
        }

        return await OfPlaceAsync(turn, inside => handle(inside, query, cancellation))
            ?? await GuessedAsync(
                turn,
                outside => handle(outside, query, cancellation),
                // Opened without a word, the list is where another forum can be chosen; with words it is the one chosen last.
                forums => query.Words is null ? null : forums.FirstOrDefault(static forum => forum.IsChosen),
                routes.ForumOfQueryUnclear is { } ask ? forums => ask(forums, query) : null,
                cancellation);
    }

    private async Task<Reply> OpenedAsync(TurnContext turn, string? id, JsonElement value, CancellationToken cancellation)
    {
        if (routes.Action(id) is not var (command, open))
        {
            return Reply.Showing(refusals.Outdated(default));
        }

        var message = QuotedMessage.Read(value);
        return await OfPlaceAsync(turn, inside => open(inside, message, cancellation))
            ?? await OfPersonAsync(
                turn,
                outside => open(outside, message, cancellation),
                static _ => null,
                routes.ForumOfActionUnclear is { } ask ? forums => ask(forums, command, message) : null,
                cancellation);
    }

    /// <returns>Null where the place is no forum's, or of one that the person does not belong to.</returns>
    private static async Task<Reply?> OfPlaceAsync(TurnContext turn, Func<TurnContext, Task<Reply>> handle) =>
        turn.Place is Place.Channel or Place.GroupChat && await handle(turn) is var reply and not Reply.Refuse { Refusal: NotInRoster } ? reply : null;

    /// <summary>As <see cref="OfPersonAsync"/>, in one round where the forum is the one of the last time. Only for what reads.</summary>
    private async Task<Reply> GuessedAsync(
        TurnContext turn,
        Func<TurnContext, Task<Reply>> handle,
        Func<IReadOnlyList<ForumOfPerson>, ForumOfPerson?> chosen,
        Func<IReadOnlyList<ForumOfPerson>, Reply>? ask,
        CancellationToken cancellation)
    {
        var guess = recent.Of(turn.Person) is { } before ? ForumOf(before, chosen)?.Forum : null;
        var early = guess is { } guessed ? handle(turn.In(guessed, Place.Elsewhere)) : null;
        try
        {
            return await OfPersonAsync(turn, sure => early is not null && sure.Forum == guess ? early : handle(sure), chosen, ask, cancellation);
        }
        finally
        {
            // What was begun for nothing is waited for, however it ends: nothing of a turn goes on behind its back.
            await ((Task?)early ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ForumOfPerson? ForumOf(IReadOnlyList<ForumOfPerson> forums, Func<IReadOnlyList<ForumOfPerson>, ForumOfPerson?> chosen) =>
        forums.Count == 1 ? forums[0] : chosen(forums);

    /// <summary>The person's own forum, or one of several: then the person is asked, unless <paramref name="chosen"/> knows.</summary>
    private async Task<Reply> OfPersonAsync(
        TurnContext turn,
        Func<TurnContext, Task<Reply>> handle,
        Func<IReadOnlyList<ForumOfPerson>, ForumOfPerson?> chosen,
        Func<IReadOnlyList<ForumOfPerson>, Reply>? ask,
        CancellationToken cancellation)
    {
        var forums = await directory.OfAsync(turn.Person, cancellation);
        recent.Keep(turn.Person, forums);
        if (ForumOf(forums, chosen) is { } forum)
        {
            return await handle(turn.In(forum.Forum, Place.Elsewhere));
        }

        return forums.Count > 0 && ask is not null ? ask(forums) : Reply.No(new NotInRoster());
    }
}
