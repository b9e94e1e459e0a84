using System.Security.Cryptography;
using System.Text;
using CareSystem.Bot.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>
/// Text that reaches Table Storage only encrypted: case text, drafts and comments on cases. The purpose binds it to its forum and
/// row, so that a column copied to another row does not open there.
/// </summary>
internal sealed class ProtectedText(IProtectionKeys keys)
{
    /// <summary>A property holds 64 KiB: three forms of one case stay far below it.</summary>
    public byte[] Seal(ForumId forum, string row, string text) => WithKeys(() => Protector(forum, row).Protect(Encoding.UTF8.GetBytes(text)));

    /// <summary>Opens what was sealed for this very row.</summary>
    /// <exception cref="CryptographicException">It was sealed for another row, or its key is gone.</exception>
    public string Open(ForumId forum, string row, byte[] sealedText) => Encoding.UTF8.GetString(WithKeys(() =>
    {
        try
        {
            return Protector(forum, row).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            // Not in the filter: there an account that does not answer would pass for a wrong key.
            if (!keys.Renew(sealedText))
            {
                throw;
            }

            return Protector(forum, row).Unprotect(sealedText);
        }
    }));

    /// <summary>Data Protection wraps whatever goes wrong: that the key ring could not be read is told from a wrong key here.</summary>
    private static byte[] WithKeys(Func<byte[]> work)
    {
        try
        {
            return work();
        }
        catch (CryptographicException e) when (Outage(e) is { } outage)
        {
            throw new StorageUnavailableException(outage);
        }
    }

    private static StorageUnavailableException? Outage(Exception? e)
    {
        while (e is not null and not StorageUnavailableException)
        {
            e = e.InnerException;
        }

        return e as StorageUnavailableException;
    }

    private IDataProtector Protector(ForumId forum, string row) => keys.Current.CreateProtector("CareSystem.Bot.ProtectedColumn.v1", forum.Value, row);
}
