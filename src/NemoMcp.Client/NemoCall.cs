using NemoMcp.Client.Attribution;

namespace NemoMcp.Client;

/// <summary>What every request of one tool call carries.</summary>
public sealed record NemoCall
{
    public required SkillAttribution Attribution { get; init; }

    /// <summary>The bearer; null only for the anonymous-token call.</summary>
    public string? Token { get; init; }

    /// <summary>Never the token: records end up in logs.</summary>
    public override string ToString() => $"NemoCall {{ {Attribution} }}";
}
