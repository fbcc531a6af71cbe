namespace NemoMcp.Core.Batching;

/// <summary>How far a batch is, kept so that the same command continues it.</summary>
public sealed record BatchRecord
{
    /// <summary>The one session of the batch.</summary>
    public string? SessionId { get; init; }

    /// <summary>True once a file was sent into the session: from then on a job has to begin a new timeline.</summary>
    public bool HoldsSomething { get; init; }

    /// <summary>The job whose edit the timeline shows, or may show: only its film can be rendered from it.</summary>
    public string? OnTimeline { get; init; }

    /// <summary>Every job of the session that this batch has heard of.</summary>
    public IReadOnlyList<string> HeardOf { get; init; } = [];

    /// <summary>By <see cref="BatchKeys"/>.</summary>
    public IReadOnlyDictionary<string, BatchEntry> Jobs { get; init; } = new Dictionary<string, BatchEntry>(StringComparer.Ordinal);

    public BatchEntry EntryOf(string key) => Jobs.GetValueOrDefault(key) ?? new BatchEntry();

    public BatchRecord Heard(string job) => HeardOf.Contains(job, StringComparer.Ordinal) ? this : this with { HeardOf = [.. HeardOf, job] };

    public BatchRecord With(string key, BatchEntry entry) =>
        this with { Jobs = new Dictionary<string, BatchEntry>(Jobs, StringComparer.Ordinal) { [key] = entry } };
}
