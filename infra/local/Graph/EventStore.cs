using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>An event in a mailbox.</summary>
/// <param name="Json">As it was written, in the zones it was written in, with what the server added.</param>
/// <param name="Created">The body of the create, against which a repeated create is compared.</param>
/// <param name="IsGone">Cancelled or deleted: no request finds it any more.</param>
internal sealed record KeptEvent(string Mailbox, string Id, JsonObject Json, JsonObject Created, bool IsCancelled, bool IsGone)
{
    public string Subject => Text("subject") ?? "";

    public string? TransactionId => Text("transactionId");

    public string? JoinUrl => Json["onlineMeeting"]?["joinUrl"]?.GetValue<string>();

    public string Start => Json["start"]!["dateTime"]!.GetValue<string>();

    public string End => Json["end"]!["dateTime"]!.GetValue<string>();

    public IReadOnlyList<string> AttendeeAddresses =>
        [.. (Json["attendees"]?.AsArray() ?? []).Select(static attendee => attendee!["emailAddress"]!["address"]!.GetValue<string>())];

    private string? Text(string name) => Json[name]?.GetValue<string>();
}

/// <summary>The events of all mailboxes, in memory or also in one file.</summary>
internal sealed class EventStore
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock gate = new();
    private readonly List<KeptEvent> events = [];
    private readonly string? file;

    private EventStore(string? file) => this.file = file;

    public static EventStore Open(string? file)
    {
        var store = new EventStore(file);
        if (file is not null && File.Exists(file))
        {
            store.events.AddRange(JsonSerializer.Deserialize<List<KeptEvent>>(File.ReadAllText(file)) ?? []);
        }

        return store;
    }

    public IReadOnlyList<KeptEvent> Snapshot()
    {
        lock (gate)
        {
            return [.. events.Select(static kept => kept with { Json = Copy(kept.Json), Created = Copy(kept.Created) })];
        }
    }

    public IReadOnlyList<KeptEvent> Of(string mailbox) =>
        [.. Snapshot().Where(kept => !kept.IsGone && string.Equals(kept.Mailbox, mailbox, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Looks and writes under one lock: two creates with one transaction id at the same moment make one event.</summary>
    public TResult Change<TResult>(Func<List<KeptEvent>, TResult> change)
    {
        lock (gate)
        {
            var result = change(events);
            Save();
            return result;
        }
    }

    private static JsonObject Copy(JsonObject json) => json.DeepClone().AsObject();

    private void Save()
    {
        if (file is null)
        {
            return;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Beside it and then in its place: a kill in between leaves the old file whole.
        var next = file + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(events, Indented));
        File.Move(next, file, overwrite: true);
    }
}
