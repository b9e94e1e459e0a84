using System.Text.Json;
using System.Text.Json.Nodes;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>
/// Every lifecycle event, with Microsoft's documented payloads, in any order and as often as Teams likes, through the real turn, module
/// and use cases on rows in memory. What must hold afterwards is recounted from the list of what really happened, in its real order.
/// </summary>
public sealed class AnyOrderTests
{
    private static readonly TeamsPlace Team = TeamsPlace.Team("sakura", "さくら市 協議の場");
    private static readonly TeamsPlace Consultation = Team.Channel("sodan", "相談支援部会");
    private static readonly TeamsPerson[] Everybody = [People.Sato, People.Suzuki, People.Tanaka];

    /// <summary>Something that can happen: its payload, and what it makes true.</summary>
    private sealed record Kind(string Name, Func<TeamsEvents, JsonObject> Payload);

    private static readonly Kind[] Kinds =
    [
        .. Everybody.SelectMany(static person => new Kind[]
        {
            new($"left {person.Name}", events => events.Left(Team, People.Sato, person)),
            new($"came {person.Name}", events => events.Came(Team, People.Sato, person)),
        }),
        .. TeamsEvents.OfTeams.Select(static name => new Kind(name, events => events.Team(name, Team, People.Sato, name == "teamRenamed" ? "新しい名前" : Team.TeamName!))),
        .. TeamsEvents.OfChannels.Select(static name => new Kind(name, events => events.Channel(name, Team, Consultation, People.Sato, name == "channelRenamed" ? "部会" : null))),
        new("channelShared", static events => events.Shared(true, Team, Consultation, People.Sato)),
        new("channelUnshared", static events => events.Shared(false, Team, Consultation, People.Sato)),
        new("channelMemberAdded", static events => events.OfPrivateChannel(true, Team, Consultation, People.Sato, People.Suzuki, "shared")),
        new("channelMemberRemoved", static events => events.OfPrivateChannel(false, Team, Consultation, People.Sato, People.Suzuki, "shared")),
        new("botToChannel", static events => events.OfPrivateChannel(true, Team, Consultation, People.Sato, null, "shared")),
        new("botFromChannel", static events => events.OfPrivateChannel(false, Team, Consultation, People.Sato, null, "shared")),
        new("add", static events => events.Installation("add", Team, People.Sato)),
        new("remove", static events => events.Installation("remove", Team, People.Sato)),
        new("add-upgrade", static events => events.Installation("add-upgrade", Team, People.Sato)),
        new("remove-upgrade", static events => events.Installation("remove-upgrade", Team, People.Sato)),
        new("botCame", static events => events.Bot(Team, People.Sato, came: true)),
        new("botLeft", static events => events.Bot(Team, People.Sato, came: false)),
        new("chat add", static events => events.Installation("add", TeamsPlace.ChatOf(People.Suzuki), People.Suzuki)),
        new("chat remove", static events => events.Installation("remove", TeamsPlace.ChatOf(People.Suzuki), People.Suzuki)),
    ];

    /// <summary>What happens, one thing a minute; and in which order it is told, each of it once or twice.</summary>
    private static readonly Gen<(int[] Happened, (int Which, int Place)[] Told)> Any =
        from happened in Gen.Int[0, Kinds.Length - 1].Array[1, 12]
        from places in Gen.Int[0, 999].Array[happened.Length * 2]
        from twice in Gen.Bool.Array[happened.Length]
        select (happened, Enumerable.Range(0, happened.Length).SelectMany(which => twice[which]
            ? [(which, places[2 * which]), (which, places[(2 * which) + 1])]
            : new[] { (which, places[2 * which]) }).OrderBy(static each => each.Item2).ToArray());

    [Fact]
    public void What_holds_afterwards_is_what_happened_last_in_whatever_order_it_was_told() => Any.Sample(
        static history => Play(history.Happened, [.. history.Told.Select(static each => each.Which)]), iter: 600);

    /// <summary>The harshest orders, always: told backwards, and everything at both ends.</summary>
    [Fact]
    public void All_of_it_backwards_and_twice()
    {
        int[] all = [.. Enumerable.Range(0, Kinds.Length)];
        Play(all, [.. all.Reverse(), .. all]);
        Play([.. all.Reverse()], [.. all, .. all.Reverse()]);
    }

    private static void Play(int[] happened, int[] told)
    {
        var bench = new Bench(happened.Select(static which => Kinds[which].Name).ToArray());
        HashSet<int> before = [];
        foreach (var which in told)
        {
            var news = bench.Tells;
            var loss = bench.Asks;
            bench.Deliver(Kinds[happened[which]].Payload, which);
            if (!before.Add(which))
            {
                Assert.True(bench.Tells == news && bench.Asks == loss, $"Told once more: {Kinds[happened[which]].Name} of {string.Join(", ", happened.Select(static one => Kinds[one].Name))}");
            }

            bench.AfterTurn(which);
            bench.CarryOut();
        }

        bench.Afterwards();
    }

    /// <summary>The service's own parts around the shelf, and the recount beside it.</summary>
    private sealed class Bench : ITeamDirectory
    {
        private readonly FakeTimeProvider time = new(FrontDoor.Monday);
        private readonly TeamShelf shelf = new() { Consultation = new ConversationId(Consultation.Id) };
        private readonly TurnRunner turns;
        private readonly SyncRoster sync;
        private readonly string[] happened;
        private readonly ForumId forum = ForumId.OfTeam(new TenantId(ChannelStandIn.TenantId), Team.Id);
        private int carried;

        public Bench(string[] happened)
        {
            this.happened = happened;
            var recovery = Options.Create(new RecoveryOptions());
            RemoveMembers remove = new(shelf, shelf, shelf, shelf, recovery, time);
            HearOfTeam hear = new(shelf, shelf, time);
            sync = new SyncRoster(
                new FillRoster(shelf, shelf, shelf, shelf, this, remove, new UpdateMembers(shelf, shelf, shelf, recovery, time), recovery, time),
                new SyncChannels(shelf, this, shelf, time), hear, shelf, shelf, time);
            LifecycleModule module = new(new InstallForum(shelf, shelf, shelf, time), remove, hear, new HearOfChannel(shelf, shelf, shelf, shelf, time), shelf, time);
            turns = new TurnRunner(
                new Routes([module], new KeptTypes([])), new RefusalCards(), null!, shelf, null!, new RecentForums(time), null!, new TypingSigns(null!, time), new RandomIds(), time, NullLogger<TurnRunner>.Instance);

            // The bot was added, and the roster filled, an hour before anything else happened.
            Deliver(static events => events.Bot(Team, People.Sato, came: true), -60);
            IsBeginning = true;
            CarryOut();
            IsBeginning = false;
            time.Advance(TimeSpan.FromDays(1));
            Assert.Equal(3, shelf.All<Member>().Count());
        }

        public int Tells => shelf.Promised.OfType<TellSecretariatDue>().Count();

        public int Asks => shelf.Promised.OfType<AskSecretariatDue>().Count();

        private bool IsBeginning { get; set; }

        private Forum Forum => shelf.All<Forum>().Single();

        /// <param name="minute">When it happened; all of it a day before it is told.</param>
        public void Deliver(Func<TeamsEvents, JsonObject> payload, int minute)
        {
            var at = FrontDoor.Monday.AddHours(2).AddMinutes(minute);
            var activity = JsonSerializer.Deserialize(payload(new TeamsEvents("https://smba.example.jp/", () => at)).ToJsonString(), SchemaJsonContext.Wire.Activity)!;
            Assert.Null(turns.RunAsync(activity, default).GetAwaiter().GetResult());
        }

        /// <summary>Rights end within the turn that tells of it: unless something later is known already.</summary>
        public void AfterTurn(int which)
        {
            foreach (var person in Everybody)
            {
                if (happened[which] == $"left {person.Name}" && LastOf(person) == which)
                {
                    Assert.DoesNotContain(shelf.All<Member>(), member => member.Person == IdOf(person));
                }
            }
        }

        /// <summary>What was promised of syncing is done.</summary>
        public void CarryOut()
        {
            for (; carried < shelf.Promised.Count; carried++)
            {
                if (shelf.Promised[carried] is FillRosterDue or SyncRosterDue)
                {
                    Assert.True(sync.RunAsync(forum, default).GetAwaiter().GetResult());
                }
            }
        }

        /// <summary>Everything was told, and a day has passed.</summary>
        public void Afterwards()
        {
            time.Advance(TimeSpan.FromDays(1));
            Assert.True(sync.RunAsync(forum, default).GetAwaiter().GetResult());
            CarryOut();
            var said = string.Join(", ", happened);

            var (removed, archived, deleted) = (
                Last(["remove", "remove-upgrade", "botLeft"], BackAgain),
                Last(["teamArchived"], ["teamUnarchived"]),
                Last(["teamDeleted"], BackAgainFromDeletion) || Last(["teamHardDeleted"], BackAgainFromDeletion));
            var rest = deleted ? RestCodes.TeamDeleted : removed ? RestCodes.AppRemoved : archived ? RestCodes.TeamArchived : null;
            Assert.True(Forum.Presence.Rest == rest, $"{Forum.Presence.Rest} and not {rest}: {said}");
            Assert.Equal(happened.Contains("teamRenamed") ? "新しい名前" : Team.TeamName, Forum.Name);

            if (!IsAway)
            {
                Assert.Equal(
                    Everybody.Where(IsThere).Select(IdOf).OrderBy(static id => id.Value, StringComparer.Ordinal),
                    shelf.All<Member>().Select(static member => member.Person).OrderBy(static id => id.Value, StringComparer.Ordinal));
            }

            // The office: kept by who had it, asked for once when it fell vacant, and never given by an event.
            Assert.All(shelf.All<Member>(), static member => Assert.True(member.Role == MemberRole.Member || member.Person == IdOf(People.Sato)));
            Assert.Equal(shelf.All<Member>().Any(static member => member.Role == MemberRole.Secretariat) ? 0 : 1, Asks);

            var channel = shelf.All<ForumChannel>().SingleOrDefault();
            var lost = Last(["channelDeleted", "botFromChannel"], ["channelRestored", "botToChannel"]);
            Assert.Equal(lost, channel?.Lost.Holds == true);
            Assert.Equal(Last(["channelShared"], ["channelUnshared"]), channel?.Open.Holds == true);
            Assert.Equal(happened.Any(static name => name is "channelShared" or "channelUnshared" or "channelMemberAdded" or "channelMemberRemoved" or "botToChannel" or "botFromChannel"), channel?.IsShared == true);

            // What is promised to 相談支援部会 goes there, or to where the forum speaks, or waits.
            PlaceFate fate = rest is not null ? new PlaceFate.Rests(rest) : lost ? new PlaceFate.Moved(new ConversationId(Team.Id)) : PlaceFate.Open.Instance;
            Assert.Equal(fate, new ForumPlaces(shelf, shelf).OfAsync(forum, new ConversationId(Consultation.Id), default).GetAwaiter().GetResult());
        }

        private static readonly string[] Back = ["add", "add-upgrade", "botCame", .. Everybody.Select(static person => $"came {person.Name}")];

        private static string[] BackAgain => [.. Back, "teamRestored", "teamUnarchived"];

        private static string[] BackAgainFromDeletion => [.. Back, "teamRestored"];

        /// <summary>Whether Teams answers the bot: only where it stands in a team that is there.</summary>
        private bool IsAway => !IsBeginning && (Last(["remove", "remove-upgrade", "botLeft"], BackAgain) || Last(["teamDeleted"], BackAgainFromDeletion) || Last(["teamHardDeleted"], BackAgainFromDeletion));

        /// <summary>Of things that happened the last one counts; nothing that happened is the second.</summary>
        private bool Last(string[] yes, string[] no)
        {
            var last = Array.FindLastIndex(happened, name => yes.Contains(name) || no.Contains(name));
            return last >= 0 && yes.Contains(happened[last]);
        }

        private int LastOf(TeamsPerson person) => Array.FindLastIndex(happened, name => name == $"left {person.Name}" || name == $"came {person.Name}");

        private bool IsThere(TeamsPerson person) => IsBeginning || LastOf(person) is var last && (last < 0 || happened[last].StartsWith("came", StringComparison.Ordinal));

        private static PersonId IdOf(TeamsPerson person) => PersonId.Of(person.AadObjectId, person.Id);

        Task<TeamMembersPage> ITeamDirectory.MembersAsync(Address team, string? next, CancellationToken cancellation) => IsAway
            ? throw new ChannelException(new SendResult.Stopped(RestCodes.NotInConversation, AddressFate.Closed))
            : Task.FromResult(new TeamMembersPage(
                [.. Everybody.Where(IsThere).Select(static person => new TeamMember(person.Id, person.AadObjectId, person.Name, person.Email, ChannelStandIn.TenantId, person.Role))], null));

        Task<IReadOnlyList<TeamChannel>> ITeamDirectory.ChannelsAsync(Address address, string teamId, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TeamChannel>>([]);

        Task<TeamMember?> ITeamDirectory.MemberAsync(Address team, string channelUserId, CancellationToken cancellation) => throw new NotSupportedException();

        Task<TeamDetails> ITeamDirectory.TeamAsync(Address address, string teamId, CancellationToken cancellation) => throw new NotSupportedException();

        Task<ChannelMeeting?> ITeamDirectory.MeetingAsync(Address address, string meetingId, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
