using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Xunit;

namespace CareSystem.Tests.Storage;

public sealed class HistoryTableTests
{
    private static readonly HistoryEntry Entry = new("issue:2026:000001", 2, "edited", [], new PersonId("p"), "鈴木", DateTimeOffset.UnixEpoch);

    [Fact]
    public void An_entry_stands_under_the_revision_it_leads_to_and_what_leads_to_none_behind_the_one_it_happened_to()
    {
        Assert.Equal("history:issue:2026:000001:000002", HistoryTable.KeyOf(Entry));
        var within = HistoryTable.KeyOf(Entry with { Within = "0a1" });
        Assert.Equal("history:issue:2026:000001:000002:0a1", within);
        Assert.Equal(
            [HistoryTable.KeyOf(Entry), within, HistoryTable.KeyOf(Entry with { Revision = 3 })],
            new[] { HistoryTable.KeyOf(Entry with { Revision = 3 }), within, HistoryTable.KeyOf(Entry) }.Order(StringComparer.Ordinal));
    }

    /// <summary>The longest description that is taken, of the longest characters, changed into another one: no property is near its 64 KB, and nothing is lost.</summary>
    [Fact]
    public void The_longest_values_are_kept_whole_in_as_many_columns_as_it_takes()
    {
        var longest = string.Concat(Enumerable.Repeat("👨\u200d👩\u200d👧\u200d👦", 1000));
        IReadOnlyList<FieldChange> fields = [new("description", longest, "x" + longest), new("figures", longest[..3300], longest[..3289])];
        TableEntity entity = [];

        HistoryTable.Write(Entry with { Fields = fields }, entity);

        var columns = entity.Where(static column => column.Key.StartsWith("Fields", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["Fields", "Fields2", "Fields3"], columns.Select(static column => column.Key).Take(3));
        Assert.All(columns, static column => Assert.InRange(((string)column.Value).Length * 2, 1, 48_000));
        Assert.All(columns, static column => Assert.False(char.IsHighSurrogate(((string)column.Value)[^1])));
        Assert.Equal(fields, HistoryTable.Read(entity).Fields);
    }
}
