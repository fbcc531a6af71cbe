using NemoMcp.Store.Tests.Contract;

namespace NemoMcp.Store.Tests.Postgres;

[Collection(PostgresFixture.Name)]
public sealed class PostgresStoreTests(PostgresFixture postgres) : StoreContract
{
    protected override IStoreScene Open() => new PostgresScene(postgres.Server);
}

[Collection(PostgresFixture.Name)]
public sealed class PostgresBookTests(PostgresFixture postgres) : BookContract
{
    protected override IStoreScene Open() => new PostgresScene(postgres.Server);
}
