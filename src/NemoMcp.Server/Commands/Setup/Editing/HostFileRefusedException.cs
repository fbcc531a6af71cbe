namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>A host's file has a shape that is not touched. The message is a sentence for the person; the line counts from 1.</summary>
internal sealed class HostFileRefusedException(string reason, int? line = null) : Exception(line is { } at ? $"Line {at}: {reason}" : reason);
