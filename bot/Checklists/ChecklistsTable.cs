using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Checklists;

/// <summary>The rows <c>round:{id}</c>, <c>roundopen:{id}</c> and <c>answer:{round}:{person}</c>.</summary>
internal sealed class ChecklistsTable(ForumPartitions partitions, TimeProvider time) : IChecklists
{
    private const string RoundPrefix = "round:";
    private const string OpenPrefix = "roundopen:";
    private const string AnswerPrefix = "answer:";

    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    public static string KeyOf(ChecklistRoundId id) => RoundPrefix + id;

    public static string OpenKeyOf(ChecklistRoundId id) => OpenPrefix + id;

    public static string AnswerKeyOf(ChecklistRoundId round, PersonId person) => $"{AnswersOf(round)}{person}";

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(RecordKind.Checklists, new KeptRows(RoundPrefix, "At") { Doors = [OpenPrefix], Parts = [AnswerPrefix], SharedKind = ChecklistRound.SharedKind });
        services.AddRowMap(RoundMap.Instance);
        services.AddRowMap(OpenMap.Instance);
        services.AddRowMap(AnswerMap.Instance);
        services.AddSingleton<IChecklists, ChecklistsTable>();
    }

    public Task<Stored<ChecklistRound>?> FindAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(id), RoundMap.Instance, cancellation);

    public async Task<IReadOnlyList<ChecklistRound>> RecentAsync(ForumId forum, CancellationToken cancellation)
    {
        var range = KeyRange.OfAfter(RoundPrefix, IdSourceExtensions.TimePrefix(time.GetUtcNow() - Horizon));
        return [.. (await partitions.RangeAsync(forum, range, RoundMap.Instance, cancellation)).Select(static row => row.Value).Reverse()];
    }

    public Task<IReadOnlyList<Stored<ChecklistAnswer>>> AnswersAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(AnswersOf(id)), AnswerMap.Instance, cancellation);

    private static string AnswersOf(ChecklistRoundId round) => $"{AnswerPrefix}{round}:";

    private sealed class RoundMap : RowMap<ChecklistRound>
    {
        public static readonly RoundMap Instance = new();

        public override string KeyOf(ChecklistRound row) => ChecklistsTable.KeyOf(row.Id);

        public override void Write(ChecklistRound row, TableEntity entity)
        {
            entity["Title"] = row.Title;
            entity["Version"] = row.Version;
            entity["Items"] = JsonSerializer.Serialize(row.Items, ChecklistsKept.Wire.IReadOnlyListString);
            entity["State"] = row.State.ToString();
            entity["Closes"] = row.Closes;
            entity["Channel"] = row.Channel.Value;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["ClosedAt"] = row.ClosedAt;
            entity["Revision"] = row.Revision;
        }

        public override ChecklistRound Read(TableEntity entity) => new(
            new ChecklistRoundId(entity.RowKey[RoundPrefix.Length..]),
            entity.Text("Title"),
            entity.Text("Version"),
            KeptJson.Read(entity.Text("Items"), ChecklistsKept.Wire.IReadOnlyListString),
            entity.Choice("State", ChecklistRoundState.Closed),
            entity.InstantOrNull("Closes"),
            new ConversationId(entity.Text("Channel")),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.InstantOrNull("ClosedAt"),
            entity.Number("Revision"));
    }

    private sealed class OpenMap : RowMap<OpenChecklistRound>
    {
        public static readonly OpenMap Instance = new();

        public override string KeyOf(OpenChecklistRound row) => OpenKeyOf(row.Round);

        public override void Write(OpenChecklistRound row, TableEntity entity)
        {
            // It says what it has to say by being there.
        }

        public override OpenChecklistRound Read(TableEntity entity) => new(new ChecklistRoundId(entity.RowKey[OpenPrefix.Length..]));
    }

    private sealed class AnswerMap : RowMap<ChecklistAnswer>
    {
        public static readonly AnswerMap Instance = new();

        public override string KeyOf(ChecklistAnswer row) => AnswerKeyOf(row.Round, row.Person);

        public override void Write(ChecklistAnswer row, TableEntity entity)
        {
            // By their names: an answer keeps its meaning if the scale is ever listed in another order.
            entity["Ratings"] = JsonSerializer.Serialize(
                row.Ratings.ToDictionary(static rating => rating.Key, static rating => rating.Value.ToString(), StringComparer.Ordinal), ChecklistsKept.Wire.DictionaryStringString);
            entity["At"] = row.At;
        }

        public override ChecklistAnswer Read(TableEntity entity)
        {
            var parts = entity.RowKey.Split(':');
            var ratings = KeptJson.Read(entity.Text("Ratings"), ChecklistsKept.Wire.DictionaryStringString)
                .ToDictionary(static rating => rating.Key, static rating => Enum.Parse<ChecklistRating>(rating.Value), StringComparer.Ordinal);
            return new ChecklistAnswer(new ChecklistRoundId(parts[1]), new PersonId(parts[2]), ratings, entity.Instant("At"));
        }
    }
}
