using System.Text.Json;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>Reads a journal that another version of the program may have written.</summary>
internal static class KeptJob
{
    /// <summary>Null for what cannot be understood.</summary>
    public static Job? Parse(string record)
    {
        try
        {
            return JsonSerializer.Deserialize(record, JournalJsonContext.Default.Job) is { Outcome: not null } job
                ? job with { Outcome = job.Outcome with { Next = job.Outcome.Next ?? [], Language = job.Language } }
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
