using System.Runtime.CompilerServices;
using Xunit;

namespace CareSystem.Tests.Teams.Fuzz;

public sealed class UnobservedFaultsTests
{
    [Fact]
    public void An_exception_that_nobody_waits_for_is_seen_where_it_comes_from()
    {
        using UnobservedFaults here = new("CareSystem.Tests.Teams.Fuzz"), elsewhere = new("CareSystem.Nowhere");

        Plant();

        Assert.Contains(here.Collect(), static fault => fault.Contains("planted", StringComparison.Ordinal));
        Assert.Empty(elsewhere.Collect());
    }

    /// <summary>In a method of its own: nothing on the stack may hold the task.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Plant()
    {
        using ManualResetEventSlim over = new();
        _ = FailAsync(over);
        over.Wait();

        static async Task FailAsync(ManualResetEventSlim over)
        {
            await Task.Yield();
            try
            {
                throw new InvalidOperationException("planted");
            }
            finally
            {
                over.Set();
            }
        }
    }
}
