using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>
/// A token to be made, right or wrong in whichever way a test needs. Put together by hand: a library would refuse to make most of
/// the wrong ones.
/// </summary>
public sealed record TokenShape
{
    public required string Issuer { get; init; }

    /// <summary>A text, a list, or null for none.</summary>
    public required JsonNode? Audience { get; init; }

    /// <summary>Null leaves the claim out.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Of <see cref="ChannelKeys"/>.</summary>
    public string Key { get; init; } = ChannelKeys.Teams;

    /// <summary>What the header calls the key; an empty text leaves it out, null is the key's own name.</summary>
    public string? Kid { get; init; }

    /// <summary>RS256, RS384, RS512, PS256, HS256 (with the public modulus as the secret) or none.</summary>
    public string Algorithm { get; init; } = "RS256";

    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Null leaves the claim out.</summary>
    public required DateTimeOffset? Expires { get; init; }

    /// <summary>Further claims.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    /// <summary>Changes the payload behind the signature's back.</summary>
    public Action<JsonObject>? Tamper { get; init; }

    public override string ToString()
    {
        JsonObject header = new() { ["alg"] = Algorithm, ["typ"] = "JWT" };
        if (Kid is not "")
        {
            header["kid"] = Kid ?? ChannelKeys.Kid(Key);
        }

        JsonObject payload = new() { ["iss"] = Issuer, ["nbf"] = NotBefore.ToUnixTimeSeconds() };
        if (Audience is not null)
        {
            payload["aud"] = Audience.DeepClone();
        }

        if (Expires is { } expires)
        {
            payload["exp"] = expires.ToUnixTimeSeconds();
        }

        if (ServiceUrl is not null)
        {
            payload["serviceurl"] = ServiceUrl;
        }

        foreach (var (name, value) in Claims)
        {
            payload[name] = value;
        }

        var signature = Sign(Encoding.ASCII.GetBytes($"{Part(header)}.{Part(payload)}"));
        Tamper?.Invoke(payload);
        return $"{Part(header)}.{Part(payload)}.{Base64Url.Encode(signature)}";
    }

    private static string Part(JsonObject json) => Base64Url.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private byte[] Sign(byte[] data)
    {
        var key = ChannelKeys.Find(Key);
        if (Algorithm == "none")
        {
            return [];
        }

        if (Algorithm == "HS256")
        {
            return HMACSHA256.HashData(key.Modulus!, data);
        }

        var hash = Algorithm[2..] switch
        {
            "384" => HashAlgorithmName.SHA384,
            "512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        using var rsa = RSA.Create(key);
        return rsa.SignData(data, hash, Algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }
}
