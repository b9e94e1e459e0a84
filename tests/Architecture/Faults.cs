using Xunit;

namespace CareSystem.Tests.Architecture;

internal static class Faults
{
    /// <summary>Fails with every fault on a line of its own: a shortened list would hide which file to mend.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Prepend($"{found.Count} faults:")));
    }
}
