using System.Diagnostics;
using System.Globalization;
using NemoMcp.Testing;
using Npgsql;

namespace NemoMcp.Replicas.Machines;

/// <summary>A PostgreSQL of its own, in a folder that is thrown away.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Appears in no log and no answer.</summary>
    public const string Password = "canary-pg-5f1d";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly TempFolder folder;
    private readonly int port;
    private Process process;

    private PostgresServer(TempFolder folder, int port, Process process) => (this.folder, this.port, this.process) = (folder, port, process);

    /// <summary>As NEMO_STORE takes it.</summary>
    public string Address(string database = "postgres") => string.Create(CultureInfo.InvariantCulture, $"postgres://nemo:{Password}@127.0.0.1:{port}/{database}");

    public static async Task<PostgresServer> StartAsync()
    {
        var place = new TempFolder();
        var secret = place.File("secret");
        await File.WriteAllTextAsync(secret, Password);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL does not run as root.
            await Programs.RunAsync("/bin/chown", "-R", Account, place.Path);
        }

        await RunAsync(Programs.Postgres("initdb"), "-D", Data(place), "-U", "nemo", "-E", "UTF8", "--locale=C", "--no-sync", "--auth-host=scram-sha-256", "--auth-local=trust", $"--pwfile={secret}");
        var free = FreePort.Find();
        var server = new PostgresServer(place, free, Launch(place, free));
        await server.UntilReadyAsync();
        return server;
    }

    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = await OpenAsync(database);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> AskAsync(string sql, string database = "postgres")
    {
        await using var connection = await OpenAsync(database);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A database of somebody's own; its name.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"nemo_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return name;
    }

    /// <summary>Ends the server, with all its connections.</summary>
    public Task StopAsync() => Programs.StopAsync(process, "INT");

    public async Task StartAgainAsync()
    {
        process = Launch(folder, port);
        await UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private static string Account => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string Data(TempFolder folder) => Path.Combine(folder.Path, "data");

    private static Process Launch(TempFolder folder, int port)
    {
        var (program, arguments) = AsServer(
            Programs.Postgres("postgres"),
            ["-D", Data(folder), "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder.Path}", "-c", "fsync=off", "-c", "max_connections=200"]);
        return Programs.Start(program, arguments);
    }

    private static Task RunAsync(string program, params string[] arguments)
    {
        var (actual, all) = AsServer(program, arguments);
        return Programs.RunAsync(actual, all);
    }

    private static (string Program, string[] Arguments) AsServer(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? ("/usr/bin/setpriv", [$"--reuid={Account}", $"--regid={GroupOf(Account)}", "--clear-groups", program, .. arguments])
        : (program, arguments);

    private static string GroupOf(string account) => File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];

    private async Task UntilReadyAsync()
    {
        for (var limit = new CancellationTokenSource(StartLimit).Token; ; limit.ThrowIfCancellationRequested())
        {
            try
            {
                await AskAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit);
            }
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=nemo;Password={Password};Database={database};Pooling=false;Search Path=nemo"));
        await connection.OpenAsync();
        return connection;
    }
}
