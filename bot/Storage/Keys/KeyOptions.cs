using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>How the keys of the protected columns are themselves protected where they lie.</summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>
    /// Certificates with their private keys, each a PKCS#12 in base64 as a key vault hands it out. The first wraps; the others only
    /// unwrap what was wrapped before a change of certificate.
    /// </summary>
    public IReadOnlyList<string> Certificates { get; set; } = [];

    /// <summary>Of all of them; a key vault's have none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Somebody has decided that keys may lie unwrapped beside what they open.</summary>
    public bool AcceptUnwrapped { get; set; }

    /// <summary>The certificates that can be read; what is wrong with the others the validator says.</summary>
    public IReadOnlyList<X509Certificate2> Load() => [.. Certificates.Select(text => Load(text, CertificatePassword)).OfType<X509Certificate2>()];

    /// <returns>Null where it cannot be read, or cannot unwrap.</returns>
    public static X509Certificate2? Load(string text, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(text), password);
            return certificate.HasPrivateKey && certificate.PublicKey.GetRSAPublicKey() is not null ? certificate : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

internal sealed class KeyOptionsValidator(IHostEnvironment environment) : IValidateOptions<KeyOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyOptions options)
    {
        List<string> faults = [];
        for (var i = 0; i < options.Certificates.Count; i++)
        {
            if (KeyOptions.Load(options.Certificates[i], options.CertificatePassword) is null)
            {
                faults.Add($"Keys:Certificates:{i}: a PKCS#12 in base64 with an RSA certificate and its private key is expected (a key vault's certificate, read as a secret); its password goes into Keys:CertificatePassword.");
            }
        }

        if (options.Certificates.Count == 0 && !options.AcceptUnwrapped && environment.IsProduction())
        {
            faults.Add("Keys:Certificates: in Production a certificate is expected that wraps the keys of case text; set Keys:AcceptUnwrapped to true to leave them unwrapped in table storage.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
