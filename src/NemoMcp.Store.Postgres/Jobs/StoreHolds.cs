using System.Collections.Concurrent;
using System.Security.Cryptography;
using NemoMcp.Store.Postgres.Connecting;
using Npgsql;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>
/// Who may do a thing, among all machines. A holder is believed as long as its process lives, which its advisory lock tells;
/// each holding has a number of its own, so that one that was lost can never be mistaken for the next.
/// </summary>
internal sealed class StoreHolds(StoreDoor door, StoreLine line)
{
    private const string Take = """
        INSERT INTO hold AS h (owner, thing, runner, fence) VALUES ($1, $2, $3, $4)
        ON CONFLICT (owner, thing) DO UPDATE SET runner = excluded.runner, fence = excluded.fence
        WHERE h.fence = excluded.fence OR pg_try_advisory_xact_lock_shared(h.runner)
        """;

    private const string Release = "WITH gone AS (DELETE FROM hold WHERE owner = $1 AND thing = $2 AND fence = $3 RETURNING 1) SELECT pg_notify($4, $5) FROM gone";

    private const string Mine = """
        SELECT h.owner, h.thing, h.fence, coalesce(j.stop_asked, false)
        FROM hold h LEFT JOIN job j ON j.owner = h.owner AND 'job:' || j.id = h.thing
        WHERE h.runner = $1
        """;

    private readonly ConcurrentDictionary<(string Owner, string Thing), StoreHold> held = new();

    /// <summary>Null while somebody holds it: another machine, or this process.</summary>
    public async Task<StoreHold?> TryTakeAsync(string owner, string thing, CancellationToken cancellationToken)
    {
        if (held.ContainsKey((owner, thing)))
        {
            return null;
        }

        var hold = new StoreHold(owner, thing, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));
        if (!held.TryAdd((owner, thing), hold))
        {
            return null;
        }

        try
        {
            if (await TakeAsync(hold, cancellationToken) is not 0)
            {
                hold.IsTaken = true;
                return hold;
            }
        }
        catch
        {
            // It may have been taken all the same, and nobody would ever give it back.
            await ReleaseAsync(hold);
            throw;
        }

        held.TryRemove(new((owner, thing), hold));
        hold.Dispose();
        return null;
    }

    /// <summary>The holding of this process; null where it has none.</summary>
    public StoreHold? Find(string owner, string thing) => held.GetValueOrDefault((owner, thing));

    /// <summary>Gives it back; where the store cannot be reached, the end of the process does.</summary>
    public async Task ReleaseAsync(StoreHold hold)
    {
        try
        {
            await door.DoAsync(
                Release, p => p.Text(hold.Owner).Text(hold.Thing).Number(hold.Fence).Text(StoreLine.Channel).Text(StoreLine.Message(hold.Owner, hold.Thing, "free")), CancellationToken.None);
        }
        catch (Core.Guidance.NemoException)
        {
            // Nobody can take it while this process lives; whoever asks for the job again is told so, and tries again.
            hold.Lose();
        }
        finally
        {
            held.TryRemove(new((hold.Owner, hold.Thing), hold));
            hold.Dispose();
        }
    }

    /// <summary>The connection stands again: what others took meanwhile is lost, and what was said meanwhile is heard now.</summary>
    public async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        // Before the store is asked: what is taken meanwhile would not be found there.
        var known = held.Where(pair => pair.Value.IsTaken).ToList();
        if (known.Count is 0)
        {
            return;
        }

        await using var connection = await door.Source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Mine, connection);
        command.Parameters.Number(line.Runner);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<(string, string), (long Fence, bool StopAsked)> kept = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            kept[(rows.GetString(0), rows.GetString(1))] = (rows.GetInt64(2), rows.GetBoolean(3));
        }

        foreach (var (key, hold) in known)
        {
            if (!kept.TryGetValue(key, out var found) || found.Fence != hold.Fence)
            {
                hold.Lose();
            }
            else if (found.StopAsked)
            {
                hold.StopAsked = true;
            }
        }
    }

    private Task<int> TakeAsync(StoreHold hold, CancellationToken cancellationToken) => door.RunAsync(
        async (connection, token) =>
        {
            await line.UpAsync(token);
            await using var command = new NpgsqlCommand(Take, connection);
            command.Parameters.Text(hold.Owner).Text(hold.Thing).Number(line.Runner).Number(hold.Fence);
            return await command.ExecuteNonQueryAsync(token);
        },
        cancellationToken);
}
