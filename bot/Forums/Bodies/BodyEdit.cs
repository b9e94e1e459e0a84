using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>Turns "the bodies before and after" into the rows of one transaction.</summary>
internal static class BodyEdit
{
    /// <summary>More than this nobody keeps apart.</summary>
    public const int MostBodies = 30;

    /// <summary>Only the secretariat, and only on what it saw.</summary>
    public static Refusal? Refuse(BodyState state, int revision, ActionContext context) =>
        !context.Caller.IsSecretariat ? new NotAllowed()
        : state.Forum is null ? new NotFound()
        : state.Book.Revision == revision ? null
        : new BodiesChanged(
            state.Book.Revision,
            [.. state.Since.SelectMany(static entry => entry.Fields).GroupBy(static field => field.Field, StringComparer.Ordinal).Select(static same => same.Last())],
            state.Since.Count > 0 ? state.Since[^1].ByName : "");

    /// <summary>What the input was that somebody has seen the consequences of.</summary>
    public static string Seen(params ReadOnlySpan<string?> input)
    {
        var parts = new string[input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            parts[i] = input[i]?.Trim() ?? "";
        }

        return IdText.Hash(parts);
    }

    public static Changes Write(BodyState state, BodyBook after, ActionContext context)
    {
        var (changes, before) = (new Changes(), state.Book);
        var fields = new List<FieldChange>();
        foreach (var body in after.All)
        {
            var was = before.Find(body.Id);
            var differs = Differences(was, body).ToArray();
            if (differs.Length == 0)
            {
                continue;
            }

            fields.AddRange(differs.Select(field => field with { Field = $"{body.Id}.{field.Field}" }));
            changes.Upsert(body.Kind == BodyType.Forum ? body with { Channel = null } : body);
            if (body.Kind == BodyType.Forum && body.Channel is { } channel && channel != was?.Channel && state.Forum is { } forum)
            {
                changes.Replace(forum, forum.Value with { Channel = channel });
            }
        }

        if (fields.Count == 0)
        {
            return changes;
        }

        var head = new BodyHead(before.Revision + 1);
        _ = before.Head is { } stored ? changes.Replace(stored, head) : changes.Insert(head);
        return changes.Remember(new HistoryEntry(BodyHead.Subject, head.Revision, "changed", fields, context.Caller.Person, context.Caller.Name, context.Now));
    }

    private static IEnumerable<FieldChange> Differences(Body? before, Body after)
    {
        (string Field, string Old, string New)[] all =
        [
            (BodyFields.Name, before?.Name ?? "", after.Name),
            (BodyFields.Parent, before?.Parent?.Value ?? "", after.Parent?.Value ?? ""),
            (BodyFields.Receives, string.Join(',', before?.Receives ?? []), string.Join(',', after.Receives)),
            (BodyFields.Deciders, string.Join(',', before?.Deciders ?? []), string.Join(',', after.Deciders)),
            (BodyFields.Channel, before?.Channel?.Value ?? "", after.Channel?.Value ?? ""),
        ];
        return all.Where(field => before is null || field.Old != field.New).Select(static field => new FieldChange(field.Field, field.Old, field.New));
    }
}
