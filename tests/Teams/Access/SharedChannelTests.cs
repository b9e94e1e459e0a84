using System.Net;
using CareSystem.Tests.Cases;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>
/// In a channel that other organisations share: whatever there is to ask about cases and leaks, those who may read a text elsewhere are
/// shown none of it there, and so nothing stands on record as read.
/// </summary>
public sealed class SharedChannelTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly Actor[] Readers = [Actor.Secretariat, Actor.Author, Actor.Chair];

    private static readonly IReadOnlyList<VerbRow> Rows =
        [.. AccessTable.Rows.OfType<VerbRow>().Where(static row => row.Name.StartsWith("case.", StringComparison.Ordinal) || row.Name.StartsWith("leak.", StringComparison.Ordinal))];

    [Fact]
    public async Task In_a_shared_channel_no_verb_of_cases_or_leaks_shows_a_text_or_leaves_a_record_of_reading()
    {
        List<string> faults = [];
        Assert.True(Rows.Count > 40, $"Only {Rows.Count} rows were found.");
        foreach (var row in Rows)
        {
            foreach (var actor in Readers)
            {
                var (told, reads) = await AskAsync(row, actor, "shared");
                faults.AddRange(told.Select(answer => $"{row}: {actor}, {answer}"));
                faults.AddRange(reads.Select(read => $"{row}: {actor}, {read}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The same question in the same channel shows the text and is on record where nobody from elsewhere looks on: the search above finds what it looks for.</summary>
    [Fact]
    public async Task In_a_channel_of_the_team_alone_the_same_verbs_do()
    {
        var opened = Rows.Single(static row => row is { Name: "case.open.1", Case: "approved" });

        var (told, reads) = await AskAsync(opened, Actor.Secretariat, "standard");

        Assert.NotEmpty(told);
        Assert.NotEmpty(reads);
    }

    /// <returns>The answers that hold the text of a case, and what is on record as read.</returns>
    private async Task<(IReadOnlyList<string> Told, IReadOnlyList<string> Reads)> AskAsync(VerbRow row, Actor actor, string type)
    {
        List<string> told = [];
        var answered = 0;
        foreach (var attempt in row.Ways(world, actor, world.Here).Where(static attempt => attempt.Place.Type != "personal"))
        {
            attempt.Activity["channelData"]!["channel"]!["type"] = type;
            var before = world.Door.Channel.Connector.SentCount;
            var answer = await world.AskAsync(actor, attempt);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            var said = answer.Words + string.Concat(world.Door.Channel.Connector.SentAfter(before).Select(static sent => CaseMarks.Plain(sent.Json)));
            answered += said.Length > 0 ? 1 : 0;
            if (said.Contains(AccessWorld.CaseText, StringComparison.Ordinal))
            {
                told.Add($"{attempt.Way}: {said}");
            }
        }

        Assert.True(answered > 2, $"{row}: {actor} was answered in {answered} ways.");
        var now = await StorageSnapshot.TakeAsync(world.Door);
        var differences = world.Seeded.Differences(now);
        if (differences.Count > 0)
        {
            await world.RestoreAsync(now);
        }

        return (told, [.. differences.Where(static change => change.Contains("caseread:", StringComparison.Ordinal))]);
    }
}
