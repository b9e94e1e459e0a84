using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Xunit;
using static CareSystem.Tests.Cases.CaseMarks;

namespace CareSystem.Tests.Cases;

/// <summary>
/// Plants a mark in every text that a button of cases carries, keeps book of where each may be, and looks through all of storage with its
/// sealed columns opened, the log, every byte that was sent to storage and the queue, and everything that left.
/// </summary>
internal sealed partial class CaseMarkedStory(FrontDoor door, Wire wire, TeamsPlace team)
{
    /// <summary>Stops whatever it stands in, so that a reason has something to pass.</summary>
    public const string Stopped = "　090-1234-5678";

    private static readonly string[] Stopping = ["situation", "summary", "happened", "outcome", "since"];

    private static readonly string[] Marks = [.. CaseTypedTexts.All.Select(static text => text.Mark)];

    private readonly Dictionary<TypedText, string> places = [];
    private readonly HashSet<TypedText> shared = [];
    private readonly HashSet<string> planted = new(StringComparer.Ordinal);
    private (int Log, int Wire, int Sent, int Requests) read;

    /// <summary>What was never typed in this story.</summary>
    public IEnumerable<TypedText> NeverTyped => CaseTypedTexts.All.Where(text => !planted.Contains(text.Mark));

    /// <summary>Types something that no button carries.</summary>
    public string Type(TypedText text)
    {
        planted.Add(text.Mark);
        return text.Mark;
    }

    /// <summary>A person presses a button; every text that it can carry says where it came from, whether the card asks for it or not.</summary>
    /// <param name="answers">What is chosen, and texts that say something else.</param>
    public async Task<ShownCard> PressAsync(ShownCard card, TeamsPerson who, string button, params (string Input, string Value)[] answers)
    {
        var request = card.Request(who, button, [.. answers.Where(static answer => CaseTypedTexts.Choices.Contains(answer.Input))]);
        var data = (JsonObject)(request["value"]!["action"]?["data"] ?? request["value"]!["data"])!;
        var verb = (string)(request["value"]!["action"]?["verb"] ?? data["verb"])!;
        var texts = CaseTypedTexts.All.Where(text => text.By == verb).ToArray();
        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            data[text.Input] = answers.FirstOrDefault(answer => answer.Input == text.Input).Value ?? Type(text) + (Stopping.Contains(text.Input) ? Stopped : "");
        }

        return await card.SendAsync(who, request);
    }

    /// <summary>From now on these stand in a sealed column, and nowhere else.</summary>
    public void Keeps(string place, CardVerb verb, params string[] inputs)
    {
        foreach (var text in Of(verb, inputs))
        {
            places[text] = place;
        }
    }

    /// <summary>From now on these are nowhere.</summary>
    public void Loses(CardVerb verb, params string[] inputs)
    {
        foreach (var text in Of(verb, inputs))
        {
            Assert.True(places.Remove(text), $"{text} was nowhere before.");
        }
    }

    /// <summary>This is for everybody of the forum: it may leave for its channel.</summary>
    public void Shares(CardVerb verb, string input) => shared.UnionWith(Of(verb, [input]));

    public bool IsClean(string text) => !MarksIn(text).Any();

    /// <summary>Every mark is where it may be, and nowhere else.</summary>
    public async Task CheckAsync(string stage)
    {
        List<string> faults = [];
        var unsealed = (await UnsealedAsync(door)).SelectMany(static one => MarksIn(one.Text).Select(mark => $"{mark} in {one.Place}")).Distinct().Order(StringComparer.Ordinal).ToArray();
        var expected = places.Select(static one => $"{one.Key.Mark} in {one.Value}").Order(StringComparer.Ordinal).ToArray();
        faults.AddRange(expected.Except(unsealed).Select(static one => $"not {one}"));
        faults.AddRange(unsealed.Except(expected));
        faults.AddRange((await RowsAsync(door)).SelectMany(row => MarksIn(row).Select(mark => $"{mark} open in {row[..Math.Min(row.Length, 200)]}")));

        // What was read before is not read again: what is typed later cannot stand in it.
        var (log, bodies, sent, requests) = (door.Log.All.ToArray(), wire.Bodies.ToArray(), door.Channel.Sent.ToArray(), door.Channel.Connector.Requests.ToArray());
        Assert.True(log.Length > 0 && bodies.Length > read.Wire, $"{stage}: nothing was done.");
        faults.AddRange(log.Skip(read.Log).SelectMany(static line => MarksIn(line.Text).Select(mark => $"{mark} in the log: {line.Text}")));
        faults.AddRange(bodies.Skip(read.Wire).SelectMany(static body => MarksIn(body).Select(mark => $"{mark} on the way to storage: {body.Split('\n')[0]}")));
        faults.AddRange(sent.Skip(read.Sent).SelectMany(one => Left(one.ConversationId, one.Json.ToJsonString())));
        faults.AddRange(requests.Skip(read.Requests).SelectMany(request => Left(request.Path.Split('/').ElementAtOrDefault(2) ?? "", request.Body?.ToJsonString() ?? "")));
        read = (log.Length, bodies.Length, sent.Length, requests.Length);
        Assert.True(faults.Count == 0, $"{stage}:\n{string.Join('\n', faults)}");
    }

    /// <summary>The marks in a text, also within what is wrapped in base64.</summary>
    public static IEnumerable<string> MarksIn(string text)
    {
        var wrapped = Base64().Matches(text).SelectMany(static match =>
        {
            var bytes = new byte[match.Length];
            return Convert.TryFromBase64String(match.Value.PadRight((match.Length + 3) / 4 * 4, '='), bytes, out var length)
                ? (string[])[Encoding.UTF8.GetString(bytes, 0, length), Encoding.Unicode.GetString(bytes, 0, length)]
                : [];
        });
        var all = wrapped.Prepend(text).Where(static one => one.Contains("QQ", StringComparison.OrdinalIgnoreCase)).ToArray();
        return all.Length == 0 ? [] : Marks.Where(mark => all.Any(one => one.Contains(mark, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<string> Left(string conversation, string json) => MarksIn(json)
        .Where(mark => !shared.Any(text => text.Mark == mark) || !conversation.StartsWith(team.Id, StringComparison.Ordinal))
        .Select(mark => $"{mark} left for {conversation}");

    private static IEnumerable<TypedText> Of(CardVerb verb, string[] inputs) => inputs.Select(input =>
    {
        TypedText text = new(verb.Name, input);
        Assert.Contains(text, CaseTypedTexts.All);
        return text;
    });

    [GeneratedRegex("[A-Za-z0-9+/]{16,}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Base64();
}
