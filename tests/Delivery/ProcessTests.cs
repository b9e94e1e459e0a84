using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>Tests that start and kill the service as processes run one after another: several at once would have no machine left to be fast on.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests
{
    public const string Name = "Processes";
}
