using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CareSystem.Cards.Agenda;
using CareSystem.Tests.Browser;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>
/// Generated and spoiled requests against the whole service: none of them may end in a 5xx, in a line of the level Error, in an
/// exception that nobody caught, or in something that is kept for ever; and afterwards the service works. FUZZ_CASES says how many (CI
/// sends a small share), FUZZ_SEED repeats a run; the seed of a single case, given as FUZZ_CASE, sends that case alone. That memory
/// stays flat is the claim of a whole run: a small share still fills what has a limit, beside other tests, and only prints it.
/// </summary>
[Collection(BrowserTests.Name)] // One of the long ones, begun first.
public sealed class FuzzTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Workers = 8;

    /// <summary>From this many on a run is long enough to say something of every verb, and of what is kept for ever.</summary>
    private const int Many = 20_000;

    private const long MiB = 1024 * 1024;

    /// <summary>What may be more in the heap after all cases than after a tenth of them: pools and caches that have a limit.</summary>
    private const long MostGrowth = 8 * MiB;

    /// <summary>And than after half of them, when those are full.</summary>
    private const long MostGrowthOfSecondHalf = 4 * MiB;

    /// <summary>And what the operating system counts for the process, which holds more than the heap.</summary>
    private const long MostGrowthOfWorkingSet = 48 * MiB;

    private static readonly TimeSpan TokenAge = TimeSpan.FromMinutes(10);

    /// <summary>Pools give back what nobody has used for a minute, and only when memory is collected.</summary>
    private static readonly TimeSpan PoolAge = TimeSpan.FromSeconds(75);

    private static readonly TimeSpan BetweenCollections = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, (string Seed, FuzzRequest Request)> inFlight = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<(string Kind, string Outcome), int> outcomes = new();
    private readonly ConcurrentDictionary<string, int> answered = new();
    private int sent;
    private TimeSpan took;

    [Fact]
    public async Task Nothing_that_is_sent_breaks_the_service_and_afterwards_it_works()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("FUZZ_CASES") ?? "1500", CultureInfo.InvariantCulture);
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var wanted) ? wanted : new PCG(1).Seed;
        var single = Environment.GetEnvironmentVariable("FUZZ_CASE");
        output.WriteLine($"FUZZ_SEED={seed}");
        await using var service = await FuzzService.StartAsync(azurite);
        service.Log.Circumstances = () => string.Join('\n', inFlight.Values.Select(static each => $"    in flight {each.Seed}: {each.Request.Describe()}"));
        RequestMaker maker = new(service.Channel, service.Activities, service.Routes, service.Forums);
        await WorksAsync(service, 0);
        List<(int Percent, long Heap, long WorkingSet)> memory = [];
        if (single is not null)
        {
            await RunAsync(service, maker, [PCG.Parse(single)]);
        }
        else
        {
            var from = 0;
            foreach (var percent in (int[])[10, 50, 100])
            {
                var to = (int)((long)count * percent / 100);
                await RunAsync(service, maker, Cases(from, to));
                memory.Add((percent, await HeapAsync(service, isWhole: count >= Many), Environment.WorkingSet));
                from = to;
            }
        }

        await WorksAsync(service, 1);
        var unobserved = service.Unobserved.Collect();
        var report = Report();
        output.WriteLine(report);
        await WriteAsync(report);

        Assert.True(faults.IsEmpty && service.Log.FaultCount == 0 && unobserved.Count == 0, report);
        if (single is null && count >= Many)
        {
            Assert.True(memory[2].Heap - memory[0].Heap < MostGrowth && memory[2].Heap - memory[1].Heap < MostGrowthOfSecondHalf, report);
            Assert.True(memory[2].WorkingSet - memory[1].WorkingSet < MostGrowthOfWorkingSet, report);
        }

        Assert.Empty(await service.GivenUpAsync());
        if (single is null)
        {
            // A run that asks for nothing any more would find nothing.
            string[] known =
            [
                .. service.Routes.Verbs.Select(static verb => verb.Name), .. service.Routes.Queries.Select(static command => command.Id), .. service.Routes.Actions.Select(static command => command.Id),
                .. service.Routes.Files, .. service.Routes.FileOffers,
            ];
            var unasked = known.Except(answered.Keys).ToArray();
            Assert.True(unasked.Length <= (count < Many ? answered.Count : 0), $"{report}\nnever answered: {string.Join(' ', unasked)}");
        }

        IEnumerable<PCG> Cases(int from, int to) => Enumerable.Range(from, to - from).Select(number => new PCG((uint)number, seed));

        string Report() => string.Join('\n',
        [
            string.Create(CultureInfo.InvariantCulture, $"{sent} requests in {took.TotalSeconds:F0} s ({sent / took.TotalSeconds:F0} a second), FUZZ_SEED={seed}"),
            .. memory.Select(static at => string.Create(
                CultureInfo.InvariantCulture, $"after {at.Percent} %: heap {(double)at.Heap / MiB:F1} MiB, working set {(double)at.WorkingSet / MiB:F1} MiB")),
            $"wrong answers {faults.Count}, exceptions that nobody caught {unobserved.Count}, lines of the level Error {service.Log.FaultCount}, warnings {string.Join(", ", service.Log.Warnings.Select(static each => $"{each.Key} × {each.Value}"))}",
            .. outcomes.GroupBy(static each => each.Key.Kind).OrderBy(static kind => kind.Key, StringComparer.Ordinal).Select(static kind =>
                $"{kind.Key}: {string.Join(", ", kind.OrderByDescending(static each => each.Value).Select(static each => $"{each.Key.Outcome} × {each.Value}"))}"),
            $"{answered.Count} verbs, searches, forms and files answered with 200",
            .. faults.Take(40),
            .. unobserved.Take(10),
            .. service.Log.Faults.Take(25),
        ]);
    }

    private async Task RunAsync(FuzzService service, RequestMaker maker, IEnumerable<PCG> cases)
    {
        string? token = null;
        var made = 0L;
        var started = TimeProvider.System.GetTimestamp();
        using var each = cases.GetEnumerator();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            while (Next() is var (numbers, right))
            {
                var name = numbers.ToString();
                var request = maker.Make(new Dice(numbers));
                inFlight[worker] = (name, request);
                await SendAsync(service, name, request, right);
            }

            inFlight.TryRemove(worker, out _);
        })));
        took += TimeProvider.System.GetElapsedTime(started);

        (PCG Numbers, string Token)? Next()
        {
            lock (each)
            {
                if (!each.MoveNext())
                {
                    return null;
                }

                if (token is null || TimeProvider.System.GetElapsedTime(made) > TokenAge)
                {
                    token = service.Channel.ChannelToken().ToString();
                    made = TimeProvider.System.GetTimestamp();
                }

                // What the stand-in remembers would count as ours.
                if (++sent % 1000 == 0)
                {
                    service.Channel.Connector.Forget();
                }

                return (each.Current, token);
            }
        }
    }

    private async Task SendAsync(FuzzService service, string seed, FuzzRequest request, string token)
    {
        string outcome;
        try
        {
            if (request.Broken is { } broken)
            {
                await SendBrokenAsync(service, seed, request, broken, token);
                return;
            }

            using var message = request.ToMessage(token);
            using var answer = await service.Client.SendAsync(message);
            var body = await answer.Content.ReadAsStringAsync();
            outcome = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            if (Fault(request, answer.StatusCode, body) is { } fault)
            {
                faults.Enqueue($"{fault} from case {seed}: {request.Describe()}");
            }
            else if (request.Kind is "verb" or "extension" && answer.StatusCode == HttpStatusCode.OK)
            {
                answered.AddOrUpdate(request.Name, 1, static (_, count) => count + 1);
            }
        }
        catch (HttpRequestException) when (request.IsTooLarge)
        {
            outcome = "connection closed";
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or System.Net.Sockets.SocketException)
        {
            outcome = e.GetType().Name;
            faults.Enqueue($"{e.GetType().Name} {e.Message} from case {seed}: {request.Describe()}");
        }

        outcomes.AddOrUpdate((request.Kind, outcome), 1, static (_, count) => count + 1);
    }

    private async Task SendBrokenAsync(FuzzService service, string seed, FuzzRequest request, BrokenWire broken, string token)
    {
        var status = await broken.SendAsync(service.Client.BaseAddress!, $"Bearer {token}", request.Body);

        // What the server itself says of a version of HTTP, or of an encoding, that there is not.
        if (status >= 500 && status is not (501 or 505))
        {
            faults.Enqueue($"{status} from case {seed}: {request.Describe()}");
        }

        outcomes.AddOrUpdate(("broken", status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"), 1, static (_, count) => count + 1);
    }

    private static string? Fault(FuzzRequest request, HttpStatusCode status, string body) => status switch
    {
        // What the protocol says of an invoke that nobody handles.
        HttpStatusCode.NotImplemented when request.Authorization is null && body.Length == 0 => null,
        >= HttpStatusCode.InternalServerError => $"{(int)status}",
        < HttpStatusCode.BadRequest when request.Authorization is not null => $"{(int)status} without a right token",
        < HttpStatusCode.BadRequest when request.Method != "POST" => $"{(int)status} to {request.Method}",
        _ when body.Length > 100_000 => $"an answer of {body.Length} characters",
        _ => null,
    };

    /// <summary>The help in a chat, and an agenda item that is really kept.</summary>
    private static async Task WorksAsync(FuzzService service, int round)
    {
        var who = FuzzService.Unharmed;
        var chat = TeamsPlace.ChatOf(who);
        var before = service.Channel.Connector.SentCount;
        using var typed = await service.Channel.DeliverAsync(service.Client, service.Activities.Message(chat, who, "ヘルプ"));
        Assert.Equal(HttpStatusCode.OK, typed.StatusCode);
        Assert.Contains(service.Channel.Connector.SentAfter(before), sent => sent.ConversationId == chat.Id && sent.Card is not null);

        var (team, forum) = service.Apart;
        var subject = $"そのあとの議題{round}";
        JsonObject data = new() { ["forum"] = forum, ["subject"] = subject, ["type"] = "Discussion", ["minutes"] = "10", ["description"] = "" };
        using var added = await service.Channel.DeliverAsync(service.Client, service.Activities.Execute(team, who, "1", AgendaActions.Add.Name, data));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Contains(AgendaWording.Standard.ReceivedTitle, JsonNode.Parse(await added.Content.ReadAsStringAsync())!.ToJsonString(Readable));
        Assert.Contains(await service.RowsAsync("agenda:"), row => row.GetString("Subject") == subject);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="isWhole">It waits until the pools have given back what they hold: what is left is what the service keeps.</param>
    private static async Task<long> HeapAsync(FuzzService service, bool isWhole)
    {
        service.Channel.Connector.Forget();
        for (var waited = TimeSpan.Zero; isWhole && waited < PoolAge; waited += BetweenCollections)
        {
            Collect();
            await Task.Delay(BetweenCollections);
        }

        Collect();
        return GC.GetTotalMemory(forceFullCollection: true);

        static void Collect()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        }
    }

    private static async Task WriteAsync(string report)
    {
        var folder = Path.Combine(Repository.Root, "tests", "TestResults");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "fuzz.txt"), report);
    }
}
