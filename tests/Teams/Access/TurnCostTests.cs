using CareSystem.Cards.Agenda;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Goals;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>
/// What a change costs in requests to storage, counted for every button that changes something: one round of parallel reads, one
/// transaction, and a wake-up for each row of the outbox.
/// </summary>
public sealed class TurnCostTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Sealed = "The receipt shows what is kept sealed. An outcome is kept in clear, so it holds ids, and the receipt reads again.";

    private const string Measured = "The values are read after their target: one that is written meanwhile moves the target's row, and the commit looks again.";

    /// <summary>Buttons for which the rule is another, with the reason.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        [AgendaActions.Arrange.Name] = "Answers with the list as it stands after the commit, which takes a second round.",
        [RosterActions.Add.Name] = Sealed,
        [RosterActions.Edit.Name] = Sealed,
        [RosterActions.Succeed.Name] = Sealed,
        [RosterActions.Represent.Name] = Sealed,
        [RosterActions.End.Name] = Sealed,
        [RosterActions.ChangeKind.Name] = Sealed,
        [RosterActions.Withdraw.Name] = Sealed,
        [OrganizationActions.Edit.Name] = Sealed,
        [GoalActions.Record.Name] = Measured,
        [GoalActions.Correct.Name] = Measured,
        [GoalActions.Withdraw.Name] = Measured,
        [LeakActions.Record.Name] = "Answers with the record and its clocks as they stand after the commit.",
        [PledgeActions.Confirm.Name] = "Answers with the text and its state as they stand after the commit.",
        [PledgeActions.Set.Name] = "Answers with who has still to confirm after the commit.",
        [DeliveriesActions.SendAgain.Name] = "Answers with what is left after the commit.",
        [DeliveriesActions.SetAside.Name] = "Answers with what is left after the commit.",
        [ForumsActions.Choose.Name] = "Nothing of a forum changes: the person's choice is one row of the directory.",
    };

    public static TheoryData<int, string> Changing => new(AccessTable.Rows.Index()
        .Where(static each => each.Item is VerbRow && !Others.ContainsKey(each.Item.Name) && Actors.Inside.Any(actor => each.Item.Of(actor) == Verdict.Does))
        .Select(static each => (each.Index, $"{each.Item.Name} {each.Item.Case}")));

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_change_costs_one_round_of_reads_one_transaction_and_a_wake_up_for_each_promise(int number, string name)
    {
        var row = AccessTable.Rows[number];
        var actor = Actors.Inside.First(actor => row.Of(actor) == Verdict.Does);
        WatchedRequests requests;
        using (StorageProbe.WatchRounds(out requests))
        {
            await world.AskAsync(actor, row.Ways(world, actor, world.Here).First());
        }

        var now = await StorageSnapshot.TakeAsync(world.Door);
        var promised = world.Seeded.Differences(now).Count(static change => change.Contains("out:", StringComparison.Ordinal));
        await world.RestoreAsync(now);
        var said = $"{name}\n{string.Join('\n', requests.All)}";
        Assert.True(requests.ReadRounds <= 1, $"{requests.ReadRounds} rounds of reads: {said}");
        Assert.True(requests.All.Count(IsTransaction) == 1, $"Not one transaction: {said}");
        Assert.True(requests.All.Count(IsWakeUp) <= promised, $"More wake-ups than the {promised} promises: {said}");
        Assert.True(requests.All.All(static request => IsRead(request) || IsTransaction(request) || IsWakeUp(request) || IsFirstUse(request)), $"Something else was asked for: {said}");
    }

    private static bool IsRead(string request) => request.StartsWith("GET", StringComparison.Ordinal);

    private static bool IsTransaction(string request) => request.Contains("$batch", StringComparison.Ordinal);

    private static bool IsWakeUp(string request) => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("/messages", StringComparison.Ordinal);

    /// <summary>The queues are made by whoever needs them first.</summary>
    private static bool IsFirstUse(string request) => request.StartsWith("PUT", StringComparison.Ordinal) && !request.Contains('?', StringComparison.Ordinal);
}
