namespace NemoMcp.Core.Uploading;

/// <summary>A file that a caller brought with a ticket.</summary>
/// <param name="Path">Where it was put.</param>
/// <param name="Name">What the caller calls it.</param>
public sealed record BroughtFile(string Path, string Name);
