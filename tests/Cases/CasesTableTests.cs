using System.Security.Cryptography;
using System.Text.Json;
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
    public void Bands_and_drafts_from_before_the_sex_was_asked_say_that_it_is_not_stated()
    {
        var bands = JsonSerializer.Deserialize(
            """{"Bands":{"Age":"Sixties","Household":"Alone","Stay":"None","Troubles":["Housing"],"Bodies":[],"Group":"NotStated"},"Summary":"s","ApprovedAt":"2026-06-01T01:00:00+00:00","Outcome":""}""", CasesSealed.Default.CaseDigest)!.Bands;
        Assert.Equal((AgeBand.Sixties, CaseSex.NotStated), (bands.Age, bands.Sex));
        Assert.Contains("\"Sex\":\"Female\"", JsonSerializer.Serialize(new CaseDigest(bands with { Sex = CaseSex.Female }, "s", DateTimeOffset.UnixEpoch), CasesSealed.Default.CaseDigest), StringComparison.Ordinal);
        var draft = JsonSerializer.Deserialize("""{"Age":"Sixties","Situation":"s"}""", CasesSealed.Default.CaseDraft)!;
        Assert.Equal(("Sixties", null), (draft.Age, draft.Sex));
        Assert.Equal("Male", JsonSerializer.Deserialize(JsonSerializer.Serialize(draft with { Sex = "Male" }, CasesSealed.Default.CaseDraft), CasesSealed.Default.CaseDraft)!.Sex);
    }

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
