using Npgsql;
using NpgsqlTypes;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>Parameters by position, each with its type: nothing is guessed, and nothing reflected upon.</summary>
internal static class StoreParameters
{
    public static NpgsqlParameterCollection Text(this NpgsqlParameterCollection all, string? value)
    {
        all.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return all;
    }

    public static NpgsqlParameterCollection Number(this NpgsqlParameterCollection all, long value)
    {
        all.Add(new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint });
        return all;
    }

    public static NpgsqlParameterCollection Share(this NpgsqlParameterCollection all, double? value)
    {
        all.Add(new NpgsqlParameter { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double });
        return all;
    }

    public static NpgsqlParameterCollection Flag(this NpgsqlParameterCollection all, bool value)
    {
        all.Add(new NpgsqlParameter<bool> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Boolean });
        return all;
    }

    public static NpgsqlParameterCollection Moment(this NpgsqlParameterCollection all, DateTimeOffset value)
    {
        all.Add(new NpgsqlParameter<DateTime> { TypedValue = value.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return all;
    }

    public static NpgsqlParameterCollection Bytes(this NpgsqlParameterCollection all, ReadOnlyMemory<byte> value)
    {
        all.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });
        return all;
    }

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? MomentOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetDateTime(column), TimeSpan.Zero);
}
