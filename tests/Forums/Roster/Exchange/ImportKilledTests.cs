using System.Globalization;
using CareSystem.Bot.Documents;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Roster.Exchange;

/// <summary>
/// An import of more rows than a transaction holds, ended at every write to storage, before and after it arrives. Storage is real; the service
/// delivers nothing by itself, so that whatever happens is what the test asks for.
/// </summary>
public sealed class ImportKilledTests(AzuriteFixture azurite)
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("KILL_EVERY_STEP") == "1";

    /// <summary>With four rows each they are more than a transaction holds; those in the team are more than one step of what follows takes.</summary>
    private static readonly int Members = IsWhole ? 300 : 46;
    private static readonly int InTeam = IsWhole ? 100 : 42;

    /// <summary>More writes than any of the steps makes.</summary>
    private const int MostWrites = 60;

    private static readonly string[] Roles = ["委員", "座長", "オブザーバー"];

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task An_import_killed_at_any_write_has_done_all_of_it_or_nothing_and_rights_are_those_of_the_roster_that_counts(OnTheWay kind)
    {
        await using var bench = await Bench.StartAsync(azurite);
        await bench.FinishAsync(await bench.ConfirmedAsync(0));
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            Assert.True(step <= MostWrites, "The import did not end.");
            var upload = await bench.ConfirmedAsync(step);
            var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), () => bench.Import.RunAsync(bench.Forum, upload, default));

            await bench.ProveAsync(step - 1, step);
            await bench.FinishAsync(upload);
            await bench.ProveAsync(step, step);
            if (!died)
            {
                break;
            }

            deaths++;
        }

        Assert.True(deaths > 8, $"Only {deaths} writes were seen.");
    }

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task What_follows_of_an_import_is_not_lost_by_a_death_at_any_write(OnTheWay kind)
    {
        await using var bench = await Bench.StartAsync(azurite);
        await bench.FinishAsync(await bench.ConfirmedAsync(0));
        var deaths = 0;
        for (var step = 1; ; step++)
        {
            Assert.True(step <= MostWrites, "It did not end.");
            var upload = await bench.ConfirmedAsync(step);
            Assert.True(await bench.Import.RunAsync(bench.Forum, upload, default));
            var number = (await bench.BookAsync()).Generation;
            var died = await StorageProbe.DieAsync(new DyingStorage(step, kind), async () =>
            {
                await bench.Follow.RunAsync(bench.Forum, number, default);
                await bench.Follow.EndAsync(bench.Forum, number, default);
            });

            await bench.ProveAsync(step, step);
            await bench.FinishAsync(upload);
            await bench.ProveAsync(step, step);
            Assert.Equal(Members, (await bench.Door.RowsAsync(prefix: "history:participant:")).Count(row => row.GetInt32("Revision") == step + 1));
            if (!died)
            {
                break;
            }

            deaths++;
        }

        Assert.True(deaths > 6, $"Only {deaths} writes were seen.");
    }

    [Fact]
    public async Task An_attempt_that_is_still_alive_when_it_is_swept_does_not_come_to_count()
    {
        await using var bench = await Bench.StartAsync(azurite);
        await bench.FinishAsync(await bench.ConfirmedAsync(0));
        var upload = await bench.ConfirmedAsync(1);

        // Half-way through, the sweeper comes: the rows it leaves are none.
        Assert.True(await StorageProbe.DieAsync(new DyingStorage(5, OnTheWay.AnswerLost), () => bench.Import.RunAsync(bench.Forum, upload, default)));
        await bench.SweepAsync();

        Assert.Single((await bench.Door.RowsAsync(prefix: "roster:")).Where(static row => row.RowKey != "roster:-").GroupBy(static row => row.RowKey.Split(':')[1]));
        await bench.ProveAsync(0, 0);
    }

    /// <summary>A forum whose members' roles and telephone numbers say which import they are of.</summary>
    private sealed class Bench : IAsyncDisposable
    {
        private readonly FrontDoor seeded;
        private readonly CsvFiles files = new();
        private readonly IForumActions actions;

        private Bench(FrontDoor seeded, FrontDoor door, ForumId forum)
        {
            this.seeded = seeded;
            Door = door;
            Forum = forum;
            actions = door.Services.GetRequiredService<IForumActions>();
        }

        public FrontDoor Door { get; }

        public ForumId Forum { get; }

        public ImportRoster Import => Door.Services.GetRequiredService<ImportRoster>();

        public FollowRoster Follow => Door.Services.GetRequiredService<FollowRoster>();

        public static async Task<Bench> StartAsync(AzuriteFixture azurite)
        {
            var first = await FrontDoor.StartAsync(azurite);
            await first.InstallAsync("sakura", [People.Sato, .. Enumerable.Range(1, InTeam).Select(static n => TeamsPerson.Named($"member{n}", $"委員 {n}"))]);
            var forum = new ForumId((await first.RowsAsync(prefix: RosterTable.ForumKey)).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
            await first.StopAsync();
            var door = await FrontDoor.StartWithoutWorkersAsync(azurite, first);
            return new Bench(first, door, forum);
        }

        public Task<RosterBook> BookAsync() => Door.Services.GetRequiredService<IRosterBooks>().FindAsync(Forum, default);

        /// <summary>A file of the roster as it is now, with the roles and numbers of the n-th import, confirmed.</summary>
        public async Task<string> ConfirmedAsync(int n)
        {
            var book = await BookAsync();
            var text = Assert.IsType<CsvReading.Read>(files.Read(files.Write(Table(n)))).Text;
            var upload = new RosterUpload($"upload{n}", PersonId.Of(People.Sato.AadObjectId, ""), "佐藤 美咲", Door.Time.GetUtcNow(), "名簿.csv", text) { ConfirmedAt = Door.Time.GetUtcNow(), Revision = book.Revision };
            Assert.True(await actions.CommitAsync(Forum, new Changes().Insert(upload), default));
            return upload.Id;
        }

        /// <summary>What the promises would do when the process lives again.</summary>
        public async Task FinishAsync(string upload)
        {
            var uploads = Door.Services.GetRequiredService<IRosterUploads>();
            Assert.True(await Import.RunAsync(Forum, upload, default) || await uploads.FindAsync(Forum, upload, default) is null);
            var number = (await BookAsync()).Generation;
            await Follow.RunAsync(Forum, number, default);
            await Follow.EndAsync(Forum, number, default);
            await SweepAsync();
            Assert.Null(await uploads.FindAsync(Forum, upload, default));
            Assert.Empty(await Door.RowsAsync(prefix: "rosterright:"));
            Assert.Empty(await Door.RowsAsync(prefix: "rosterhistory:"));
            Assert.Empty(await Door.RowsAsync(prefix: "rostergeneration:"));
        }

        public async Task SweepAsync()
        {
            foreach (var row in await Door.Services.GetRequiredService<IRosterGenerations>().AllAsync(Forum, default))
            {
                await Door.Services.GetRequiredService<SweepRoster>().RunAsync(Forum, row.Value.Number, default);
            }
        }

        /// <summary>The roster is wholly that of one of two imports, and everybody has the rights it gives, now.</summary>
        public async Task ProveAsync(int old, int now)
        {
            var book = await BookAsync();
            var number = Assert.Single(book.People.Select(static person => person.Details.Telephone).Distinct(StringComparer.Ordinal));
            var n = number == Telephone(old) ? old : now;
            Assert.Equal(Telephone(n), number);
            Assert.Equal((Members, Members, 10), (book.People.Count, book.Seats.Count, book.Organizations.Count));
            Assert.All(book.Seats, static seat => Assert.Single(seat.History.Appointments));
            var roster = Door.Services.GetRequiredService<IRoster>();
            var page = (await roster.PageAsync(Forum, null, int.MaxValue, default)).ToDictionary(static entry => entry.Person, static entry => entry.Role);
            await Task.WhenAll(Enumerable.Range(1, InTeam).Select(async member =>
            {
                var person = PersonId.Of(TeamsPerson.Named($"member{member}", "").AadObjectId, "");
                var role = new RosterSheetReplies().Names.CodeOf(RosterFields.Role, RoleOf(member, n));
                Assert.Equal(role, (await roster.FindAsync(Forum, person, default))?.Caller.Role.ToString());
                Assert.Equal(role, page[person].ToString());
            }));
        }

        public async ValueTask DisposeAsync()
        {
            await Door.DisposeAsync();
            await seeded.Channel.DisposeAsync();
        }

        private static string Telephone(int n) => string.Create(CultureInfo.InvariantCulture, $"03-0000-{n + 1000}");

        private static string RoleOf(int member, int n) => Roles[(member + n) % Roles.Length];

        private static IEnumerable<IReadOnlyList<string>> Table(int n) => Enumerable.Range(1, Members)
            .Select(member => (IReadOnlyList<string>)[$"委員 {member}", $"機関 {member % 10}", RoleOf(member, n), "福祉", "2026-04-01", Telephone(n), member <= InTeam ? $"member{member}@sakura.example.jp" : ""])
            .Prepend(["名前", "所属", "役割", "種別", "委嘱の始まり", "電話", "Teamsのアドレス"]);
    }
}
