using System.Security.Cryptography;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace CareSystem.Tests.Cases;

public sealed class CasesTableTests
{
    [Fact]
    public void A_case_is_kept_under_its_code() => Assert.Equal("case:C-7F3K2", CasesTable.KeyOf(new CaseCode("C-7F3K2")));

    [Fact]
    public void A_key_ring_that_does_not_answer_is_an_outage_and_a_wrong_key_is_none()
    {
        ForumId forum = new("f1");
        ProtectedText unreachable = new(new TestKeys(new FailingKeys(new InvalidOperationException("x", new StorageUnavailableException(new IOException())))));
        Assert.Throws<StorageUnavailableException>(() => unreachable.Seal(forum, "case:C-7F3K2#Content", "text"));
        Assert.Throws<StorageUnavailableException>(() => unreachable.Open(forum, "case:C-7F3K2#Content", [1]));

        ProtectedText notRenewed = new(new TestKeys(new FailingKeys(new InvalidOperationException("x"))) { Renewal = static () => throw new StorageUnavailableException(new IOException()) });
        Assert.Throws<StorageUnavailableException>(() => notRenewed.Open(forum, "case:C-7F3K2#Content", [1]));

        ProtectedText wrong = new(new TestKeys(new FailingKeys(new InvalidOperationException("x"))));
        Assert.Throws<CryptographicException>(() => wrong.Open(forum, "case:C-7F3K2#Content", [1]));
    }

    /// <summary>Data Protection as it fails: whatever the cause, it is wrapped.</summary>
    private sealed class FailingKeys(Exception cause) : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => throw new CryptographicException("An error occurred.", cause);

        public byte[] Unprotect(byte[] protectedData) => throw new CryptographicException("An error occurred.", cause);
    }
}
