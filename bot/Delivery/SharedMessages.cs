using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Where a shared message stands: <c>shared:{kind}:{subject}</c>.</summary>
internal sealed record SharedRow(string Key, ConversationId Conversation, string? ActivityId, DateTimeOffset UpdatedAt);

internal sealed class SharedMap : RowMap<SharedRow>
{
    public static readonly SharedMap Instance = new();

    public static string KeyOf(string sharedKey) => "shared:" + sharedKey;

    public override string KeyOf(SharedRow row) => KeyOf(row.Key);

    public override void Write(SharedRow row, TableEntity entity)
    {
        entity["Key"] = row.Key;
        entity["Conversation"] = row.Conversation.Value;
        entity["ActivityId"] = row.ActivityId;
        entity["UpdatedAt"] = row.UpdatedAt;
    }

    public override SharedRow Read(TableEntity entity) =>
        new(entity.Text("Key"), new ConversationId(entity.Text("Conversation")), entity.TextOrNull("ActivityId"), entity.Instant("UpdatedAt"));
}
