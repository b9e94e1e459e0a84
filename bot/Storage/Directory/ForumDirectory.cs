using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage.Directory;

/// <summary>
/// Which forums there are and who belongs to which: <c>forums / {forum}</c> and <c>person:{id} / forum:{forum}</c>. A forum's own
/// partition is the truth; this follows it through idempotent outbox rows.
/// </summary>
internal sealed class ForumDirectory(StorageClients clients) : IForumDirectory
{
    private const string Forums = "forums";
    private const string ForumRow = "forum:";
    private const string Chosen = "chosen";

    public async Task<IReadOnlyList<ForumOfPerson>> OfAsync(PersonId person, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var filter = string.Create(CultureInfo.InvariantCulture, $"PartitionKey eq 'person:{person.Value}' and RowKey ge '{Chosen}' and RowKey lt 'forum;'");
        return await StorageCall.RunAsync(
            async () =>
            {
                var rows = new List<TableEntity>();
                await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
                {
                    rows.Add(row);
                }

                var chosen = rows.Find(static row => row.RowKey == Chosen)?.Text("Forum");
                return (IReadOnlyList<ForumOfPerson>)rows
                    .Where(static row => row.RowKey.StartsWith(ForumRow, StringComparison.Ordinal))
                    .Select(row => new ForumOfPerson(new ForumId(row.RowKey[ForumRow.Length..]), row.Text("Name"), row.RowKey[ForumRow.Length..] == chosen))
                    .ToArray();
            },
            cancellation);
    }

    public async Task ListMemberAsync(ForumId forum, string forumName, PersonId person, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity("person:" + person.Value, ForumRow + forum.Value) { ["Name"] = forumName };
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation), cancellation);
    }

    public async Task UnlistMemberAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        await StorageCall.RunAsync(() => table.DeleteEntityAsync("person:" + person.Value, ForumRow + forum.Value, cancellationToken: cancellation), cancellation);
    }

    public async Task ChooseAsync(PersonId person, ForumId forum, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity("person:" + person.Value, Chosen) { ["Forum"] = forum.Value };
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation), cancellation);
    }

    public async Task ListForumAsync(ForumId forum, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity(Forums, forum.Value);
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Merge, cancellation), cancellation);
    }

    /// <summary>The forums whose housekeeping was last claimed before <paramref name="before"/>, when that was, and the tag to claim it by.</summary>
    public async Task<IReadOnlyList<(ForumId Forum, ETag Tag, DateTimeOffset? KeptAt)>> ForumsUnkeptSinceAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var filter = string.Create(CultureInfo.InvariantCulture, $"PartitionKey eq '{Forums}'");
        return await StorageCall.RunAsync(
            async () =>
            {
                var due = new List<(ForumId, ETag, DateTimeOffset?)>();
                await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
                {
                    var kept = row.InstantOrNull("KeptAt");
                    if (kept is null || kept < before)
                    {
                        due.Add((new ForumId(row.RowKey), row.ETag, kept));
                    }
                }

                return (IReadOnlyList<(ForumId, ETag, DateTimeOffset?)>)due;
            },
            cancellation);
    }

    /// <summary>Says since when the housekeeping of a forum counts as done: to claim it for this copy of the service, and to mark it when it is.</summary>
    /// <returns>The row's tag from now on; null when another copy was faster, or the forum is not there.</returns>
    public async Task<ETag?> ClaimHousekeepingAsync(ForumId forum, ETag tag, DateTimeOffset keptAt, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        try
        {
            var entity = new TableEntity(Forums, forum.Value) { ["KeptAt"] = keptAt };
            return (await StorageCall.RunAsync(() => table.UpdateEntityAsync(entity, tag, TableUpdateMode.Merge, cancellation), cancellation)).Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status is 412 or 404)
        {
            return null;
        }
    }
}
