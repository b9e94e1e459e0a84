using CareSystem.Tests.Kit.Processes;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace CareSystem.Tests.Kit.Processes;

/// <summary>One real Azurite for the whole run, in memory, on free ports. Tests part by the prefix of their tables and queues.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? server;

    public string ConnectionString => Server.ConnectionString;

    private AzuriteServer Server => server ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => server = await AzuriteServer.StartAsync();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
