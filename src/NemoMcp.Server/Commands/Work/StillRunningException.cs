namespace NemoMcp.Server.Commands.Work;

/// <summary>A job outlived every patience; it goes on.</summary>
internal sealed class StillRunningException(string job) : Exception($"Job {job} is still running.")
{
    public string Job { get; } = job;
}
