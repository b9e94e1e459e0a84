using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Turns;

/// <content>Files: Teams carries them in personal chat only.</content>
internal sealed partial class TurnRunner
{
    /// <summary>A person has sent files.</summary>
    private async Task<InvokeResponse?> FilesAsync(Activity activity, IReadOnlyList<ReceivedFile> files, CancellationToken cancellation)
    {
        if (TurnReader.Read(activity, Surface.Message, null, isAutomatic: false) is not { Place: Place.Personal } turn)
        {
            return await TextAsync(activity, cancellation);
        }

        using var sign = typing.Begin(turn.Recipient, turn.Address);
        await PostAsync(turn, limit => FileAsync(turn, files, limit), null, sign, cancellation);
        return null;
    }

    private async Task<Reply> FileAsync(TurnContext turn, IReadOnlyList<ReceivedFile> files, CancellationToken cancellation)
    {
        if (files.Count > 1)
        {
            return Reply.Saying(refusals.OneFile);
        }

        if (!fileHosts.IsAllowed(files[0].Address.Reveal()))
        {
            return Reply.Saying(refusals.FileHost);
        }

        return routes.File(files[0].Extension) is { } take
            ? await InOwnForumAsync(turn, own => take(own, files[0], cancellation), cancellation)
            : Reply.Saying(refusals.FileKind(routes.Files));
    }

    /// <summary>
    /// A person has answered whether a file may be put into their OneDrive. The response of this invoke shows nothing: what came of it
    /// takes the place of the question.
    /// </summary>
    private async Task<InvokeResponse?> ConsentAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value
            || value.Text("action") is not { } action || action is not ("accept" or "decline")
            || !value.TryGetProperty("context", out var context) || context.ValueKind != JsonValueKind.Object
            || TurnReader.Read(activity, Surface.Message, context, isAutomatic: false) is not { Place: Place.Personal } turn)
        {
            return new InvokeResponse { Status = 400 };
        }

        OutgoingMessage? message = null;
        await AnswerAsync(
            turn,
            InvokeLimit,
            async limit =>
            {
                var reply = action == "accept" ? await AcceptedAsync(turn, context.Text(FileMessages.KindMember), value, limit) : Reply.Saying(refusals.FileDeclined);
                message = reply is Reply.Delivered delivered ? FileMessages.Of(delivered.File) : null;
                return reply is Reply.Delivered ? Reply.None : reply;
            },
            card => Keep(Messages.Of(card)),
            text => Keep(Messages.Of(text)),
            null,
            cancellation);
        if (message is not null)
        {
            await ReplaceAsync(turn, activity.ReplyToId, message, cancellation);
        }

        return new InvokeResponse();

        InvokeResponse Keep(OutgoingMessage made)
        {
            message = made;
            return new InvokeResponse();
        }
    }

    private async Task<Reply> AcceptedAsync(TurnContext turn, string? kind, JsonElement value, CancellationToken cancellation)
    {
        if (routes.FileOffer(kind) is not { } send)
        {
            return Reply.Showing(refusals.Outdated(turn.Forum));
        }

        return FileMessages.ConsentIn(value) is { } consent && fileHosts.IsAllowed(consent.Upload.Reveal()) && fileHosts.IsAllowed(consent.Place.Link)
            ? await send(turn, consent, cancellation)
            : Reply.Saying(refusals.FileHost);
    }

    /// <summary>Puts a message in the place of the one that was answered; where that is gone, it is posted.</summary>
    private async Task ReplaceAsync(TurnContext turn, string? replaced, OutgoingMessage message, CancellationToken cancellation)
    {
        var sent = replaced is { Length: > 0 } && ActivityIds.IsUsable(replaced) ? await sends.ReplaceAsync(turn.Recipient, turn.Address, replaced, message, cancellation) : new SendResult.MessageGone();
        if (sent is not SendResult.Sent)
        {
            sent = await sends.AnswerAsync(turn.Recipient, turn.Address, message, sign: null, cancellation);
        }

        if (sent is not SendResult.Sent)
        {
            Log.NotAnswered(log, turn.Key, sent.GetType().Name);
        }
    }
}
