using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>What an activity, or one filled-in form, led to. Never holds case text: outcomes are ids and what a receipt shows.</summary>
internal sealed record TurnRow(string Key, string Name, string OutcomeJson, PersonId By, DateTimeOffset At)
{
    /// <summary>How long a repeated activity or form is recognised.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public T Outcome<T>(KeptTypes types) where T : class => KeptJson.Read(OutcomeJson, types.Of<T>());
}

internal sealed class TurnMap : RowMap<TurnRow>
{
    public const string TurnPrefix = "turn:";
    public const string FormPrefix = "form:";

    public static readonly TurnMap Instance = new();

    public static string TurnKey(TurnKey turn) => TurnPrefix + turn.Value;

    /// <summary>One row per form, person and content: the same again is the same submission, other content is a new one.</summary>
    public static string FormKey(FormId form, PersonId person, string inputHash) => $"{FormPrefix}{form}:{person}:{inputHash}";

    public override string KeyOf(TurnRow row) => row.Key;

    public override void Write(TurnRow row, TableEntity entity)
    {
        entity["Name"] = row.Name;
        entity["Outcome"] = row.OutcomeJson;
        entity["By"] = row.By.Value;
        entity["At"] = row.At;
    }

    public override TurnRow Read(TableEntity entity) =>
        new(entity.RowKey, entity.Text("Name"), entity.Text("Outcome"), new PersonId(entity.Text("By")), entity.Instant("At"));
}
