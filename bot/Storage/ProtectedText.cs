using System.Security.Cryptography;
using CareSystem.Bot.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CareSystem.Bot.Storage;

/// <summary>
/// Text that reaches Table Storage only encrypted: case text, drafts and comments on cases. The purpose binds it to its forum and
/// row, so that a column copied to another row does not open there.
/// </summary>
internal sealed class ProtectedText(IDataProtectionProvider provider)
{
    /// <summary>A property holds 64 KiB: three forms of one case stay far below it.</summary>
    public byte[] Seal(ForumId forum, string row, string text) => Protector(forum, row).Protect(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Opens what was sealed for this very row.</summary>
    /// <exception cref="CryptographicException">It was sealed for another row, or its key is gone.</exception>
    public string Open(ForumId forum, string row, byte[] sealedText) => System.Text.Encoding.UTF8.GetString(Protector(forum, row).Unprotect(sealedText));

    private IDataProtector Protector(ForumId forum, string row) => provider.CreateProtector("CareSystem.Bot.ProtectedColumn.v1", forum.Value, row);
}
