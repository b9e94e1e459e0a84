using Azure.Data.Tables;
using CareSystem.Bot.Agenda;
using CareSystem.Bot.Cases.Leaks;
using CareSystem.Bot.Checklists;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Goals;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Meetings;
using CareSystem.Bot.Polls;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Keeping;

/// <summary>A row that is put on record for a test, and what must become of it.</summary>
/// <param name="Year">The fiscal year from which its time is counted; null = it never goes by itself.</param>
internal sealed record KeptRow(string Key, RecordKind Kind, FiscalYear? Year, IReadOnlyDictionary<string, object> Columns, bool IsRecord = true)
{
    /// <summary>The history of a record: it goes with it, or when its own time is over.</summary>
    public FiscalYear? OwnYear { get; init; }
}

/// <summary>A forum without the service's own workers: only what a test starts happens.</summary>
internal sealed class KeepingBench(FrontDoor seeded, FrontDoor door, ForumId forum) : IAsyncDisposable
{
    public FrontDoor Door => door;

    public static async Task<KeepingBench> StartAsync(AzuriteFixture azurite, DateTimeOffset now)
    {
        var seeded = await FrontDoor.StartAsync(azurite, now);
        await seeded.InstallAsync("sakura", People.Sato);
        var forum = await seeded.ForumAsync();
        await seeded.StopAsync();
        var door = await FrontDoor.StartWithoutWorkersAsync(azurite, seeded);
        return new KeepingBench(seeded, door, forum);
    }

    public Task KeepAsync() => door.Services.GetServices<IDailyWork>().OfType<KeepRecords>().Single().RunAsync(forum, isDue: true, default);

    public async Task KeepOnAsync(int year, int month, int day)
    {
        door.Time.SetUtcNow(JapaneseTime.At(new DateOnly(year, month, day), new TimeOnly(4, 0)));
        await KeepAsync();
    }

    public async Task SetAsync(params (string Field, string Value)[] values)
    {
        var found = await door.Services.GetRequiredService<IForums>().FindAsync(forum, default) ?? throw new InvalidOperationException("No forum.");
        var settings = SettingValues.With(ForumSettings.Default, values.ToDictionary(static value => value.Field, static value => value.Value, StringComparer.Ordinal), door.Time.GetUtcNow());
        Assert.True(await door.Services.GetRequiredService<IForumActions>().CommitAsync(forum, new Changes().Replace(found, found.Value with { Settings = settings }), default));
    }

    /// <summary>Nobody is of the secretariat any more.</summary>
    public async Task TakeOfficeAsync()
    {
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        foreach (var row in await door.RowsAsync(prefix: "member:"))
        {
            row["Role"] = nameof(MemberRole.Member);
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }
    }

    public async Task WriteAsync(IEnumerable<KeptRow> rows)
    {
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        foreach (var chunk in rows.Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(row =>
            {
                TableEntity entity = new(forum.Value, row.Key);
                foreach (var (column, value) in row.Columns)
                {
                    entity[column] = value;
                }

                return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
            }));
        }
    }

    public async Task<HashSet<string>> KeysAsync() => (await door.RowsAsync()).Select(static row => row.RowKey).ToHashSet(StringComparer.Ordinal);

    public async Task ClearAsync(Func<string, bool> which)
    {
        TableClient table = new(door.ConnectionString, door.Prefix + "forums");
        foreach (var chunk in (await KeysAsync()).Where(which).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(forum.Value, key), Azure.ETag.All)));
        }
    }

    /// <summary>What the history says of what was discarded, as the setting shows it.</summary>
    public async Task<List<string>> SaidAsync()
    {
        KeepingReplies replies = new();
        return [.. (await door.Services.GetRequiredService<ShowKeeping>().DiscardedAsync(forum, default)).Reverse().Select(replies.Gone)];
    }

    /// <summary>All of it, straight from the history.</summary>
    public async Task<List<string>> SaidAllAsync()
    {
        KeepingReplies replies = new();
        return [.. (await door.Services.GetRequiredService<IHistory>().OfAsync(forum, KeepingPlan.Subject, 0, default)).Select(ShowKeeping.Line).OfType<DiscardLine>().Select(replies.Gone)];
    }

    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        await seeded.DisposeAsync();
    }

    public static IEnumerable<KeptRow> Agenda(DateTimeOffset at, int n) =>
        Record(RecordKind.Agenda, AgendaTable.KeyOf(new AgendaItemId(Id(at, n))), FiscalYear.Of(at), ("At", at));

    public static IEnumerable<KeptRow> Meeting(DateTimeOffset start, int n) =>
        [.. Record(RecordKind.Meetings, MeetingsTable.KeyOf(new MeetingId(Id(start.AddDays(-40), n))), FiscalYear.Of(start), ("At", start.AddDays(-40)), ("Start", start)),
            Part($"shared:meeting:{Id(start.AddDays(-40), n)}", RecordKind.Meetings, start)];

    public static IEnumerable<KeptRow> Poll(DateTimeOffset at, int n, int votes, bool isOpen) => Asked(
        RecordKind.Polls, at, n, PollsTable.KeyOf(new PollId(Id(at, n))), isOpen ? PollsTable.OpenKeyOf(new PollId(Id(at, n))) : null, "poll",
        Enumerable.Range(0, votes).Select(vote => PollsTable.VoteKeyOf(new PollId(Id(at, n)), new PersonId($"p{vote:D3}"))));

    public static IEnumerable<KeptRow> Round(DateTimeOffset at, int n, int answers, bool isOpen) => Asked(
        RecordKind.Checklists, at, n, ChecklistsTable.KeyOf(new ChecklistRoundId(Id(at, n))), isOpen ? ChecklistsTable.OpenKeyOf(new ChecklistRoundId(Id(at, n))) : null, "checklist",
        Enumerable.Range(0, answers).Select(answer => ChecklistsTable.AnswerKeyOf(new ChecklistRoundId(Id(at, n)), new PersonId($"p{answer:D3}"))));

    public static IEnumerable<KeptRow> Issue(DateTimeOffset at, int n, IssueStatus status, DateTimeOffset movedAt, int votes)
    {
        var number = new IssueNumber(FiscalYear.Of(at), n);
        FiscalYear? year = status.IsOpen() ? null : FiscalYear.Of(movedAt);
        return
        [
            .. Record(RecordKind.Issues, IssuesTable.KeyOf(number), year, ("At", at), ("MovedAt", movedAt), ("Status", status.ToString())),
            .. Enumerable.Range(0, votes).Select(vote => new KeptRow(IssuesTable.VoteKey(number, new PersonId($"p{vote:D3}")), RecordKind.Issues, year, Columns(("At", at)), IsRecord: false)),
        ];
    }

    public static IEnumerable<KeptRow> Strength(DateTimeOffset at, int n, bool isWithdrawn) =>
        Record(RecordKind.Issues, StrengthsTable.KeyOf(new StrengthId(Id(at, n))), isWithdrawn ? FiscalYear.Of(at) : null, ("At", at), ("IsWithdrawn", isWithdrawn));

    /// <param name="isOver">Every step was taken, the last one at <paramref name="doneAt"/>.</param>
    public static IEnumerable<KeptRow> Leak(DateTimeOffset at, int n, DateTimeOffset doneAt, bool isOver)
    {
        var steps = Enum.GetValues<LeakStep>().Skip(isOver ? 0 : 1).Select((step, place) => $$"""{"Step":"{{step}}","ByName":"佐藤","At":"{{(place == 1 ? doneAt : at):O}}"}""");
        return Record(RecordKind.Cases, LeaksTable.KeyOf(Id(at, n)), isOver ? FiscalYear.Of(doneAt) : null, ("At", at), ("Steps", $"[{string.Join(',', steps)}]"));
    }

    public static IEnumerable<KeptRow> Goal(DateTimeOffset at, int n, DateTimeOffset? endedAt, int actuals)
    {
        var number = new GoalNumber(FiscalYear.Of(at), n);
        FiscalYear? year = endedAt is { } ended ? FiscalYear.Of(ended) : null;
        (string, object)[] columns = endedAt is { } end ? [("At", at), ("EndedAt", end)] : [("At", at)];
        return
        [
            .. Record(RecordKind.Goals, GoalsTable.KeyOf(number), year, columns),
            .. Enumerable.Range(0, actuals).SelectMany(actual => Record(RecordKind.Goals, ActualsTable.KeyOf(number, new ActualId(Id(at, actual))), year, ("At", at))).Select(static row => row with { IsRecord = false }),
        ];
    }

    public static IEnumerable<KeptRow> Step(DateTimeOffset at, int n, DateTimeOffset? closedAt) =>
        Record(RecordKind.Goals, RoadmapTable.KeyOf(new TaskId(Id(at, n))), closedAt is { } closed ? FiscalYear.Of(closed) : null, closedAt is { } end ? [("At", at), ("ClosedAt", end)] : [("At", at)]);

    /// <summary>What the history keeps of things that are not discarded: bodies, seats, settings.</summary>
    public static KeptRow History(DateTimeOffset at, int n) => new($"history:seat:0seat:{n:D6}", RecordKind.History, FiscalYear.Of(at), Columns(("At", at), ("Revision", n)));

    private static IEnumerable<KeptRow> Asked(RecordKind kind, DateTimeOffset at, int n, string key, string? open, string shared, IEnumerable<string> answers) =>
    [
        .. Record(kind, key, FiscalYear.Of(at), ("At", at)),
        .. open is null ? (KeptRow[])[] : [Part(open, kind, at)],
        .. answers.Select(answer => Part(answer, kind, at)),
        Part($"shared:{shared}:{Id(at, n)}", kind, at),
    ];

    private static IEnumerable<KeptRow> Record(RecordKind kind, string key, FiscalYear? year, params (string Name, object Value)[] columns)
    {
        var at = (DateTimeOffset)columns.First(static column => column.Name == "At").Value;
        yield return new KeptRow(key, kind, year, Columns(columns));
        yield return new KeptRow($"history:{key}:000001", kind, year, Columns(("At", at), ("Revision", 1)), IsRecord: false) { OwnYear = FiscalYear.Of(at) };
    }

    private static KeptRow Part(string key, RecordKind kind, DateTimeOffset at) => new(key, kind, FiscalYear.Of(at), Columns(("At", at)), IsRecord: false);

    private static Dictionary<string, object> Columns(params (string Name, object Value)[] columns) => columns.ToDictionary(static column => column.Name, static column => column.Value, StringComparer.Ordinal);

    private static string Id(DateTimeOffset at, int n) => $"{IdSourceExtensions.TimePrefix(at)}{n:D7}";
}
