using NemoMcp.Protocol;

namespace NemoMcp.Core.Guidance;

/// <summary>Something failed in a way that has a code. Worded for people by <see cref="ErrorGuide"/> alone.</summary>
public sealed class NemoException(NemoErrorCode code, string? subject = null, Exception? cause = null)
    : Exception($"{code.ToWire()}: {subject}", cause)
{
    public NemoErrorCode Code { get; } = code;

    /// <summary>The thing that it is about: a path, a setting, a skill, a session. Data: it is cleaned before it is shown.</summary>
    public string? Subject { get; } = subject;

    /// <summary>More facts in a sentence of their own, already worded for the language of the call; null: the guide's general words.</summary>
    public string? Detail { get; init; }

    /// <summary>The same, for what is found out before anybody knows the language of the call.</summary>
    public Func<Language, string>? DetailIn { get; init; }

    /// <summary>The job that this is about, or that is in the way.</summary>
    public string? JobId { get; init; }

    public string? RegisterUrl { get; init; }

    /// <summary>True when it is certain that nothing has left: the same call may simply be made again.</summary>
    public bool NothingSent { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
