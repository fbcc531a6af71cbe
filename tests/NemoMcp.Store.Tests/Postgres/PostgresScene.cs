using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Replicas.Machines;
using NemoMcp.Store.Postgres;
using NemoMcp.Store.Tests.Contract;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Postgres;

/// <summary>Two machines over one database; nobody else's things have this owner.</summary>
internal sealed class PostgresScene : IStoreScene
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _one;
    private readonly ServiceProvider _other;

    public PostgresScene(PostgresServer server, string database = "postgres", string? owner = null)
    {
        Owner = owner ?? $"{Guid.NewGuid():N}";
        (First, Second) = (Open(server, database, Logs), Open(server, database, Logs));
        (_one, _other) = (SceneServices.Build(_folder, First, Owner), SceneServices.Build(_folder, Second, Owner));
    }

    public string Owner { get; }

    public PostgresStore First { get; }

    public PostgresStore Second { get; }

    public TestLog Logs { get; } = new();

    public IServiceProvider One => _one;

    public IServiceProvider Other => _other;

    /// <summary>A store whose guards find nobody to look after: what happens here, the test does.</summary>
    public static PostgresStore Open(PostgresServer server, string database, TestLog logs) =>
        new(server.Address(database), _ => throw new InvalidOperationException("No caller is served here."), TimeProvider.System, logs);

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
        _folder.Dispose();
    }
}
