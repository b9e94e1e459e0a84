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
    /// <returns>Null when the activity lacks what every turn needs.</returns>
    public static TurnContext? Read(Activity activity, Surface surface, JsonElement? data, bool isAutomatic)
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
            Key = TurnKey.Of(activity.Channel ?? "", conversation, activity.Id ?? "", activity.Type + "/" + activity.Name),
            Person = PersonId.Of(activity.From.AadObjectId, from),
            ChannelUserId = from,
            Address = new Address(serviceUrl, id, activity.Recipient?.Id ?? "", tenant),
            Place = place,
            Surface = surface,
            IsAutomatic = isAutomatic,
            Forum = ForumOf(activity, place, id, tenant, data),
            Data = data,
            Form = data is { ValueKind: JsonValueKind.Object } form ? FormId.Parse(form.Text(ForumPayload.FormMember)) : null,
            InputHash = data is { ValueKind: JsonValueKind.Object } input ? Hash(input) : "",
        };
    }

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
