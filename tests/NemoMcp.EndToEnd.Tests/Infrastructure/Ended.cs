namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>A process that has ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Errors}";
}
