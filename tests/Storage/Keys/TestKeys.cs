using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareSystem.Bot.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace CareSystem.Tests.Storage.Keys;

/// <summary>Keys that never change, and certificates made for a test.</summary>
internal sealed class TestKeys(IDataProtectionProvider provider) : IProtectionKeys
{
    public IDataProtectionProvider Current => provider;

    /// <summary>What comes of reading the ring anew; nothing unless said otherwise.</summary>
    public Func<bool> Renewal { get; init; } = static () => false;

    public bool Renew(byte[] sealedText) => Renewal();

    /// <summary>A PKCS#12 in base64, as a key vault hands it out.</summary>
    public static string Certificate(string name, DateTimeOffset? until = null, string? password = null)
    {
        using var rsa = RSA.Create(2048);
        CertificateRequest request = new($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var end = until ?? new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(end.AddYears(-10), end);
        return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12, password));
    }
}
