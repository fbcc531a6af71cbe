namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>How far a running job is, for whoever watches it from another process.</summary>
internal sealed record JobProgress
{
    public double? Percent { get; init; }

    public string? Message { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static JobProgress Of(Job job) => new() { Percent = job.Percent, Message = job.Message, UpdatedAt = job.UpdatedAt };

    /// <summary>The job with what is newer here.</summary>
    public Job Into(Job job) => UpdatedAt > job.UpdatedAt ? job with { Percent = Percent, Message = Message, UpdatedAt = UpdatedAt } : job;
}
