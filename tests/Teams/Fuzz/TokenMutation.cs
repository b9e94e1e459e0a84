using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Headers that hold no right token. Each is wrong in at least one way, so none of them may open the door.</summary>
internal sealed class TokenMutation(ChannelStandIn channel)
{
    private readonly string right = channel.ChannelToken().ToString();

    private readonly string entra = channel.EntraToken().ToString();

    public IReadOnlyList<string> Spoil(Dice dice) => dice.Weighted<Func<IReadOnlyList<string>>>(
        (1, static () => []),
        (3, () => [dice.Of("", " ", "Bearer", "Bearer ", "bearer\t", "Basic eDp5", $"Digest {right}", right, $"Bearer:{right}", $"Bearer {right} x", $"Bearer {right},{right}", "Bearer ..", "Bearer .", "Bearer a.b.c.d.e")]),
        (2, () => [$"Bearer {right}", $"Bearer {dice.Of(right, entra, "x")}"]),
        (2, () => [.. Enumerable.Repeat("Bearer a.b.c", dice.Of(2, 20, 60))]),
        (10, () => [$"Bearer {Part(dice, dice.Of(right, entra), 0)}"]),
        (10, () => [$"Bearer {Part(dice, dice.Of(right, entra), 1)}"]),
        (10, () => [$"Bearer {Bytes(dice, dice.Of(right, entra))}"]),
        (4, () => [$"Bearer {Parts(dice)}"]),
        (3, () => [$"Bearer {Huge(dice)}"]),
        (6, () => [$"Bearer {Signed(dice)}"]))();

    /// <summary>The JSON of the header or of the payload is spoiled; the signature no longer fits.</summary>
    private static string Part(Dice dice, string token, int which)
    {
        var parts = token.Split('.');
        var json = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[which]))!;
        var written = dice.Once(6) ? NastyJson.Value(dice) : new JsonMutation(dice).Spoil(json, 1 + dice.Below(3));
        if (written.Length > 12_000)
        {
            written = written[..12_000];
        }

        var changed = Base64Url.Encode(Encoding.UTF8.GetBytes(written));

        // What was written back unchanged would still be right.
        parts[which] = changed == parts[which] ? changed + "AA" : changed;
        return string.Join('.', parts);
    }

    private static string Bytes(Dice dice, string token)
    {
        var text = new StringBuilder(token);
        switch (dice.Below(5))
        {
            case 0:
                text.Length = dice.Below(text.Length);
                break;
            case 1:
                text.Remove(dice.Below(text.Length - 1), 1);
                break;
            case 2:
                text.Insert(dice.Below(text.Length), dice.Of(".", "=", "+", "/", "-", "_", "!", "%00", "é", "あ", "\t"));
                break;
            case 3:
                var parts = token.Split('.');
                return $"{parts[0]}.{parts[1]}.{Base64Url.Encode(Enumerable.Range(0, dice.Of(0, 1, 32, 255, 256, 257, 512)).Select(_ => (byte)dice.Below(256)).ToArray())}";
            default:
                // Not in the last letter, whose last bits mean nothing.
                var at = dice.Below(text.Length - 2);
                text[at] = text[at] == 'A' ? 'B' : 'A';
                break;
        }

        return text.ToString();
    }

    private string Parts(Dice dice)
    {
        var pieces = right.Split('.').Concat(entra.Split('.')).Concat(["", "e30", "bnVsbA", "W10", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0", "eyJ6aXAiOiJERUYifQ", "IiI"]).ToArray();
        return string.Join('.', Enumerable.Range(0, dice.Of(1, 2, 4, 5, 6, 40)).Select(_ => dice.Of(pieces)));
    }

    private static string Huge(Dice dice)
    {
        var length = dice.Of(4_000, 15_000, 33_000);
        return dice.Below(3) switch
        {
            0 => new string('a', length),
            1 => new string('.', length),
            _ => $"e30.{new string('A', length)}.AAAA",
        };
    }

    /// <summary>Genuinely signed, and wrong all the same: with a key that may not sign, for somebody else, or for another time.</summary>
    private string Signed(Dice dice)
    {
        var shape = dice.Once(3) ? channel.EntraToken() : channel.ChannelToken();
        shape = dice.Below(6) switch
        {
            0 => shape with { Algorithm = dice.Of("none", "HS256", "RS384", "PS256") },
            1 => shape with { Key = dice.Of(ChannelKeys.Stranger, ChannelKeys.Unendorsed, ChannelKeys.EntraElsewhere) },
            2 => shape with { Audience = new JsonArray("somebody", dice.Of("", "x", "\u0000", "api://x")) },
            3 => shape with { Issuer = shape.Issuer + dice.Of("/", "x", " ", "\u0000", "#", "?") },
            4 => shape with { Kid = dice.Of("", "x", "../../keys", "kid-stranger", "kid-\u0000") },
            _ => shape with { Tamper = payload => payload[dice.Of("exp", "nbf", "aud", "iss", "serviceurl", "tid")] = new JsonArray(1, "x") },
        };
        return shape.ToString();
    }
}
