using CareSystem.Tests.Browser;
using CareSystem.Tests.Delivery;
using CareSystem.Tests.Kit;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CareSystem.Tests.Kit;

/// <summary>
/// What runs one after another for minutes begins first, so that everything else finds its place beside it; begun last it would run
/// on alone.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [BrowserTests.Name, CaseBrowserTests.Name, ProcessTests.Name, SecondProcessTests.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(static collection => Long.Contains(collection.TestCollectionDisplayName, StringComparer.Ordinal) ? 0 : 1)];
}
