using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>
/// What comes from a card is a claim. Everything that can be asked of the service is asked by everybody, in every way a client knows,
/// and what they may not do changes nothing and tells them nothing.
/// </summary>
public sealed partial class AccessTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly CommonWording Words = CommonWording.Standard;

    /// <summary>Outcomes that are nobody's right: a bug, an outage, a button nobody knows.</summary>
    private static readonly string[] Broken = [Words.BugText(""), Words.Unavailable, Words.UnavailableCommand, Words.TooBusyTitle, Words.OutdatedTitle];

    public static TheoryData<int, string> All => Numbered(static _ => true);

    public static TheoryData<int, string> OfThings => Numbered(static row => row.NamesAThing);

    [Fact]
    public void Everything_that_can_be_asked_for_has_a_row()
    {
        var routes = world.Door.Services.GetRequiredService<Routes>();
        var rows = AccessTable.Rows;

        Assert.Empty(AccessCoverage.Faults(
            Verbs().Union(routes.Verbs.Select(static verb => verb.Name)), routes.Commands.Select(static command => command.Word), rows));

        Assert.Empty(routes.Queries.Select(static command => command.Id).Except(rows.OfType<SearchRow>().Select(static row => row.Name)));
        Assert.Empty(routes.Actions.Select(static command => command.Id).Except(rows.OfType<FormRow>().Select(static row => row.Name)));

        Assert.Equal(routes.Files.Order(StringComparer.Ordinal), rows.OfType<FileRow>().Select(static row => row.Name).Order(StringComparer.Ordinal));
        Assert.Equal(routes.FileOffers.Order(StringComparer.Ordinal), rows.OfType<ConsentRow>().Select(static row => row.Name).Order(StringComparer.Ordinal));

        // What is asked in another way than by a verb or a command needs rows of its own kind.
        Assert.Equal(
            ["Actions", "Commands", "FileOffers", "Files", "Queries", "Verbs"],
            typeof(Routes).GetProperties().Where(static property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .Select(static property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everybody_gets_what_their_role_allows_and_no_more(int number, string name)
    {
        var row = AccessTable.Rows[number];
        var refused = row.AskedInside.Concat(Actors.Outside).Where(actor => row.Of(actor) is not (Verdict.Does or Verdict.Reads or Verdict.Repeats));
        var faults = (await Task.WhenAll(refused.Select(actor => AskAllAsync(row, actor)))).SelectMany(static each => each).ToList();
        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");

        foreach (var actor in row.AskedInside.Where(actor => row.Of(actor) == Verdict.Reads))
        {
            faults.AddRange(await AskAllAsync(row, actor));
            var now = await StorageSnapshot.TakeAsync(world.Door);
            var changed = world.Seeded.Differences(now);
            Require(faults, changed.Any(static change => change.Contains("caseread:", StringComparison.Ordinal)), $"{row}: {actor} reads without a record.");
            faults.AddRange(changed.Where(static change => !change.Contains("caseread:", StringComparison.Ordinal)
                && !(change.StartsWith("new:", StringComparison.Ordinal) && change.Contains("history:case:", StringComparison.Ordinal))
                && !(change.StartsWith("changed:", StringComparison.Ordinal) && change.Contains("case:", StringComparison.Ordinal))));
            await world.RestoreAsync(now);
            Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
        }

        foreach (var actor in row.AskedInside.Where(actor => row.Of(actor) == Verdict.Repeats))
        {
            faults.AddRange(await AskAllAsync(row, actor));
            var now = await StorageSnapshot.TakeAsync(world.Door);
            var changed = world.Seeded.Differences(now);
            Require(faults, changed.Count(static change => change.Contains(", out:", StringComparison.Ordinal)) == 1, $"{row}: {actor} on an old client is promised no answer.");
            faults.AddRange(changed.Where(static change => !change.StartsWith("new:", StringComparison.Ordinal)
                || !(change.Contains(", turn:", StringComparison.Ordinal) || change.Contains(", out:", StringComparison.Ordinal))));
            await world.RestoreAsync(now);
            Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
        }

        foreach (var actor in row.AskedInside.Where(actor => row.Of(actor) == Verdict.Does))
        {
            await world.AskAsync(actor, row.Ways(world, actor, world.Here).First());

            var now = await StorageSnapshot.TakeAsync(world.Door);
            Assert.True(world.Seeded.Differences(now).Count > 0, $"{row}: {actor} should have changed something.");
            await world.RestoreAsync(now);
        }
    }

    [Theory]
    [MemberData(nameof(OfThings))]
    public async Task Something_of_another_forum_is_not_found_whoever_asks_and_who_may_not_cannot_tell_that_their_own_has_it(int number, string name)
    {
        var row = AccessTable.Rows[number];
        var theirs = world.Elsewhere with { Forum = world.Here.Forum };

        var faults = (await Task.WhenAll(row.AskedInside.Select(async actor =>
        {
            List<string> found = [];
            foreach (var (attempt, ours) in row.Ways(world, actor, theirs).Zip(row.Ways(world, actor, world.Here)))
            {
                var answer = await world.AskAsync(actor, attempt);
                if (row.Of(actor) == Verdict.NotFound && !KnowsAnyway(row, actor))
                {
                    var refused = await world.AskAsync(actor, ours);
                    Require(found, refused.Status == answer.Status && Said(refused) == Said(answer), $"{actor}, {attempt.Way}: {refused} where it is, {answer} where it is not.");
                }

                var isHidden = Seen(row, answer) == Verdict.NotFound || IsHiddenInPublic(answer) || row is CommandRow && Seen(row, answer) == Verdict.Shows;
                Require(found, isHidden && !Tells(answer, AccessWorld.OtherMarker) && !Tells(answer, AccessWorld.CaseText), $"{actor}, {attempt.Way}: {answer}");
            }

            return found;
        }))).SelectMany(static each => each).ToList();

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task A_card_of_another_forum_is_not_found_in_this_one_s_channel_and_opens_nothing_in_personal_chat()
    {
        List<string> faults = [];
        foreach (var row in AccessTable.Rows.OfType<VerbRow>())
        {
            foreach (var attempt in row.Ways(world, Actor.Secretariat, world.Elsewhere))
            {
                var answer = await world.AskAsync(Actor.Secretariat, attempt);
                var verdict = Seen(row, answer);
                var isHidden = attempt.Place.Type == "personal" || attempt.IsOfExtension
                    ? verdict is Verdict.NotFound or Verdict.NotInRoster || row.Of(Actor.Outsider) == Verdict.Shows
                    : verdict == Verdict.NotFound;
                Require(faults, isHidden && !Tells(answer, AccessWorld.OtherMarker), $"{row}, {attempt.Way}: {answer}");
            }
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task In_personal_chat_a_claim_that_names_no_forum_opens_nothing()
    {
        JsonNode?[] claims = [null, "", "x' or PartitionKey ne '", 12, new JsonObject { ["forum"] = world.Here.Forum }];
        List<string> faults = [];
        foreach (var row in AccessTable.Rows.OfType<VerbRow>())
        {
            foreach (var claim in claims)
            {
                var chat = TeamsPlace.ChatOf(Actor.Secretariat.Person());
                var data = row.Data(world.Here);
                if (claim is not null)
                {
                    data["forum"] = claim.DeepClone();
                }

                var answer = await world.AskAsync(
                    Actor.Secretariat, new Attempt("", chat, world.Door.Activities.Execute(chat, Actor.Secretariat.Person(), "1", row.Name, data)));
                var isRefused = Seen(row, answer) is Verdict.NotFound or Verdict.NotInRoster || Tells(answer, Words.OutdatedTitle) || row.Of(Actor.Outsider) == Verdict.Shows;
                Require(faults, isRefused && !Broken.Any(broken => broken != Words.OutdatedTitle && Tells(answer, broken)), $"{row} with {claim?.ToJsonString() ?? "nothing"}: {answer}");
            }
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_list_of_the_compose_box_can_send_the_choice_of_a_forum_and_nothing_else()
    {
        List<string> faults = [];
        foreach (var row in AccessTable.Rows.OfType<VerbRow>().Where(static row => row.Name != ForumsActions.Choose.Name))
        {
            var place = world.Thread();
            var picked = row.Filled(world.Here);
            picked["verb"] = row.Name;
            var answer = await world.AskAsync(Actor.Secretariat, new Attempt("", place, world.Door.Activities.SelectItem(place, Actor.Secretariat.Person(), picked)));
            Require(faults, IsHeaded(answer, Words.OutdatedTitle), $"{row}: {answer}");
        }

        foreach (var actor in Actors.Outside)
        {
            var place = world.ChatOfTwo(actor);
            var picked = new JsonObject { ["verb"] = ForumsActions.Choose.Name, ["forum"] = world.Here.Forum };
            var answer = await world.AskAsync(actor, new Attempt("", place, world.Door.Activities.SelectItem(place, actor.Person(), picked)));
            Require(faults, actor == Actor.OtherTenant ? answer.Status == HttpStatusCode.Forbidden : IsHeaded(answer, Words.NotFoundTitle), $"{actor}: {answer}");
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task What_a_client_asks_by_itself_changes_nothing_for_anybody()
    {
        List<string> faults = [];
        foreach (var row in AccessTable.Rows.OfType<VerbRow>())
        {
            foreach (var actor in new[] { Actor.Secretariat, Actor.Author })
            {
                foreach (var place in new[] { world.Thread(), TeamsPlace.ChatOf(actor.Person()) })
                {
                    var answer = await world.AskAsync(
                        actor, new Attempt("", place, world.Door.Activities.Execute(place, actor.Person(), "1", row.Name, row.Filled(world.Here), "automatic")));
                    Require(faults, answer.Status == HttpStatusCode.OK && !Tells(answer, Words.BugText("")), $"{row}, {actor}: {answer}");
                }
            }
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Asks in every way and says what came out otherwise than the table says.</summary>
    private async Task<IReadOnlyList<string>> AskAllAsync(AccessRow row, Actor actor)
    {
        List<string> faults = [];

        // Who is refused because of what they are is refused before the ways part.
        var ways = actor == Actor.OtherTenant ? 2 : int.MaxValue;
        foreach (var attempt in row.Ways(world, actor, world.Here).Take(ways))
        {
            var answer = await world.AskAsync(actor, attempt);
            var seen = Seen(row, answer);

            // In the channel of another team a button of this forum is not found, whatever it is for.
            var isElsewhere = row is VerbRow && !attempt.IsOfExtension && actor is Actor.OtherForum or Actor.Neighbour && attempt.Place.Type != "personal";
            var wanted = isElsewhere ? Verdict.NotFound : row.Of(actor);
            var isAsSaid = wanted == seen || (wanted is Verdict.Reads or Verdict.Repeats && seen == Verdict.Shows)
                || (wanted == Verdict.Repeats && IsPromised(attempt, answer)) || IsHiddenInPublic(answer) && wanted is Verdict.NotFound or Verdict.Shows;
            Require(faults, isAsSaid, $"{actor}, {attempt.Way}: {wanted} expected, {seen} came: {answer}");
            Require(faults, !Actors.Outside.Contains(actor) || !Tells(answer, AccessWorld.Marker), $"{actor}, {attempt.Way} is told of the forum: {answer}");
            Require(faults, !Tells(answer, AccessWorld.OtherMarker) || actor == Actor.OtherForum, $"{actor}, {attempt.Way} is told of another forum: {answer}");
            var mayRead = (actor == Actor.Author || row.Of(actor) is Verdict.Reads or Verdict.Does) && !attempt.Way.Contains("old client", StringComparison.Ordinal) && row is VerbRow;
            Require(faults, !Actors.Outside.Contains(actor) || !Tells(answer, AccessWorld.Marker), $"{actor}, {attempt.Way} is told something of this forum: {answer}");
            Require(faults, mayRead || !Tells(answer, AccessWorld.CaseText), $"{actor}, {attempt.Way} is shown the text of a case: {answer}");
        }

        return faults;
    }

    private static Verdict? Seen(AccessRow row, Answered answer) => answer switch
    {
        { Status: HttpStatusCode.Forbidden, Words: "" } => Verdict.Barred,
        { Status: not HttpStatusCode.OK } or { Words: "" } => null,
        _ when Broken.Any(broken => Tells(answer, broken) && !row.Sentences.Contains(broken)) => null,
        _ when IsHeaded(answer, Words.NotFoundTitle) => Verdict.NotFound,
        _ when IsHeaded(answer, Words.NotInRosterTitle) => Verdict.NotInRoster,
        _ when row.Sentences.Any(sentence => Tells(answer, sentence)) => Verdict.Told,
        _ => Verdict.Shows,
    };

    /// <summary>Where others look on, a case that is not approved is answered by one sentence, whether it is there or not.</summary>
    private static bool IsHiddenInPublic(Answered answer) => Tells(answer, CasesWording.Standard.OnlyApprovedHere);

    /// <summary>What is done for an old client is answered by a message that is promised with it; here nobody delivers.</summary>
    private static bool IsPromised(Attempt attempt, Answered answer) =>
        attempt.Way.StartsWith("old client", StringComparison.Ordinal) && answer is { Status: HttpStatusCode.OK, Words: "" };

    /// <summary>The heading of a card, or the beginning of a sentence in the compose box.</summary>
    private static bool IsHeaded(Answered answer, string title) => Tells(answer, $"\"text\":\"{title}\"") || Tells(answer, $"\"text\":\"{title}：");

    /// <summary>The author made them; and the card of a poll or a round stands there for everybody, and goes on standing with the sentence on it.</summary>
    private static bool KnowsAnyway(AccessRow row, Actor actor) =>
        actor == Actor.Author || row.Name.StartsWith("poll.", StringComparison.Ordinal) || row.Name.StartsWith("checklist.", StringComparison.Ordinal);

    /// <summary>What came, but for the thread in which it was asked.</summary>
    private static string Said(Answered answer) => ThreadId().Replace(answer.Words, "");

    private static bool Tells(Answered answer, string words) => answer.Words.Contains(words, StringComparison.Ordinal);

    private static void Require(List<string> faults, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault.Length > 900 ? fault[..900] + "…" : fault);
        }
    }

    [GeneratedRegex(@"messageid=\d+|""(replyToId|id)"":""[^""]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThreadId();

    private static IEnumerable<string> Verbs() => typeof(ForumsActions).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(static field => typeof(CardVerb).IsAssignableFrom(field.FieldType))
        .Select(static field => ((CardVerb)field.GetValue(null)!).Name);

    private static TheoryData<int, string> Numbered(Func<AccessRow, bool> which) =>
        new(AccessTable.Rows.Index().Where(each => which(each.Item)).Select(static each => (each.Index, each.Item.ToString())));

    private async Task NothingChangedAsync(List<string> faults)
    {
        var now = await StorageSnapshot.TakeAsync(world.Door);
        var differences = world.Seeded.Differences(now);
        if (differences.Count > 0)
        {
            faults.Add("Storage changed:\n" + string.Join('\n', differences));
            await world.RestoreAsync(now);
        }
    }
}
