namespace NemoMcp.Media;

/// <summary>One run of ffmpeg or ffprobe: what it is told and how long it may take.</summary>
public sealed record FFmpegRun
{
    /// <summary>As a list: no shell ever sees it.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Relative names in the arguments start here; null: the program's own folder of the moment.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>After this the run is stopped and <see cref="TimeoutException"/> tells so.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>How long a run that was asked to stop may take to close its file before it is killed. 3 seconds: ffmpeg needs well under one.</summary>
    public TimeSpan PoliteStopLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Above this much memory the run is stopped and <see cref="FFmpegFailedException"/> tells so; null: no limit.</summary>
    public long? MostMemoryBytes { get; init; }

    /// <summary>The file whose growth is watched, beside <see cref="MostOutputBytes"/>.</summary>
    public string? OutputPath { get; init; }

    /// <summary>When the output grows past this the run is stopped and <see cref="FFmpegFailedException"/> tells so; null: no limit.</summary>
    public long? MostOutputBytes { get; init; }

    /// <summary>Gets each line of standard output as it comes, on a thread of the pool.</summary>
    public Action<string>? OnLine { get; init; }
}
