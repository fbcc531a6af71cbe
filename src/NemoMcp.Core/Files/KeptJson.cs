using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NemoMcp.Core.Files;

/// <summary>Small records in the state folder.</summary>
internal static class KeptJson
{
    private const string StateFolder = "NEMO_STATE_DIR";

    /// <summary>The record; null where there is none, or where it cannot be understood.</summary>
    public static async Task<T?> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (await WholeFile.ReadAsync(path, cancellationToken) is not { } bytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Task WriteAsync<T>(string path, T record, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(record, type), StateFolder, cancellationToken);
}
