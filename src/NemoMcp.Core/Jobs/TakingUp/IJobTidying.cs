namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>Takes away what nobody asks for any more. A job that runs, or that somebody holds, is never touched.</summary>
public interface IJobTidying
{
    /// <summary>How long a finished job can be asked for.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    Task TidyAsync(CancellationToken cancellationToken);
}
