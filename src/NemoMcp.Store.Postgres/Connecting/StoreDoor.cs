using System.Data.Common;
using Npgsql;

namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>The way into the store for everything in this process: opened with the first question, and again after a failure.</summary>
internal sealed class StoreDoor(StoreAddress address, NpgsqlDataSource source, Func<CancellationToken, Task> open) : IDisposable
{
    // A server that restarts, or hands over to its standby, is back within seconds; each try begins a new connection.
    private const int MostTries = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile bool isOpen;

    public StoreAddress Address => address;

    public NpgsqlDataSource Source => source;

    /// <summary>Runs something on a connection. A failure that may pass is met with another try, so it must be safe to run twice.</summary>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureOpenAsync(cancellationToken);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await using var connection = await source.OpenConnectionAsync(cancellationToken);
                    return await work(connection, cancellationToken);
                }
                catch (DbException passing) when (passing.IsTransient && attempt < MostTries)
                {
                    await Task.Delay(FirstPause * (1 << (attempt - 1)), TimeProvider.System, cancellationToken);
                }
            }
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            throw StoreTrouble.Tell(address, problem);
        }
    }

    /// <summary>The same for one statement; how many rows it touched.</summary>
    public Task<int> DoAsync(string sql, Action<NpgsqlParameterCollection> parameters, CancellationToken cancellationToken) => RunAsync(
        async (connection, token) =>
        {
            await using var command = Command(connection, sql, parameters);
            return await command.ExecuteNonQueryAsync(token);
        },
        cancellationToken);

    /// <summary>The first row; null where there is none.</summary>
    public Task<T?> FindAsync<T>(string sql, Action<NpgsqlParameterCollection> parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
        where T : class => RunAsync(
            async (connection, token) =>
            {
                await using var command = Command(connection, sql, parameters);
                await using var rows = await command.ExecuteReaderAsync(token);
                return await rows.ReadAsync(token) ? read(rows) : null;
            },
            cancellationToken);

    /// <summary>Every row.</summary>
    public Task<List<T>> ListAsync<T>(string sql, Action<NpgsqlParameterCollection> parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) => RunAsync(
        async (connection, token) =>
        {
            await using var command = Command(connection, sql, parameters);
            await using var rows = await command.ExecuteReaderAsync(token);
            List<T> all = [];
            while (await rows.ReadAsync(token))
            {
                all.Add(read(rows));
            }

            return all;
        },
        cancellationToken);

    public void Dispose() => opening.Dispose();

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        parameters(command.Parameters);
        return command;
    }

    private async Task EnsureOpenAsync(CancellationToken cancellationToken)
    {
        if (isOpen)
        {
            return;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!isOpen)
            {
                // Away from whoever asks first: a scheduler that begins blocks a thread for a moment.
                await Task.Run(() => open(cancellationToken), cancellationToken);
                isOpen = true;
            }
        }
        finally
        {
            opening.Release();
        }
    }
}
