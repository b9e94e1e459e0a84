using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>What kind of conversation a turn happens in.</summary>
internal enum Place
{
    Personal,
    Channel,
    GroupChat,

    /// <summary>A meeting's own chat: belongs to its meeting and never becomes a forum.</summary>
    MeetingChat,

    /// <summary>A conversation that is none of the forum's own, and of which the bot need not be a part: only a message extension speaks from there.</summary>
    Elsewhere,
}

/// <summary>How the channel takes the answer.</summary>
internal enum Surface
{
    /// <summary>A message of its own.</summary>
    Message,

    /// <summary>The response of an Action.Execute: a card for this person.</summary>
    Card,

    /// <summary>The response of a dialog.</summary>
    Dialog,

    /// <summary>A list of the compose box, or a sentence in its place.</summary>
    Results,
}

/// <summary>One activity, read: who, where, which forum, and how to answer.</summary>
internal sealed class TurnContext
{
    public required Activity Activity { get; init; }

    public required TurnKey Key { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The channel's id of the person (<c>29:…</c>), for the refresh of shared cards.</summary>
    public required string ChannelUserId { get; init; }

    public required Address Address { get; init; }

    /// <summary>Where a message of its own goes, and whose limits it counts against.</summary>
    public Recipient Recipient => Place == Place.Personal ? new Recipient.Person(Person) : new Recipient.Conversation(Address.Conversation);

    public required Place Place { get; init; }

    public required Surface Surface { get; init; }

    /// <summary>A message extension asked: from any conversation, also from one between people alone, whose address is none of the bot's.</summary>
    public bool IsFromExtension { get; init; }

    /// <summary>
    /// People of other tenants may look on. What an extension's turn says of its channel may be incomplete: a channel counts as
    /// shared until it is known not to be.
    /// </summary>
    public bool MayBeShared { get; init; }

    /// <summary>The turn itself says that people of other tenants look on.</summary>
    public bool IsSaidShared => string.Equals(Activity.ChannelData?.Channel?.Type, "shared", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first channel of a team, whose id is the team's: it cannot be shared.</summary>
    public bool IsFirstChannel => Place == Place.Channel && Activity.ChannelData?.Team?.Id is { } team && string.Equals(Address.Conversation.Bare.Value, team, StringComparison.Ordinal);

    /// <summary>The conversation is one of the forum's own, and nobody looks on but its people.</summary>
    public bool IsAmongOwn => Place is Place.Channel or Place.GroupChat && !MayBeShared;

    /// <summary>The client refreshed a card by itself: only read, and never cause an update.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The forum the turn is for. Of a card in personal chat this is its claim; the roster decides.</summary>
    public ForumId Forum { get; init; }

    /// <summary>The person's forums, where they had to be read to find <see cref="Forum"/>.</summary>
    public IReadOnlyList<ForumOfPerson>? Forums { get; init; }

    /// <summary>The data of a button, as it came.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The showing of the form that was sent, if any.</summary>
    public FormId? Form { get; init; }

    /// <summary>Tells the same input from other input.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>Nobody else reads the answer. What a message extension finds is put into a message, and may be read by many.</summary>
    public bool IsForOneself => Render.IsPrivate && Surface != Surface.Results;

    public RenderContext Render => new(Forum, Person, Surface, Place, ChannelUserId)
    {
        IsSaidShared = IsSaidShared,
        UnsureChannel = Place == Place.Channel && MayBeShared && !IsFirstChannel ? Address.Conversation.Bare : null,
    };

    /// <summary>The origin of a change. Where the channel takes no answer in its response, the outcome is promised to the conversation.</summary>
    /// <param name="name">The verb under which the outcome can be rendered again.</param>
    public ActionOrigin Origin(string name) => new(
        Forum,
        Person,
        Key,
        name,
        Form,
        InputHash,
        // One's own chat goes by the person, as everything else sent there does: one lane, in order and within its limits.
        Surface == Surface.Message ? new AnswerPlace(Place == Place.Personal ? null : Address.Conversation, Data is null ? null : Activity.ReplyToId) : null,
        Place is Place.Personal or Place.Elsewhere ? null : Address.Conversation.Bare);

    /// <summary>The same turn, for a forum that its place did not tell.</summary>
    public TurnContext In(ForumId forum, Place place, IReadOnlyList<ForumOfPerson>? forums = null) => new()
    {
        Activity = Activity,
        Key = Key,
        Person = Person,
        ChannelUserId = ChannelUserId,
        Address = Address,
        Place = place,
        Surface = Surface,
        IsFromExtension = IsFromExtension,
        MayBeShared = MayBeShared,
        IsAutomatic = IsAutomatic,
        Forum = forum,
        Forums = forums,
        Data = Data,
        Form = Form,
        InputHash = InputHash,
    };
}

/// <summary>What a renderer may know: enough to render an outcome again long after its turn.</summary>
/// <param name="ChannelUserId">The channel's id of the person, where a turn is being answered.</param>
internal sealed record RenderContext(ForumId Forum, PersonId Person, Surface Surface, Place Place, string? ChannelUserId = null)
{
    /// <summary>The turn that is being answered says that people of other tenants are in its channel.</summary>
    public bool IsSaidShared { get; init; }

    /// <summary>The channel, without thread, of a turn that does not say whether it is shared; null everywhere else.</summary>
    public ConversationId? UnsureChannel { get; init; }

    /// <summary>Nobody but the person sees the answer: it is the response of a button, or goes to their own chat.</summary>
    public bool IsPrivate => Surface != Surface.Message || Place == Place.Personal;

    public bool InDialog => Surface == Surface.Dialog;
}
