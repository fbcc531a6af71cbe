using NemoMcp.Replicas.Machines;
using NemoMcp.Testing;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Store.Tests.Replicas;

/// <summary>The built program twice, over a database of their own and one backend whose messages are counted.</summary>
internal sealed class TwoReplicas : IAsyncDisposable
{
    // Long enough to be killed in the middle of an edit.
    private const string EditSeconds = "3";

    private readonly TempFolder _films = new();
    private readonly PostgresServer _server;
    private readonly string _database;
    private readonly BackendProcess _backend;

    private TwoReplicas(PostgresServer server, string database, BackendProcess backend)
    {
        (_server, _database, _backend, Proxy) = (server, database, backend, new FaultProxy(backend.Address));
        (One, Other) = (new Replica(server.Address(database), Proxy.Address, _films.Path), new Replica(server.Address(database), Proxy.Address, _films.Path));
    }

    public FaultProxy Proxy { get; }

    public Replica One { get; }

    public Replica Other { get; }

    public static async Task<TwoReplicas> StartAsync(PostgresServer server)
    {
        var scene = new TwoReplicas(server, await server.NewDatabaseAsync(), await BackendProcess.StartAsync(EditSeconds));
        await Task.WhenAll(scene.One.StartAsync(), scene.Other.StartAsync());
        return scene;
    }

    /// <summary>Waits until the database says yes.</summary>
    public async Task UntilAsync(string question)
    {
        for (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token; await _server.AskAsync(question, _database) is not true;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await Proxy.DisposeAsync();
        await _backend.DisposeAsync();
        _films.Dispose();
    }
}
