namespace NemoMcp.Core.Uploading;

/// <summary>Why one source failed.</summary>
public sealed record UploadError(string Code, string Message);
