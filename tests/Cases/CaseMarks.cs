using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>Looks for marks that were planted in the text of cases: in what left, in the log, in storage and in every byte sent to it.</summary>
internal static partial class CaseMarks
{
    /// <summary>Japanese as it is.</summary>
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer as one text.</summary>
    internal static string Plain(System.Text.Json.Nodes.JsonNode? answer) => answer?.ToJsonString(Readable) ?? "";

    /// <summary>The sealed columns of the forum's rows, each opened with the keys: where it stands, and what it says.</summary>
    internal static async Task<IReadOnlyList<(string Place, string Text)>> UnsealedAsync(FrontDoor door)
    {
        var texts = door.Services.GetRequiredService<ProtectedText>();
        List<(string, string)> all = [];
        foreach (var row in await door.RowsAsync())
        {
            foreach (var (column, bytes) in row.Select(static column => (column.Key, Bytes: column.Value as byte[] ?? (column.Value as BinaryData)?.ToArray())).Where(static column => column.Bytes is not null))
            {
                all.Add(($"{row.RowKey.Split(':')[0]}#{column}", texts.Open(new ForumId(row.PartitionKey), $"{row.RowKey}#{column}", bytes!)));
            }
        }

        return all;
    }

    internal static void NotSent(FrontDoor door, string mark, Func<SentActivity, bool> except)
    {
        Assert.NotEmpty(door.Channel.Sent);
        Assert.DoesNotContain(door.Channel.Sent, sent => !except(sent) && Holds(sent.Json.ToJsonString(), mark));
        Assert.DoesNotContain(door.Channel.Connector.Requests, request => !except(new SentActivity(default, request.Path.Split('/').ElementAtOrDefault(2) ?? "", "", [])) && Holds(request.Body?.ToJsonString() ?? "", mark));
    }

    internal static void NotLogged(FrontDoor door, string mark)
    {
        Assert.NotEmpty(door.Log.All);
        Assert.DoesNotContain(door.Log.All, line => Holds(line.Text, mark));
    }

    internal static void NotKept(IReadOnlyList<string> rows, string mark)
    {
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => Holds(row, mark));
    }

    internal static void NotWritten(Wire wire, string mark)
    {
        Assert.Contains(wire.Bodies, static body => body.Contains("Content@odata.type", StringComparison.Ordinal) || body.Contains("Edm.Binary", StringComparison.Ordinal));
        Assert.Contains(wire.Bodies, static body => body.Contains("QueueMessage", StringComparison.Ordinal));
        Assert.DoesNotContain(wire.Bodies, body => Holds(body, mark));
    }

    internal static async Task<IReadOnlyList<string>> RowsAsync(FrontDoor door)
    {
        List<string> all = [];
        foreach (var table in (string[])["forums", "directory", "keys"])
        {
            foreach (var row in await door.RowsAsync(table))
            {
                all.Add(string.Join('|', row.Select(static column => column.Value switch
                {
                    byte[] bytes => $"{column.Key}={Encoding.UTF8.GetString(bytes)} {Encoding.Unicode.GetString(bytes)}",
                    BinaryData data => $"{column.Key}={data}",
                    var value => $"{column.Key}={value}",
                })));
            }
        }

        return all;
    }

    /// <summary>Whether a text holds a mark, also within what is wrapped in base64.</summary>
    internal static bool Holds(string text, string mark) =>
        text.Contains(mark, StringComparison.OrdinalIgnoreCase)
        || Base64().Matches(text).Any(match =>
        {
            var bytes = new byte[match.Length];
            return Convert.TryFromBase64String(match.Value.PadRight((match.Length + 3) / 4 * 4, '='), bytes, out var length)
                && (Encoding.UTF8.GetString(bytes, 0, length).Contains(mark, StringComparison.Ordinal) || Encoding.Unicode.GetString(bytes, 0, length).Contains(mark, StringComparison.Ordinal));
        });

    [GeneratedRegex("[A-Za-z0-9+/]{16,}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Base64();

    /// <summary>Keeps every body that is sent to the storage account: tables, queue and key ring.</summary>
    internal sealed class Wire : HttpPipelinePolicy
    {
        private readonly ConcurrentQueue<string> bodies = new();

        public IReadOnlyCollection<string> Bodies => [.. bodies];

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Keep(message);
            ProcessNext(message, pipeline);
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Keep(message);
            return ProcessNextAsync(message, pipeline);
        }

        private void Keep(HttpMessage message)
        {
            using MemoryStream body = new();
            message.Request.Content?.WriteTo(body, CancellationToken.None);
            bodies.Enqueue($"{message.Request.Uri.Path}{message.Request.Uri.Query}\n{Encoding.UTF8.GetString(body.ToArray())}");
        }
    }
}
