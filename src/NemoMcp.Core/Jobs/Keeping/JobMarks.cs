using System.Globalization;
using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What any process may say about a job that another one runs. Files of their own: nobody writes into another's journal.</summary>
public sealed class JobMarks(JobFolder folder) : IJobMarks
{
    /// <summary>Somebody wants the job stopped; its owner looks for this.</summary>
    public Task AskToStopAsync(JobId job, CancellationToken cancellationToken) =>
        WholeFile.TryCreateAsync(folder.Stop(job), ReadOnlyMemory<byte>.Empty, SettingNames.StateDir, cancellationToken);

    public bool IsAskedToStop(JobId job) => File.Exists(folder.Stop(job));

    /// <summary>The outcome was told; only the first time counts.</summary>
    public Task MarkToldAsync(JobId job, DateTimeOffset at, CancellationToken cancellationToken) =>
        WholeFile.TryCreateAsync(folder.Told(job), Encoding.ASCII.GetBytes(at.ToString("O", CultureInfo.InvariantCulture)), SettingNames.StateDir, cancellationToken);

    public async Task<DateTimeOffset?> ToldAtAsync(JobId job, CancellationToken cancellationToken) =>
        await WholeFile.ReadAsync(folder.Told(job), cancellationToken) is { } written
        && DateTimeOffset.TryParseExact(Encoding.ASCII.GetString(written), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at
            : null;

    /// <summary>The job begins, or goes on after its end: what was said before is no longer true.</summary>
    public Task ClearAsync(JobId job, CancellationToken cancellationToken)
    {
        WholeFile.Forget(folder.Stop(job));
        WholeFile.Forget(folder.Told(job));
        return Task.CompletedTask;
    }
}
