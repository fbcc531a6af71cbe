using System.Globalization;
using Npgsql;

namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>Brings the tables to this version of the program, one machine at a time. Steps are only ever added.</summary>
internal static class StoreSchema
{
    // Names the work for all machines of a database: "nemo" in ASCII.
    private const long Turn = 0x6E656D6F;

    private const int Newest = 2;

    // Several machines start at once, and each builds or looks in turn.
    private static readonly TimeSpan LockLimit = TimeSpan.FromMinutes(2);

    /// <summary>Held until the connection gives it back: whoever builds tables is alone.</summary>
    public static async Task<IAsyncDisposable> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({Turn})", connection) { CommandTimeout = (int)LockLimit.TotalSeconds };
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new Held(connection);
    }

    public static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(connection, cancellationToken))
        {
            await RunAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {StoreAddress.Schema}; CREATE TABLE IF NOT EXISTS {StoreAddress.Schema}.version (number int NOT NULL)", cancellationToken);
        }

        var version = await VersionAsync(connection, cancellationToken);
        for (var step = version + 1; step <= Newest; step++)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RunAsync(connection, TextOf(step), cancellationToken);
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"DELETE FROM version; INSERT INTO version (number) VALUES ({step})"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT to_regclass('{StoreAddress.Schema}.version') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(number), 0) FROM version", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is int number ? number : 0;
    }

    private static string TextOf(int step)
    {
        using var stream = typeof(StoreSchema).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{step:0000}.sql"))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await RunAsync(connection, $"SELECT pg_advisory_unlock({Turn})", CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The connection is gone, and the lock with it.
            }
        }
    }
}
