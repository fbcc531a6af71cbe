using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>Reads small records that another version of the program may have written.</summary>
internal static class KeptRecord
{
    /// <summary>Null where there is none, or where it cannot be understood.</summary>
    public static T? Parse<T>(string? record, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return record is null ? null : JsonSerializer.Deserialize(record, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
