using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Load.Floor;

/// <summary>
/// The requests with which the service keeps an agenda item and delivers its receipt, made with Azure's own clients and nothing around
/// them: the same requests in the same order, the same rows of the same columns. The run compares both lists before it measures.
/// </summary>
internal sealed class FloorStorage
{
    private readonly TableClient forums;
    private readonly TableClient directory;
    private readonly QueueClient wakeUps;

    public FloorStorage(string connection, string prefix)
    {
        forums = new TableClient(connection, prefix + "forums");
        directory = new TableClient(connection, prefix + "directory");
        wakeUps = new QueueClient(connection, prefix + "wakeups", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
    }

    /// <param name="reply">Posts the receipt, where it comes in between.</param>
    public async Task KeepAsync(Activity activity, Func<Task> reply)
    {
        var tenant = activity.Tenant ?? throw new InvalidOperationException("The activity names no tenant.");
        var forum = ForumId.OfTeam(tenant, activity.ChannelData!.Team!.Id!).Value;
        var person = PersonId.Of(activity.From!.AadObjectId, activity.From.Id!).Value;
        var conversation = new ConversationId(activity.Conversation!.Id!);
        var lane = new Recipient.Conversation(conversation).Lane;
        var turn = TurnKey.Of("msteams", conversation.Value, activity.Id!, "message/").Value;
        var now = DateTimeOffset.UtcNow;

        var who = RangeAsync(forum, "member-forum", $"member:{person}!", $" and (RowKey eq 'member-forum' or RowKey eq 'member:{person}')");
        var earlier = forums.GetEntityIfExistsAsync<TableEntity>(forum, $"turn:{turn}");
        var waiting = RangeAsync(forum, "agenda:", "agenda;");
        await Task.WhenAll(who, earlier, waiting);

        var outbox = Outbox(forum, lane, turn, now);
        var wakeUp = await wakeUps.SendMessageAsync(
            $$"""{"Forum":"{{forum}}","Row":"{{outbox.RowKey}}"}""", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(-1));
        var (item, history) = Item(forum, turn, person, activity, now, (await waiting).Count + 1);
        await forums.SubmitTransactionAsync([Add(item), Add(TurnRow(forum, turn, person, now)), Add(history), Add(outbox)]);
        await DeliverAsync(forum, lane, turn, conversation, reply);
        await wakeUps.DeleteMessageAsync(wakeUp.Value.MessageId, wakeUp.Value.PopReceipt);
        await PendingAsync(forum, lane);
        await ReleaseAsync(lane);
    }

    private async Task DeliverAsync(string forum, string lane, string turn, ConversationId conversation, Func<Task> reply)
    {
        await ClaimAsync(lane);
        var due = (await PendingAsync(forum, lane))[0];
        await Task.WhenAll(
            forums.GetEntityIfExistsAsync<TableEntity>(forum, "member-forum"),
            forums.GetEntityIfExistsAsync<TableEntity>(forum, $"channel:{IdText.Hash("channel", conversation.Bare.Value)}"));
        await forums.GetEntityIfExistsAsync<TableEntity>(forum, $"turn:{turn}");
        await forums.GetEntityIfExistsAsync<TableEntity>(forum, "member-forum");
        await directory.GetEntityIfExistsAsync<TableEntity>($"conversation:{IdText.Hash("conversation", conversation.Bare.Value)}", "address");
        await reply();
        var etag = due.ETag;
        due["State"] = "Done";
        due["ActivityId"] = "1760000000000";
        due["DoneAt"] = DateTimeOffset.UtcNow;
        await forums.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpdateReplace, due, etag)]);
    }

    private async Task ClaimAsync(string lane)
    {
        var found = await directory.GetEntityIfExistsAsync<TableEntity>($"lane:{lane}", "lane");
        var claim = Lane(lane, "a-copy");
        await (found.HasValue ? directory.UpdateEntityAsync(claim, found.Value!.ETag, TableUpdateMode.Replace) : directory.AddEntityAsync(claim));
    }

    private Task ReleaseAsync(string lane) => directory.UpdateEntityAsync(Lane(lane, ""), Azure.ETag.All, TableUpdateMode.Replace);

    private Task<List<TableEntity>> PendingAsync(string forum, string lane) => RangeAsync(forum, $"out:{lane}:", $"out:{lane};", " and State eq 'Pending'");

    private async Task<List<TableEntity>> RangeAsync(string forum, string from, string before, string rest = "")
    {
        List<TableEntity> rows = [];
        await foreach (var row in forums.QueryAsync<TableEntity>($"PartitionKey eq '{forum}' and RowKey ge '{from}' and RowKey lt '{before}'{rest}", 1000))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static TableTransactionAction Add(TableEntity entity) => new(TableTransactionActionType.Add, entity);

    private static TableEntity Lane(string lane, string owner) => new($"lane:{lane}", "lane")
    {
        ["Owner"] = owner,
        ["Until"] = DateTimeOffset.UtcNow.AddMinutes(1),
        ["NotBefore"] = null,
        ["Sent"] = new byte[40],
    };

    private static (TableEntity Item, TableEntity History) Item(string forum, string turn, string person, Activity activity, DateTimeOffset now, int order)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x12}{turn[..4]}");
        TableEntity item = new(forum, $"agenda:{id}")
        {
            ["Subject"] = activity.Text,
            ["Type"] = "Discussion",
            ["Minutes"] = null,
            ["Description"] = "",
            ["Status"] = "Waiting",
            ["Meeting"] = null,
            ["Order"] = order,
            ["By"] = person,
            ["ByName"] = activity.From!.Name,
            ["At"] = now,
            ["Revision"] = 1,
        };
        TableEntity history = new(forum, $"history:agenda:{id}:000001")
        {
            ["What"] = "added",
            ["Fields"] = "[]",
            ["By"] = person,
            ["ByName"] = activity.From.Name,
            ["At"] = now,
            ["Subject"] = $"agenda:{id}",
            ["Revision"] = 1,
        };
        return (item, history);
    }

    private static TableEntity TurnRow(string forum, string turn, string person, DateTimeOffset now) => new(forum, $"turn:{turn}")
    {
        ["Name"] = "agenda.add.1",
        ["Outcome"] = """{"Id":{"Value":"0123456789abcdef"},"Content":{"Subject":"退院後の住まいについて","Type":1,"Minutes":null,"Description":""},"ForumName":"さくら市 協議の場"}""",
        ["By"] = person,
        ["At"] = now,
    };

    private static TableEntity Outbox(string forum, string lane, string turn, DateTimeOffset now) => new(forum, $"out:{lane}:{now.UtcTicks:D19}:{turn[..12]}00")
    {
        ["Kind"] = "turn.answer.1",
        ["Record"] = $$"""{"Name":"agenda.add.1","Turn":"{{turn}}","Conversation":"{{lane}}@thread.tacv2","Replaces":null,"Person":"0f0e0d0c-0b0a-4908-8706-050403020100"}""",
        ["To"] = $$$"""{"$type":"conversation","Id":{"Value":"{{{lane}}}@thread.tacv2"}}""",
        ["Due"] = now,
        ["State"] = "Pending",
        ["Failures"] = 0,
        ["NotBefore"] = now,
        ["Code"] = null,
        ["PossibleRepeats"] = 0,
        ["Cursor"] = null,
        ["ActivityId"] = null,
        ["DoneAt"] = null,
    };
}
