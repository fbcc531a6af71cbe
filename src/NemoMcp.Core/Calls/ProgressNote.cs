namespace NemoMcp.Core.Calls;

/// <summary>A short line for a person. The percentage comes from bytes or from ffmpeg, never from a clock.</summary>
public sealed record ProgressNote(string Message, double? Percent = null);
