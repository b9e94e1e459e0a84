using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Cards.Common;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>Reads an activity into a turn: who, where, which forum. No I/O.</summary>
internal static class TurnReader
{
    /// <summary>
    /// Reads a turn of a message extension. The forum is that of the place, or the one which the data claims; neither need be the
    /// person's, and a person's own chat with another person looks like a chat with the bot.
    /// </summary>
    /// <returns>Null when the activity lacks what every turn needs.</returns>
    public static TurnContext? ReadExtension(Activity activity, Surface surface, JsonElement? data = null)
    {
        if (Read(activity, surface, data, isAutomatic: false, isFromExtension: true) is not { } turn)
        {
            return null;
        }

        var claim = data is { ValueKind: JsonValueKind.Object } card ? ForumId.Parse(card.Text(ForumPayload.ForumMember)) : null;
        return turn.Place is Place.Channel or Place.GroupChat && (claim is null || claim == turn.Forum) ? turn : turn.In(claim ?? default, Place.Elsewhere);
    }

    /// <returns>Null when the activity lacks what every turn needs.</returns>
    public static TurnContext? Read(Activity activity, Surface surface, JsonElement? data, bool isAutomatic, bool isFromExtension = false)
    {
        if (activity is not { Conversation.Id: { Length: > 0 } conversation, From.Id: { Length: > 0 } from, ServiceUrl: { Length: > 0 } serviceUrl, Tenant: { } tenant })
        {
            return null;
        }

        var place = PlaceOf(activity, conversation);
        var id = new ConversationId(conversation);
        return new TurnContext
        {
            Activity = activity,
            Key = TurnKey.Of(activity.Channel ?? "", conversation, activity.Id is { Length: > 0 } sent ? sent : Instead(activity, from, data), activity.Type + "/" + activity.Name),
            Person = PersonId.Of(activity.From.AadObjectId, from),
            ChannelUserId = from,
            Address = new Address(serviceUrl, id, activity.Recipient?.Id ?? "", tenant),
            Place = place,
            Surface = surface,
            IsAutomatic = isAutomatic,
            IsFromExtension = isFromExtension,
            MayBeShared = place == Place.Channel && MayBeShared(activity.ChannelData),
            Forum = ForumOf(activity, place, id, tenant, data),
            Data = data,
            Form = data is { ValueKind: JsonValueKind.Object } form ? FormId.Parse(form.Text(ForumPayload.FormMember)) : null,
            InputHash = data is { ValueKind: JsonValueKind.Object } input ? Hash(input) : "",
        };
    }

    /// <summary>Without an id it is the same activity where the same person sent the same at the same moment: another one must not get its receipt.</summary>
    private static string Instead(Activity activity, string from, JsonElement? data) =>
        string.Create(CultureInfo.InvariantCulture, $"{from} {activity.Timestamp:O} {activity.Text} {(data is { ValueKind: JsonValueKind.Object } sent ? Hash(sent) : "")}");

    /// <summary>The forum of a team or group chat is known by its place; in personal chat a card claims it, and a command must ask.</summary>
    private static ForumId ForumOf(Activity activity, Place place, ConversationId conversation, TenantId tenant, JsonElement? data) => place switch
    {
        Place.Channel when activity.ChannelData?.Team?.Id is { Length: > 0 } team => ForumId.OfTeam(tenant, team),
        Place.Channel or Place.GroupChat => ForumId.OfTeam(tenant, conversation.Bare.Value),
        Place.Personal when data is { ValueKind: JsonValueKind.Object } card => ForumId.Parse(card.Text(ForumPayload.ForumMember)) ?? default,
        _ => default,
    };

    private static Place PlaceOf(Activity activity, string conversation) => activity.Conversation?.ConversationType switch
    {
        ConversationTypes.Channel => Place.Channel,
        ConversationTypes.GroupChat when conversation.StartsWith("19:meeting_", StringComparison.Ordinal) => Place.MeetingChat,
        ConversationTypes.GroupChat => Place.GroupChat,
        ConversationTypes.Personal => Place.Personal,
        _ => activity.ChannelData?.Team?.Id is { Length: > 0 } ? Place.Channel : Place.Personal,
    };

    /// <summary>The first channel of a team, whose id is the team's, cannot be shared; of any other Teams must have said that it is not.</summary>
    private static bool MayBeShared(TeamsChannelData? data) =>
        data?.Channel is not { } channel
        || !(string.Equals(channel.Type, "standard", StringComparison.OrdinalIgnoreCase)
            || string.Equals(channel.Type, "private", StringComparison.OrdinalIgnoreCase)
            || (channel.Type is null && channel.Id is { Length: > 0 } id && string.Equals(id, data.Team?.Id, StringComparison.Ordinal)));

    /// <summary>Equal for equal input, whatever the order of its members.</summary>
    private static string Hash(JsonElement data)
    {
        var text = new StringBuilder();
        foreach (var member in data.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            if (member.Name != "msteams")
            {
                text.Append(member.Name).Append('\u0001').Append(member.Value.GetRawText()).Append('\u0002');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
