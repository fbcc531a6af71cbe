namespace NemoMcp.Core.Sessions;

/// <summary>The arguments of <c>create_session</c>.</summary>
public sealed record SessionRequest
{
    public string? Language { get; init; }

    public string Name { get; init; } = "project";

    public bool WorkspaceLink { get; init; }
}
