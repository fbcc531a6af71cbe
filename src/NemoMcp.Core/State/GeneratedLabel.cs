namespace NemoMcp.Core.State;

/// <summary>A medium that the backend made.</summary>
public sealed record GeneratedLabel(string Label, string? Kind = null);
