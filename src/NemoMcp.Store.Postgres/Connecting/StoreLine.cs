using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>
/// The one connection that stays open: it holds the lock that says that this process lives, and hears what other processes tell.
/// The server drops the lock with the connection, so a process that dies holds nothing.
/// </summary>
internal sealed partial class StoreLine(NpgsqlDataSource source, StoreNews news, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    public const string Channel = "nemo_mcp";

    // So soon a broken connection is noticed here; the server notices by itself, see Prepare.
    private static readonly TimeSpan ProbeAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);

    // A server that is coming back answers within seconds, and is not hurried.
    private static readonly TimeSpan PauseAfterBreak = TimeSpan.FromMilliseconds(500);

    // After this many seconds without an answer the server gives up a machine that lost its power or its network.
    private const string Prepare = "SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000";

    private readonly CancellationTokenSource closing = new();
    private volatile TaskCompletionSource up = NewSignal();
    private Task? listening;

    /// <summary>The key of this process's lock. It stays over broken connections: what nobody took meanwhile goes on.</summary>
    public long Runner { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    /// <summary>Heard when the connection stands, at the beginning and after each break.</summary>
    public Func<CancellationToken, Task> Connected { get; set; } = _ => Task.CompletedTask;

    /// <summary>Heard when another process, or this one, tells something: owner, thing, word.</summary>
    public Action<string, string, string> Told { get; set; } = (_, _, _) => { };

    /// <summary>Returns when the connection stands. While it does not, nothing new is taken: another process could take it too.</summary>
    public Task UpAsync(CancellationToken cancellationToken) =>
        up.Task.IsCompletedSuccessfully ? Task.CompletedTask : up.Task.WaitAsync(ProbeLimit, clock, cancellationToken);

    public void Begin() => listening ??= Task.Run(() => RunAsync(closing.Token), CancellationToken.None);

    /// <summary>What <see cref="Told"/> hears, as it travels.</summary>
    public static string Message(string owner, string thing, string word) => $"{owner} {thing} {word}";

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (listening is not null)
        {
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        closing.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Exception? problem = null;
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await StandAsync(connection, cancellationToken);
                await ListenAsync(connection, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                problem = broken;
            }

            if (up.Task.IsCompleted)
            {
                // Once for each break, not for each try.
                Log.Broken(log, problem);
                up = NewSignal();
            }

            news.TellAll();
            await Task.Delay(PauseAfterBreak, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StandAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await DoAsync(connection, Prepare, cancellationToken);
        connection.Notification += (_, told) => Hear(told.Payload);
        await DoAsync(connection, $"LISTEN {Channel}", cancellationToken);
        while (!await TakeAsync(connection, cancellationToken))
        {
            // The server has not yet noticed that the connection before this one is gone.
            await Task.Delay(PauseAfterBreak, clock, cancellationToken);
        }

        await Connected(cancellationToken);
        up.TrySetResult();
        news.TellAll();
    }

    private async Task<bool> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_try_advisory_lock({Runner})"), connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task ListenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        while (connection.FullState is not ConnectionState.Broken)
        {
            if (!await connection.WaitAsync(ProbeAfter, cancellationToken))
            {
                await DoAsync(connection, "SELECT 1", cancellationToken);
            }
        }
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)ProbeLimit.TotalSeconds };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ', 3) is [var owner, var thing, var word])
        {
            Told(owner, thing, word);
            news.Tell(owner, thing);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static partial class Log
    {
        [LoggerMessage(EventId = 3601, Level = LogLevel.Warning, Message = "The connection to the shared store broke; it is made again.")]
        public static partial void Broken(ILogger logger, Exception? broken);
    }
}
