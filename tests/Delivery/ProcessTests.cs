using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>
/// Tests that start and kill the service as processes run in two rows, one after another in each: half of their time they wait for what a
/// killed process had taken to be seen again, but more of them at once would have no machine left to be fast on.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests
{
    public const string Name = "Processes";
}

/// <summary>The second row.</summary>
[CollectionDefinition(Name)]
public sealed class SecondProcessTests
{
    public const string Name = "Processes, second row";
}
