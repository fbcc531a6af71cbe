namespace NemoMcp.LocalBackend.Surveying;

/// <summary>What was measured in a file, so that lively stretches and pauses can be told from others.</summary>
public sealed record MediaSurvey
{
    /// <summary>Length of one step of <see cref="Motion"/> in milliseconds.</summary>
    public const int MotionStepMs = 250;

    /// <summary>Length of one step of <see cref="Loudness"/> in milliseconds.</summary>
    public const int LoudnessStepMs = 50;

    /// <summary>Quieter than anything that can be heard.</summary>
    public const int Silent = -120;

    /// <summary>By how much the picture differs from the one a step before, in tenths of a grey level; empty without a picture. Movement and cuts both raise it.</summary>
    public required IReadOnlyList<int> Motion { get; init; }

    /// <summary>Mean level of the sound in decibels below full scale; empty without sound.</summary>
    public required IReadOnlyList<int> Loudness { get; init; }
}
