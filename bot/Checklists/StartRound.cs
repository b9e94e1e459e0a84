using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>The fields of a round by the names under which faults speak of them.</summary>
internal static class RoundFields
{
    public const string Title = "title";
    public const string Closes = "closes";
}

/// <summary>The secretariat or the chair asks everybody the short form; the card is posted to the channel.</summary>
internal sealed class StartRound(IForumActions actions, IIdSource ids)
{
    public const int TitleLimit = 100;

    /// <summary>A round with a closing day closes in the afternoon, while people are at work and nobody's evening is disturbed.</summary>
    public static readonly TimeOnly ClosingTime = new(17, 0);

    /// <param name="Closes">The last day, as a date field sends it.</param>
    internal sealed record Command(string? Title, string? Closes, ConversationId? Channel);

    /// <summary>What the receipt shows.</summary>
    internal sealed record Started(ChecklistRoundId Id, string Title, DateTimeOffset? Closes, string ForumName);

    public Task<Outcome<Started>> RunAsync(ActionOrigin origin, string? title, string? closes, CancellationToken cancellation) =>
        actions.ChangeAsync<object?, Started>(
            origin,
            static _ => Task.FromResult<object?>(null),
            (_, context) => Decide(new Command(title, closes, origin.Channel), context, ids),
            cancellation);

    internal static bool MayStart(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;

    internal static Decision<Started> Decide(Command command, ActionContext context, IIdSource ids)
    {
        if (!MayStart(context.Caller))
        {
            return new NotAllowed();
        }

        var checks = new FieldChecks();
        var title = checks.Text(RoundFields.Title, command.Title, TitleLimit, required: true).ReplaceLineEndings(" ");
        DateTimeOffset? closes = checks.Date(RoundFields.Closes, command.Closes) is { } day ? JapaneseTime.At(day, ClosingTime) : null;
        if (closes <= context.Now)
        {
            checks.Add(RoundFields.Closes, new Fault.InThePast());
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var version = ChecklistVersion.Current;
        var round = new ChecklistRound(
            new ChecklistRoundId(ids.NextAfter(context.Now)),
            title,
            version.Name,
            version.ShortForm,
            ChecklistRoundState.Open,
            closes,
            command.Channel ?? context.Forum.Channel,
            context.Caller.Person,
            context.Caller.Name,
            context.Now,
            ClosedAt: null,
            Revision: 1);
        var changes = new Changes()
            .Insert(round)
            .Insert(new OpenChecklistRound(round.Id))
            .MarkStale(round.Shared)
            .Remember(new HistoryEntry(round.Subject, round.Revision, "started", [], context.Caller.Person, context.Caller.Name, context.Now));
        if (closes is { } due)
        {
            changes.Promise(new CloseChecklistDue(round.Id.Value), new Recipient.Service("checklist", round.Id.Value), due);
        }

        return Decision.Of(new Started(round.Id, round.Title, closes, context.Forum.Name), changes);
    }
}
