using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Quartz.Impl.AdoJobStore.Common;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>Lets Quartz use the process's own connections: it never sees the address, and no type is looked up by its name.</summary>
internal sealed class GuardConnections(NpgsqlDataSource source) : IDbProvider
{
    public string ConnectionString => "";

    public DbMetadata Metadata { get; } = new()
    {
        ProductName = "PostgreSQL",
        ConnectionType = typeof(NpgsqlConnection),
        CommandType = typeof(NpgsqlCommand),
        ParameterType = typeof(NpgsqlParameter),
        ParameterDbType = typeof(NpgsqlDbType),
        ParameterDbTypePropertyName = nameof(NpgsqlParameter.NpgsqlDbType),
        ExceptionType = typeof(NpgsqlException),
        ParameterNamePrefix = "@",
        UseParameterNamePrefixInParameterCollection = true,
        BindByName = true,
        DbBinaryTypeName = nameof(NpgsqlDbType.Bytea),
        ConfigureBinaryParameter = parameter => ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Bytea,
    };

    public DbConnection CreateConnection() => source.CreateConnection();

    public DbCommand CreateCommand() => new NpgsqlCommand();

    public void Shutdown()
    {
        // The connections are the store's.
    }
}
