using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>How a key is wrapped in its XML, as Data Protection writes it: which certificate, and how to wrap it anew.</summary>
internal static class KeyWrap
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly XName Secret = Protection + "encryptedSecret";
    private static readonly XName NeedsWrap = Protection + "requiresEncryption";

    /// <summary>It holds a secret that anybody can read who can read the table.</summary>
    public static bool IsOpen(XElement key) => key.DescendantsAndSelf().Any(static element => element.Attribute(NeedsWrap) is not null);

    /// <summary>All of its secrets are wrapped with this certificate.</summary>
    public static bool IsWrappedWith(XElement key, X509Certificate2 certificate)
    {
        var own = Convert.ToBase64String(certificate.RawData);
        return !IsOpen(key) && key.Descendants(Secret).All(secret => secret.Descendants(Signature + "X509Certificate").Any(written => written.Value == own));
    }

    /// <summary>The same key with its secrets unwrapped, then wrapped with <paramref name="wrap"/>; null wraps nothing.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">There is no certificate that unwraps it.</exception>
    public static XElement Anew(XElement key, IXmlDecryptor unwrap, IXmlEncryptor? wrap)
    {
        var copy = new XElement(key);
        foreach (var secret in copy.Descendants(Secret).ToArray())
        {
            var plain = unwrap.Decrypt(secret.Elements().Single());
            plain.SetAttributeValue(NeedsWrap, true);
            secret.ReplaceWith(plain);
        }

        if (wrap is null)
        {
            return copy;
        }

        foreach (var plain in copy.Descendants().Where(static element => element.Attribute(NeedsWrap) is not null).ToArray())
        {
            var bare = new XElement(plain);
            bare.SetAttributeValue(NeedsWrap, null);
            var wrapped = wrap.Encrypt(bare);
            plain.ReplaceWith(new XElement(Secret, new XAttribute("decryptorType", wrapped.DecryptorType.AssemblyQualifiedName!), wrapped.EncryptedElement));
        }

        return copy;
    }
}
