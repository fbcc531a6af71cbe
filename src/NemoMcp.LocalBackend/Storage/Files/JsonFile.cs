using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NemoMcp.LocalBackend.Storage.Files;

/// <summary>Records as JSON files that appear whole or not at all.</summary>
internal static class JsonFile
{
    /// <summary>Null when there is none.</summary>
    public static async Task<T?> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            // Delete is shared so that a writer elsewhere can put a new version in its place meanwhile.
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using (stream)
            {
                return await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
            }
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public static async Task WriteAsync<T>(string path, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await WriteAsync(path, value, type, overwrite: true, cancellationToken);

    /// <summary>False when somebody else has made the file already; theirs stays.</summary>
    public static async Task<bool> TryCreateAsync<T>(string path, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(path, value, type, overwrite: false, cancellationToken);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static async Task WriteAsync<T>(string path, T value, JsonTypeInfo<T> type, bool overwrite, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            var stream = PrivateFile.Create(temporary);
            await using (stream)
            {
                await JsonSerializer.SerializeAsync(stream, value, type, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite);
        }
        finally
        {
            PrivateFile.DeleteIfThere(temporary);
        }
    }
}
