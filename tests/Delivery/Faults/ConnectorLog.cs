using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>How the connector answered.</summary>
internal enum Answered
{
    Accepted,
    Throttled,
    Conflict,
    BadGateway,
    TimedOut,
    Cut,
}

/// <summary>One request that would change a conversation, as the connector saw it.</summary>
/// <param name="At">Since the log began.</param>
/// <param name="Sender">Which life of which copy of the service sent it.</param>
/// <param name="Conversation">The thread it counts in.</param>
/// <param name="Reminder">Which of the conversation's reminders it was; null where it opened the chat.</param>
/// <param name="CarriedOut">Whether the message stands in the conversation now, whatever was answered.</param>
/// <param name="Quiet">For how long the answer asked for quiet; zero where it did not.</param>
internal sealed record Seen(TimeSpan At, string Sender, string Conversation, int? Reminder, Answered Answer, bool CarriedOut, TimeSpan Quiet);

/// <summary>What the connector saw while everything around it failed, and the faults it adds itself, drawn from a seed.</summary>
internal sealed partial class ConnectorLog(int seed, int mostLostInARow)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private readonly List<Seen> seen = [];
    private readonly Dictionary<(string Conversation, int? Reminder), int> lostInARow = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public TimeSpan Now => clock.Elapsed;

    /// <summary>Whether faults are added to what is seen.</summary>
    public bool IsFaulty { get; set; }

    public IReadOnlyList<Seen> All
    {
        get { lock (gate) return [.. seen]; }
    }

    public static string NameOf(int reminder) => $"定例会その{reminder}回";

    /// <summary>The stand-in asks this about every request.</summary>
    public StandInAnswer? Answer(ConnectorRequest request)
    {
        if (request.Method == "GET")
        {
            return null;
        }

        var parts = request.Path.Split('/');
        var conversation = parts.Length > 2 ? parts[2].Split(';')[0] : ConnectorStandIn.ChatWith((string)request.Body!["members"]![0]!["id"]!);
        // In the channel stands the meeting's card, by the same name.
        int? reminder = parts.Length > 2 && conversation.StartsWith("a:", StringComparison.Ordinal) && ReminderName().Match(request.Body?.ToJsonString(Relaxed) ?? "") is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;
        lock (gate)
        {
            var (answered, answer) = IsFaulty ? Draw((conversation, reminder)) : (Answered.Accepted, null);
            var sender = request.Bearer is { } token && token.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? token[(dot + 1)..] : "";
            var quiet = answer?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)) : TimeSpan.Zero;
            seen.Add(new Seen(clock.Elapsed, sender, conversation, reminder, answered, answer is null or { IsCarriedOut: true }, quiet));
            return answer;
        }
    }

    private (Answered Answered, StandInAnswer? Answer) Draw((string Conversation, int? Reminder) what)
    {
        var drawn = random.NextDouble();
        var isCarriedOut = random.Next(2) == 0;
        var isLost = drawn is >= 0.10 and < 0.20;
        var lost = lostInARow.GetValueOrDefault(what);
        if (isLost && lost >= mostLostInARow)
        {
            (drawn, isLost) = (1, false);
        }

        lostInARow[what] = isLost ? lost + 1 : drawn < 0.10 ? lost : 0;
        return drawn switch
        {
            < 0.06 => (Answered.Throttled, StandInAnswer.Error(429, "Throttled") with { RetryAfter = random.Next(1, 4).ToString(System.Globalization.CultureInfo.InvariantCulture) }),
            < 0.10 => (Answered.Conflict, StandInAnswer.Error(412, "PreconditionFailed")),
            < 0.15 => (Answered.BadGateway, StandInAnswer.Error(502 + random.Next(3), "ServiceError") with { IsCarriedOut = isCarriedOut }),
            < 0.16 => (Answered.TimedOut, new StandInAnswer(201) { Delay = TimeSpan.FromSeconds(30), IsCarriedOut = isCarriedOut }),
            < 0.20 => (Answered.Cut, new StandInAnswer(201) { IsCut = true, IsCarriedOut = isCarriedOut }),
            _ => (Answered.Accepted, null),
        };
    }

    [GeneratedRegex("定例会その(?<number>[0-9]+)回", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReminderName();
}
