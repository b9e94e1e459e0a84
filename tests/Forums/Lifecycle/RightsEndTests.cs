using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Teams.Access;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>
/// What a person made before they lost a right they cannot change afterwards: every button of every slice that changes something,
/// from the channel, personal chat, another channel, the message extension and a dialog, on an old client and a new one.
/// </summary>
public sealed class RightsEndTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly CommonWording Words = CommonWording.Standard;

    /// <summary>How a right is lost.</summary>
    public enum Loss
    {
        /// <summary>The secretariat made them オブザーバー.</summary>
        Role,

        /// <summary>They left the team.</summary>
        Team,

        /// <summary>The term of their seat is over.</summary>
        Seat,

        /// <summary>事務局 became 委員.</summary>
        Office,

        /// <summary>事務局 became a guest of the tenant.</summary>
        Guest,

        /// <summary>事務局 left the team.</summary>
        OfficeAndTeam,
    }

    public static TheoryData<Loss> Losses => [.. Enum.GetValues<Loss>()];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task What_was_made_before_a_right_was_lost_cannot_be_changed_by_that_person_in_any_conversation(Loss loss)
    {
        var actor = loss is Loss.Office or Loss.Guest or Loss.OfficeAndTeam ? Actor.Secretariat : Actor.Author;

        // What they may still do is what anybody of their new standing may do; everybody of the team may answer a question put to all.
        VerbRow[] rows =
        [
            .. AccessTable.Rows.OfType<VerbRow>().Where(row => IsAsked(row.Name, loss) && row.Of(actor) == Verdict.Does && Afterwards(row, loss) != Verdict.Does),
        ];
        Assert.All(
            actor == Actor.Author ? (string[])["agenda.", "issue.", "case."] : ["agenda.", "issue.", "case.", "meeting."],
            slice => Assert.Contains(rows, row => row.Name.StartsWith(slice, StringComparison.Ordinal)));
        try
        {
            await LoseAsync(loss, actor);
            var lost = await StorageSnapshot.TakeAsync(world.Door);
            Assert.NotEmpty(world.Seeded.Differences(lost));
            List<string> faults = [];
            foreach (var row in rows)
            {
                foreach (var attempt in row.Ways(world, actor, world.Here).Append(InAnotherChannel(row, actor)))
                {
                    var answer = await world.AskAsync(actor, attempt);
                    if (answer.Status != HttpStatusCode.OK || !IsRefusal(answer.Words))
                    {
                        faults.Add($"{row.Name}, {attempt.Way}: {(answer.Words.Length > 300 ? answer.Words[..300] : answer.Words)}");
                    }
                }

                faults.AddRange(lost.Differences(await StorageSnapshot.TakeAsync(world.Door)).Where(static change => !change.Contains("(directory", StringComparison.Ordinal)).Select(change => $"{row.Name}: {change}"));
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        }
        finally
        {
            await world.RestoreAsync();
        }
    }

    /// <summary>Polls and checklists say no in words of their own, and whoever began one may end it; who is out of the forum is out of them, too.</summary>
    private static bool IsAsked(string verb, Loss loss) =>
        loss is Loss.Team or Loss.OfficeAndTeam || verb.Split('.')[0] is "agenda" or "issue" or "case" or "meeting" or "roster" or "body";

    /// <summary>Their own case they may still take back, whatever became of them: its text goes, and it was theirs to give.</summary>
    private static readonly string[] StillTheirs = [CasesActions.Withdraw.Name, RosterActions.Edit.Name, OrganizationActions.Edit.Name];

    /// <summary>What the table says of somebody of the new standing who made none of the things.</summary>
    private static Verdict Afterwards(VerbRow row, Loss loss) => loss switch
    {
        Loss.Role or Loss.Seat => StillTheirs.Contains(row.Name) ? Verdict.Does : row.Of(Actor.Observer),
        Loss.Office => row.Of(Actor.Member),
        Loss.Guest => row.Of(Actor.Guest),
        _ => Verdict.NotInRoster,
    };

    private static bool IsRefusal(string words) =>
        words.Contains(Words.NotInRosterTitle, StringComparison.Ordinal) || words.Contains(Words.NotFoundTitle, StringComparison.Ordinal);

    private Attempt InAnotherChannel(VerbRow row, Actor actor)
    {
        var place = world.Team.Channel("access-other", "ほかのチャネル").Thread("1790000000000");
        return new Attempt("button in another channel", place, world.Door.Activities.Execute(place, actor.Person(), "1", row.Name, row.Filled(world.Here)));
    }

    private async Task LoseAsync(Loss loss, Actor actor)
    {
        var events = new TeamsEvents(world.Door.Channel.ServiceUrl, () => world.Door.Time.GetUtcNow());
        switch (loss)
        {
            case Loss.Team or Loss.OfficeAndTeam:
                await world.Door.DeliverAsync(events.Left(world.Team, Actor.Secretariat.Person(), actor.Person()));
                break;
            case Loss.Seat:
                await world.Door.DeliverAsync(world.Door.Activities.Execute(
                    TeamsPlace.ChatOf(Actor.Secretariat.Person()),
                    Actor.Secretariat.Person(),
                    "1",
                    RosterActions.End.Name,
                    new JsonObject
                    {
                        ["forum"] = world.Here.Forum, ["seat"] = world.Here.Seat, ["revision"] = 1, ["who"] = world.Here.Person, ["part"] = "Holder", ["begins"] = "2026-04-01", ["to"] = "2026-05-31",
                    }));
                break;
            default:
                await ChangeRowAsync(actor, row =>
                {
                    row["Role"] = loss switch { Loss.Role => "Observer", Loss.Office => "Member", _ => row["Role"] };
                    row["IsGuest"] = loss == Loss.Guest;
                });
                break;
        }
    }

    private async Task ChangeRowAsync(Actor actor, Action<TableEntity> change)
    {
        var row = (await world.Door.RowsAsync(prefix: $"member:{actor.Person().AadObjectId}")).Single(row => row.PartitionKey == world.Here.Forum);
        change(row);
        await new TableClient(world.Door.ConnectionString, world.Door.Prefix + "forums").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
