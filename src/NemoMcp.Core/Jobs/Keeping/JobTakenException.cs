namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>A transition was not kept, because another process goes on with the job: the work ends here.</summary>
public sealed class JobTakenException(string message) : Exception(message);
