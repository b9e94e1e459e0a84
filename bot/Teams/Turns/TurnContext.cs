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

    public required Place Place { get; init; }

    public required Surface Surface { get; init; }

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

    public RenderContext Render => new(Forum, Person, Surface, Place, ChannelUserId);

    /// <summary>The origin of a change. Where the channel takes no answer in its response, the outcome is promised to the conversation.</summary>
    /// <param name="name">The verb under which the outcome can be rendered again.</param>
    public ActionOrigin Origin(string name) => new(
        Forum,
        Person,
        Key,
        name,
        Form,
        InputHash,
        Surface == Surface.Message ? new AnswerPlace(Address.Conversation, Data is null ? null : Activity.ReplyToId) : null,
        Place == Place.Personal ? null : Address.Conversation.Bare);
}

/// <summary>What a renderer may know: enough to render an outcome again long after its turn.</summary>
/// <param name="ChannelUserId">The channel's id of the person, where a turn is being answered.</param>
internal sealed record RenderContext(ForumId Forum, PersonId Person, Surface Surface, Place Place, string? ChannelUserId = null)
{
    /// <summary>Nobody but the person sees the answer: it is the response of a button, or goes to their own chat.</summary>
    public bool IsPrivate => Surface != Surface.Message || Place == Place.Personal;

    public bool InDialog => Surface == Surface.Dialog;
}
