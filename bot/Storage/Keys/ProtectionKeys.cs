using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>The keys as this copy of the service knows them.</summary>
internal interface IProtectionKeys
{
    IDataProtectionProvider Current { get; }

    /// <summary>Reads the ring anew where something was sealed with a key that this copy has not seen yet.</summary>
    /// <returns>Whether it is worth trying again.</returns>
    bool Renew(byte[] sealedText);
}

/// <summary>
/// Data Protection reads its ring once a day, and makes a key two days before it is used, so that all copies know it in time. A key
/// that is used at once (the first after a long rest, one that was put back from a backup, one that replaces a key known to others)
/// would be missing in the other copies for that day: they read the ring when they meet it.
/// </summary>
internal sealed class ProtectionKeys(KeyRing ring, IOptions<KeyOptions> options) : IProtectionKeys
{
    /// <summary>What Data Protection puts before everything that it seals; the key's id follows.</summary>
    private static readonly byte[] Magic = [0x09, 0xF0, 0xC9, 0xF0];

    private readonly Lock gate = new();
    private volatile Held? held;

    public IDataProtectionProvider Current => (held ?? Read(before: null)).Provider;

    public bool Renew(byte[] sealedText)
    {
        if (sealedText.Length < Magic.Length + 16 || !sealedText.AsSpan().StartsWith(Magic))
        {
            return false;
        }

        // Known already: another turn has read the ring since this one failed, or the text is not what was sealed. Trying once more tells.
        var key = new Guid(sealedText.AsSpan(Magic.Length, 16));
        var now = held;
        return now?.Known.Contains(key) == true || Read(now).Known.Contains(key);
    }

    private Held Read(Held? before)
    {
        lock (gate)
        {
            // Whoever waited has what the other one read.
            if (held is { } now && now != before)
            {
                return now;
            }

            var provider = KeyServices.Make(ring, options.Value);
            var known = provider.GetRequiredService<IKeyManager>().GetAllKeys().Select(static key => key.KeyId).ToHashSet();
            return held = new Held(provider.GetRequiredService<IDataProtectionProvider>(), known);
        }
    }

    private sealed record Held(IDataProtectionProvider Provider, IReadOnlySet<Guid> Known);
}
