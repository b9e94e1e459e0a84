using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>The stand-in's signing keys, by name. Made once for the process (making them is slow) and never changed.</summary>
public static class ChannelKeys
{
    /// <summary>Published, and endorsed for Teams among others.</summary>
    public const string Teams = "teams";

    /// <summary>Published, and endorsed for another channel only.</summary>
    public const string WebChat = "webchat";

    /// <summary>Published without a word on endorsements.</summary>
    public const string Unendorsed = "unendorsed";

    /// <summary>Endorsed for Teams, but published only after <see cref="ChannelStandIn.PublishNextKeys"/>.</summary>
    public const string Next = "next";

    /// <summary>A key of Entra ID, published only after <see cref="ChannelStandIn.PublishNextKeys"/>.</summary>
    public const string EntraNext = "entra-next";

    /// <summary>A key of Entra ID.</summary>
    public const string Entra = "entra";

    /// <summary>A key of Entra ID that signs for another tenant only.</summary>
    public const string EntraElsewhere = "entra-elsewhere";

    /// <summary>Never published by anybody.</summary>
    public const string Stranger = "stranger";

    private static readonly IReadOnlyDictionary<string, Lazy<RSAParameters>> All =
        new[] { Teams, WebChat, Unendorsed, Next, EntraNext, Entra, EntraElsewhere, Stranger }.ToDictionary(static name => name, static _ => new Lazy<RSAParameters>(Make));

    public static RSAParameters Find(string name) => All[name].Value;

    public static string Kid(string name) => $"kid-{name}";

    /// <summary>The key as its issuer publishes it.</summary>
    public static JsonObject Published(string name, params string[]? endorsements)
    {
        var key = Find(name);
        JsonObject json = new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid(name),
            ["x5t"] = Kid(name),
            ["n"] = Base64Url.Encode(key.Modulus!),
            ["e"] = Base64Url.Encode(key.Exponent!),
        };
        if (endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(static channel => JsonValue.Create(channel))]);
        }

        return json;
    }

    private static RSAParameters Make()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}

internal static class Base64Url
{
    public static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
