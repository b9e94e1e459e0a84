using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>How far a promise got.</summary>
internal enum OutboxState
{
    Pending,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>The target cannot be reached: blocked, uninstalled, deleted. The code says which.</summary>
    Stopped,

    /// <summary>Given up after repeated failures: the poison store, shown to the secretariat.</summary>
    Failed,
}

/// <summary>A promise as it is kept: <c>out:{lane}:{due}:{turn}{n}</c>, so that a lane's rows are a key range in the order of their time.</summary>
internal sealed record OutboxRow(string Key, string Kind, string RecordJson, Recipient To, DateTimeOffset Due, OutboxState State)
{
    public const string Prefix = "out:";

    /// <summary>Real failures of delivery; hops, throttling and outages of storage do not count.</summary>
    public int Failures { get; init; }

    /// <summary>Not tried again before this.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>While it waits, what comes after it waits too: it was the way that failed, and order is kept.</summary>
    public bool HoldsLane { get; init; }

    /// <summary>The last thing that went wrong, as a code.</summary>
    public string? Code { get; init; }

    /// <summary>How often it may have arrived more than once, because an answer was lost or a copy died.</summary>
    public int PossibleRepeats { get; init; }

    /// <summary>How far a fan-out has been expanded.</summary>
    public string? Cursor { get; init; }

    /// <summary>The channel's id of what was posted.</summary>
    public string? ActivityId { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string Lane => Key.Split(':')[1];

    /// <summary>A row of a shared message is marked and cleared under one key; every other row has its own.</summary>
    public bool IsRefresh => string.Equals(Kind, OutboxKinds.RefreshName, StringComparison.Ordinal);

    public static string LanePrefix(string lane) => $"{Prefix}{lane}:";

    public static string KeyOf(Recipient to, DateTimeOffset due, TurnKey turn, int index) =>
        $"{LanePrefix(to.Lane)}{due.UtcTicks:D19}:{turn.Value[..12]}{index:D2}";

    /// <summary>Sorts behind every timed row, so that a card is brought up to date after what was said before.</summary>
    public static string KeyOfRefresh(Recipient to, string sharedKey) => $"{LanePrefix(to.Lane)}shared:{sharedKey}";
}

/// <summary>A record type of the outbox and the name under which it is kept.</summary>
internal sealed record OutboxKind(Type Type, string Name);

/// <summary>Every kind of promised record the service knows.</summary>
internal sealed class OutboxKinds
{
    public const string RefreshName = "shared.refresh.1";
    public const string AnswerName = "turn.answer.1";

    private readonly KeptTypes kept;
    private readonly Dictionary<Type, string> names = [];
    private readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);

    public OutboxKinds(IEnumerable<OutboxKind> kinds, KeptTypes kept)
    {
        this.kept = kept;
        foreach (var (type, name) in kinds.Append(new(typeof(RefreshShared), RefreshName)).Append(new(typeof(TurnAnswer), AnswerName)))
        {
            if (!names.TryAdd(type, name) || !types.TryAdd(name, type))
            {
                throw new InvalidOperationException($"Outbox record {name} ({type.Name}) is registered twice.");
            }
        }
    }

    /// <summary>The records themselves.</summary>
    public IEnumerable<Type> Types => names.Keys;

    /// <summary>Null where a later version of the service wrote a kind this one does not know.</summary>
    public OutboxRecord? Read(OutboxRow row) =>
        types.TryGetValue(row.Kind, out var type) ? (OutboxRecord?)JsonSerializer.Deserialize(row.RecordJson, kept.Of(type)) : null;

    public OutboxRow Row(Promise promise, TurnKey turn, int index)
    {
        var type = promise.Record.GetType();
        if (!names.TryGetValue(type, out var kind))
        {
            throw new InvalidOperationException($"{type.Name} has no handler.");
        }

        var key = promise.Record is RefreshShared shared
            ? OutboxRow.KeyOfRefresh(promise.To, shared.Key)
            : OutboxRow.KeyOf(promise.To, promise.Due, turn, index);
        return new OutboxRow(key, kind, JsonSerializer.Serialize(promise.Record, kept.Of(type)), promise.To, promise.Due, OutboxState.Pending);
    }
}

internal sealed class OutboxMap : RowMap<OutboxRow>
{
    public const string StateColumn = "State";

    public static readonly OutboxMap Instance = new();

    /// <summary>Table Storage knows no time before 1601: "at once" is kept as this.</summary>
    private static readonly DateTimeOffset AtOnce = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string KeyOf(OutboxRow row) => row.Key;

    public override void Write(OutboxRow row, TableEntity entity)
    {
        entity["Kind"] = row.Kind;
        entity["Record"] = row.RecordJson;
        entity["To"] = JsonSerializer.Serialize(row.To, StorageKept.Wire.Recipient);
        entity["Due"] = Later(row.Due);
        entity[StateColumn] = row.State.ToString();
        entity["Failures"] = row.Failures;
        entity["NotBefore"] = Later(row.NotBefore);
        entity["HoldsLane"] = row.HoldsLane;
        entity["Code"] = row.Code;
        entity["PossibleRepeats"] = row.PossibleRepeats;
        entity["Cursor"] = row.Cursor;
        entity["ActivityId"] = row.ActivityId;
        entity["DoneAt"] = row.DoneAt;
    }

    public override OutboxRow Read(TableEntity entity) => new(
        entity.RowKey,
        entity.Text("Kind"),
        entity.Text("Record"),
        KeptJson.Read(entity.Text("To"), StorageKept.Wire.Recipient),
        entity.Instant("Due"),
        entity.Choice<OutboxState>(StateColumn))
    {
        Failures = entity.Number("Failures"),
        NotBefore = entity.Instant("NotBefore"),
        HoldsLane = entity.Flag("HoldsLane"),
        Code = entity.TextOrNull("Code"),
        PossibleRepeats = entity.Number("PossibleRepeats"),
        Cursor = entity.TextOrNull("Cursor"),
        ActivityId = entity.TextOrNull("ActivityId"),
        DoneAt = entity.InstantOrNull("DoneAt"),
    };

    private static DateTimeOffset Later(DateTimeOffset instant) => instant < AtOnce ? AtOnce : instant;
}
