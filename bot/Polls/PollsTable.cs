using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Polls;

/// <summary>The rows <c>poll:{id}</c>, <c>pollopen:{id}</c> and <c>vote:{poll}:{person}</c>.</summary>
internal sealed class PollsTable(ForumPartitions partitions, TimeProvider time) : IPolls
{
    private const string PollPrefix = "poll:";
    private const string OpenPrefix = "pollopen:";
    private const string VotePrefix = "vote:";

    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    public static string KeyOf(PollId id) => PollPrefix + id;

    public static string OpenKeyOf(PollId id) => OpenPrefix + id;

    public static string VoteKeyOf(PollId poll, PersonId person) => $"{VotesOf(poll)}{person}";

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(RecordKind.Polls, new KeptRows(PollPrefix, "At") { Doors = [OpenPrefix], Parts = [VotePrefix], SharedKind = Poll.SharedKind });
        services.AddRowMap(PollMap.Instance);
        services.AddRowMap(OpenPollMap.Instance);
        services.AddRowMap(VoteMap.Instance);
        services.AddSingleton<IPolls, PollsTable>();
    }

    public Task<Stored<Poll>?> FindAsync(ForumId forum, PollId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(id), PollMap.Instance, cancellation);

    public async Task<IReadOnlyList<Poll>> OpenAsync(ForumId forum, CancellationToken cancellation)
    {
        var range = KeyRange.OfAfter(PollPrefix, IdSourceExtensions.TimePrefix(time.GetUtcNow() - Horizon));
        var rows = await partitions.RangeAsync(forum, range, PollMap.Instance, cancellation);
        return [.. rows.Select(static row => row.Value).Where(static poll => poll.State == PollState.Open).Reverse()];
    }

    public Task<IReadOnlyList<Stored<Vote>>> VotesAsync(ForumId forum, PollId id, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(VotesOf(id)), VoteMap.Instance, cancellation);

    private static string VotesOf(PollId poll) => $"{VotePrefix}{poll}:";

    private sealed class PollMap : RowMap<Poll>
    {
        public static readonly PollMap Instance = new();

        public override string KeyOf(Poll row) => PollsTable.KeyOf(row.Id);

        public override void Write(Poll row, TableEntity entity)
        {
            entity["Question"] = row.Question;
            entity["Options"] = JsonSerializer.Serialize(row.Options, PollsKept.Wire.IReadOnlyListString);
            entity["State"] = row.State.ToString();
            entity["Channel"] = row.Channel.Value;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["ClosedAt"] = row.ClosedAt;
            entity["ClosedByName"] = row.ClosedByName;
            entity["Revision"] = row.Revision;
        }

        public override Poll Read(TableEntity entity) => new(
            new PollId(entity.RowKey[PollPrefix.Length..]),
            entity.Text("Question"),
            KeptJson.Read(entity.Text("Options"), PollsKept.Wire.IReadOnlyListString),
            entity.Choice("State", PollState.Closed),
            new ConversationId(entity.Text("Channel")),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.InstantOrNull("ClosedAt"),
            entity.TextOrNull("ClosedByName"),
            entity.Number("Revision"));
    }

    private sealed class OpenPollMap : RowMap<OpenPoll>
    {
        public static readonly OpenPollMap Instance = new();

        public override string KeyOf(OpenPoll row) => OpenKeyOf(row.Poll);

        public override void Write(OpenPoll row, TableEntity entity)
        {
            // It says what it has to say by being there.
        }

        public override OpenPoll Read(TableEntity entity) => new(new PollId(entity.RowKey[OpenPrefix.Length..]));
    }

    private sealed class VoteMap : RowMap<Vote>
    {
        public static readonly VoteMap Instance = new();

        public override string KeyOf(Vote row) => VoteKeyOf(row.Poll, row.Person);

        public override void Write(Vote row, TableEntity entity)
        {
            entity["Option"] = row.Option;
            entity["At"] = row.At;
        }

        public override Vote Read(TableEntity entity)
        {
            var parts = entity.RowKey.Split(':');
            return new Vote(new PollId(parts[1]), new PersonId(parts[2]), entity.Number("Option"), entity.Instant("At"));
        }
    }
}
