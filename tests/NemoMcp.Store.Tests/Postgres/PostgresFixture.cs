using NemoMcp.Replicas.Machines;

namespace NemoMcp.Store.Tests.Postgres;

/// <summary>One server for all tests of this project.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    public const string Name = "PostgreSQL";

    public PostgresServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await PostgresServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [CollectionDefinition(Name)]
    public sealed class Collection : ICollectionFixture<PostgresFixture>;
}
