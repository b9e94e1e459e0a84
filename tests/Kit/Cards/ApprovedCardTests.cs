using Xunit;
using Xunit.Sdk;

namespace CareSystem.Tests.Kit.Cards;

public sealed class ApprovedCardTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"approved-cards-{Guid.NewGuid():N}");

    [Fact]
    public void A_new_card_is_not_approved_and_leaves_what_was_received()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => ApprovedCard.Check("{}", folder, "A.new", accept: false));
        Assert.Contains("APPROVE_CARDS=1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("{}\n", File.ReadAllText(Path.Combine(folder, "A.new.unapproved.json")));
        Assert.False(File.Exists(Path.Combine(folder, "A.new.json")));
    }

    [Fact]
    public void An_accepted_card_passes_and_leaves_nothing_received()
    {
        Assert.ThrowsAny<XunitException>(() => ApprovedCard.Check("{}", folder, "A.a", accept: false));
        ApprovedCard.Check("{}", folder, "A.a", accept: true);
        ApprovedCard.Check("{}", folder, "A.a", accept: false);
        Assert.Equal("A.a.json", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public void A_changed_card_fails_with_the_lines_that_differ()
    {
        ApprovedCard.Check("1\n2\n3\n4\n5\n6", folder, "A.a", accept: true);
        var failure = Assert.ThrowsAny<XunitException>(() => ApprovedCard.Check("1\n2\n3\nx\ny\n5\n6", folder, "A.a", accept: false));
        Assert.EndsWith("     2  2\n     3  3\n-    4  4\n+    4  x\n+    5  y\n     5  5\n     6  6\n", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
