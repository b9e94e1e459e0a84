using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Routing;

/// <summary>A slice's door: says which commands, verbs and events are its own.</summary>
internal interface IRoutedModule
{
    void Map(Routes routes);
}

/// <summary>A command as it was typed.</summary>
/// <param name="Rest">What follows the word, as typed.</param>
internal sealed record TypedCommand(Command Command, string Rest);

/// <summary>A registered verb.</summary>
/// <param name="HandleAsync">Null when the data has not the payload's shape.</param>
internal sealed record VerbRoute(
    CardVerb Verb,
    Func<TurnContext, JsonElement, CancellationToken, Task<Reply?>> HandleAsync,
    Func<TurnContext, JsonElement, Refusal, CancellationToken, Task<AdaptiveCard?>>? RefuseAsync);

/// <summary>Who handles what. Two handlers for one name stop the service at start-up.</summary>
internal sealed class Routes
{
    private readonly KeptTypes kept;
    private readonly Dictionary<string, VerbRoute> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Command Command, Func<TurnContext, TypedCommand, CancellationToken, Task<Reply>> Handle)> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<RenderContext, string, CancellationToken, Task<AdaptiveCard>>> outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<Type> outcomeTypes = [];
    private readonly Dictionary<string, Func<TurnContext, Activity, CancellationToken, Task<Reply>>> events = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (ExtensionCommand Command, Func<TurnContext, ExtensionQuery, CancellationToken, Task<Reply>> Handle)> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ExtensionCommand Command, Func<TurnContext, QuotedMessage, CancellationToken, Task<Reply>> Handle)> actions = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Func<TurnContext, ReceivedFile, CancellationToken, Task<Reply>>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<TurnContext, FileConsent, CancellationToken, Task<Reply>>> offers = new(StringComparer.Ordinal);

    private readonly HashSet<string> picks = new(StringComparer.Ordinal);

    public Routes(IEnumerable<IRoutedModule> modules, KeptTypes kept)
    {
        this.kept = kept;
        foreach (var module in modules)
        {
            module.Map(this);
        }
    }

    /// <summary>Every command, in the order in which the slices are listed.</summary>
    public IEnumerable<Command> Commands => commands.Values.Select(static entry => entry.Command).Distinct();

    public IEnumerable<CardVerb> Verbs => verbs.Values.Select(static route => route.Verb);

    /// <summary>What changes leave behind, to be shown again.</summary>
    public IReadOnlySet<Type> OutcomeTypes => outcomeTypes;

    /// <summary>The searches of the compose box.</summary>
    public IEnumerable<ExtensionCommand> Queries => queries.Values.Select(static entry => entry.Command);

    /// <summary>The forms that are opened from a message.</summary>
    public IEnumerable<ExtensionCommand> Actions => actions.Values.Select(static entry => entry.Command);

    /// <summary>How the names of files end that somebody takes, with the dot.</summary>
    public IEnumerable<string> Files => files.Keys;

    /// <summary>The kinds of files that are offered.</summary>
    public IEnumerable<string> FileOffers => offers.Keys;

    /// <summary>The answer where a person's forum is not known, or not yet chosen; set by <c>Forums</c>.</summary>
    public Func<TurnContext, IReadOnlyList<ForumOfPerson>, CancellationToken, Task<Reply>>? ForumUnclear { get; set; }

    /// <summary>Asks in which of several forums to search; set by <c>Forums</c>.</summary>
    public Func<IReadOnlyList<ForumOfPerson>, ExtensionQuery, Reply>? ForumOfQueryUnclear { get; set; }

    /// <summary>Asks for which of several forums a form is; set by <c>Forums</c>.</summary>
    public Func<IReadOnlyList<ForumOfPerson>, ExtensionCommand, QuotedMessage, Reply>? ForumOfActionUnclear { get; set; }

    /// <summary>The answer to text that is no command; set by <c>Forums</c>.</summary>
    public Func<TurnContext, string, CancellationToken, Task<Reply>>? UnknownText { get; set; }

    public void OnCommand(Command command, Func<TurnContext, TypedCommand, CancellationToken, Task<Reply>> handle)
    {
        foreach (var word in command.Words)
        {
            if (!commands.TryAdd(CommandText.Normalise(word), (command, handle)))
            {
                throw new InvalidOperationException($"Two handlers for the command {word}.");
            }
        }
    }

    /// <summary>A button that only reads, or that decides itself how to answer.</summary>
    public void OnVerb<TPayload>(CardVerb<TPayload> verb, Func<TurnContext, TPayload, CancellationToken, Task<Reply>> handle) where TPayload : class =>
        Add(new VerbRoute(
            verb,
            async (turn, data, cancellation) => verb.TryRead(data, out var payload) ? await handle(turn, payload, cancellation) : null,
            null));

    /// <summary>A button that changes something.</summary>
    /// <param name="run">Runs the use case.</param>
    /// <param name="done">The receipt; also rendered again when the same activity or form comes once more.</param>
    /// <param name="refused">The answer to a refusal, such as the form as it was typed; null leaves it to the common cards.</param>
    /// <param name="isPrivate">The receipt is for the person only: from a client that takes no answer in its response, it goes to their own chat.</param>
    public void OnChange<TPayload, TOutcome>(
        CardVerb<TPayload> verb,
        Func<ActionOrigin, TPayload, CancellationToken, Task<Outcome<TOutcome>>> run,
        Func<RenderContext, TOutcome, CancellationToken, Task<AdaptiveCard>> done,
        Func<RenderContext, TPayload, Refusal, CancellationToken, Task<AdaptiveCard?>>? refused = null,
        bool isPrivate = false)
        where TPayload : class
        where TOutcome : class
    {
        OnOutcome(verb.Name, done);
        Add(new VerbRoute(
            verb,
            async (turn, data, cancellation) =>
            {
                // What a client sends by itself never changes anything, or one person's look at a card would act for them.
                if (turn.IsAutomatic || !verb.TryRead(data, out var payload))
                {
                    return null;
                }

                var origin = turn.Origin(verb.Name);
                if (isPrivate && origin.Answer is not null && turn.Place != Place.Personal)
                {
                    origin = origin with { Answer = new AnswerPlace(null, null) };
                }

                return await run(origin, payload, cancellation) switch
                {
                    Outcome<TOutcome>.Refused no => Reply.No(no.Refusal),
                    Outcome<TOutcome>.Done when turn.Surface == Surface.Message => Reply.None,
                    Outcome<TOutcome>.Done yes => Reply.Showing(await done(turn.Render, yes.Value, cancellation)),
                    var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
                };
            },
            refused is null
                ? null
                : async (turn, data, refusal, cancellation) => verb.TryRead(data, out var payload) ? await refused(turn.Render, payload, refusal, cancellation) : null));
    }

    /// <summary>The receipt of a change that begins with a command and not with a button.</summary>
    public void OnOutcome<TOutcome>(string name, Func<RenderContext, TOutcome, CancellationToken, Task<AdaptiveCard>> done) where TOutcome : class
    {
        if (!outcomes.TryAdd(name, (context, json, cancellation) => done(context, KeptJson.Read(json, kept.Of<TOutcome>()), cancellation)))
        {
            throw new InvalidOperationException($"Two receipts for {name}.");
        }

        outcomeTypes.Add(typeof(TOutcome));
    }

    /// <summary>An event of the channel, named by <see cref="ChannelEvents"/>.</summary>
    public void OnEvent(string name, Func<TurnContext, Activity, CancellationToken, Task<Reply>> handle)
    {
        if (!events.TryAdd(name, handle))
        {
            throw new InvalidOperationException($"Two handlers for the event {name}.");
        }
    }

    /// <summary>A search of the compose box. It only reads, and answers in one round of reads.</summary>
    public void OnQuery(ExtensionCommand command, Func<TurnContext, ExtensionQuery, CancellationToken, Task<Reply>> handle)
    {
        RefuseTaken(command);
        queries.Add(command.Id, (command, handle));
    }

    /// <summary>A form that is opened from the menu of a message and holds its text. What it sends is a verb like any dialog's.</summary>
    public void OnAction(ExtensionCommand command, Func<TurnContext, QuotedMessage, CancellationToken, Task<Reply>> open)
    {
        RefuseTaken(command);
        actions.Add(command.Id, (command, open));
    }

    /// <summary>A file that somebody sends in their own chat.</summary>
    /// <param name="extension">How its name ends, with the dot.</param>
    public void OnFile(string extension, Func<TurnContext, ReceivedFile, CancellationToken, Task<Reply>> take)
    {
        if (!files.TryAdd(extension, take))
        {
            throw new InvalidOperationException($"Two handlers for files that end in {extension}.");
        }
    }

    /// <summary>The person has allowed a file that was offered: it is made now, put where they said, and told by <see cref="Reply.Delivered"/>.</summary>
    /// <param name="kind">A versioned literal, as in <see cref="FileOffer.Kind"/>.</param>
    public void OnFileOffer(string kind, Func<TurnContext, FileConsent, CancellationToken, Task<Reply>> send)
    {
        if (!offers.TryAdd(kind, send))
        {
            throw new InvalidOperationException($"Two handlers for the file {kind}.");
        }
    }

    /// <summary>A line in a list of the compose box may send this verb; no other verb is taken from there.</summary>
    public void OnPick(CardVerb verb) => picks.Add(verb.Name);

    public VerbRoute? Pick(string? name) => name is not null && picks.Contains(name) ? Verb(name) : null;

    public VerbRoute? Verb(string? name) => name is not null && verbs.TryGetValue(name, out var route) ? route : null;

    public Func<TurnContext, Activity, CancellationToken, Task<Reply>>? Event(string name) => events.GetValueOrDefault(name);

    public Func<RenderContext, string, CancellationToken, Task<AdaptiveCard>>? Outcome(string name) => outcomes.GetValueOrDefault(name);

    public (TypedCommand Typed, Func<TurnContext, TypedCommand, CancellationToken, Task<Reply>> Handle)? Command(string text)
    {
        var (word, rest) = CommandText.Split(text);
        return commands.TryGetValue(word, out var entry) ? (new TypedCommand(entry.Command, rest), entry.Handle) : null;
    }

    public Func<TurnContext, ReceivedFile, CancellationToken, Task<Reply>>? File(string extension) => files.GetValueOrDefault(extension);

    public Func<TurnContext, FileConsent, CancellationToken, Task<Reply>>? FileOffer(string? kind) => kind is null ? null : offers.GetValueOrDefault(kind);

    public Func<TurnContext, ExtensionQuery, CancellationToken, Task<Reply>>? Query(string id) => queries.TryGetValue(id, out var entry) ? entry.Handle : null;

    public (ExtensionCommand Command, Func<TurnContext, QuotedMessage, CancellationToken, Task<Reply>> Open)? Action(string? id) =>
        id is not null && actions.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>One id is one entry of the manifest, whichever kind it is.</summary>
    private void RefuseTaken(ExtensionCommand command)
    {
        if (queries.ContainsKey(command.Id) || actions.ContainsKey(command.Id))
        {
            throw new InvalidOperationException($"Two handlers for the extension command {command.Id}.");
        }
    }

    private void Add(VerbRoute route)
    {
        if (!verbs.TryAdd(route.Verb.Name, route))
        {
            throw new InvalidOperationException($"Two handlers for the verb {route.Verb.Name}.");
        }
    }
}

/// <summary>The events of the channel that somebody may handle.</summary>
internal static class ChannelEvents
{
    /// <summary>The bot itself was added to a team or chat, or upgraded.</summary>
    public const string Installed = "installed";

    /// <summary>The bot itself was removed.</summary>
    public const string Removed = "removed";

    public const string MembersAdded = "membersAdded";

    public const string MembersRemoved = "membersRemoved";

    /// <summary>Somebody spoke in a team of which the forum thinks that the bot is not in it.</summary>
    public const string HeardFrom = "heardFrom";

    public const string TeamRenamed = "teamRenamed";

    public const string TeamArchived = "teamArchived";

    public const string TeamUnarchived = "teamUnarchived";

    public const string TeamDeleted = "teamDeleted";

    public const string TeamRestored = "teamRestored";

    /// <summary>Nobody can restore it any more.</summary>
    public const string TeamHardDeleted = "teamHardDeleted";

    public const string ChannelCreated = "channelCreated";

    public const string ChannelRenamed = "channelRenamed";

    public const string ChannelDeleted = "channelDeleted";

    public const string ChannelRestored = "channelRestored";

    public const string ChannelShared = "channelShared";

    public const string ChannelUnshared = "channelUnshared";

    /// <summary>Somebody came to a private or shared channel, which says nothing about the team.</summary>
    public const string ChannelMemberAdded = "channelMemberAdded";

    public const string ChannelMemberRemoved = "channelMemberRemoved";

    /// <summary>What Teams calls an event of its own (protocol.md 3.4); it is not consistent in case.</summary>
    private static readonly Dictionary<string, string> OfTeams = new[]
    {
        TeamRenamed, TeamArchived, TeamUnarchived, TeamDeleted, TeamRestored, TeamHardDeleted, ChannelCreated, ChannelRenamed, ChannelDeleted, ChannelRestored,
        ChannelShared, ChannelUnshared, ChannelMemberAdded, ChannelMemberRemoved,
    }.ToDictionary(static name => name, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for what says no more than that members came or left, and for what is not known.</returns>
    public static string? Of(string? eventType) => eventType is not null ? OfTeams.GetValueOrDefault(eventType) : null;
}
