using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Batching;

/// <summary>The record of one list of jobs at one backend, in the state folder; one process at a time works on it.</summary>
public sealed class BatchBook : IDisposable
{
    private readonly string _path;
    private readonly IDisposable _alone;

    private BatchBook(string path, IDisposable alone) => (_path, _alone) = (path, alone);

    public BatchRecord Record { get; private set; } = new();

    /// <summary>Opens the record of a list of jobs; refused while another process works on the same list.</summary>
    public static async Task<BatchBook> OpenAsync(NemoSettings settings, string listPath, CancellationToken cancellationToken)
    {
        var backend = settings.ApiUrl?.AbsoluteUri ?? "local";
        var path = Path.Combine(settings.StateFolder, "batches", $"{ShortHash.Of(listPath, backend)}.json");
        var alone = LockFile.TryTake($"{path}.lock") ?? throw new NemoException(NemoErrorCode.InvalidArgument, listPath)
        {
            Detail = $"Another nemo-mcp batch works on {listPath} at this moment; let it end, or stop it.",
        };
        return new BatchBook(path, alone)
        {
            Record = await KeptJson.ReadAsync(path, KeptJsonContext.Default.BatchRecord, cancellationToken) ?? new BatchRecord(),
        };
    }

    /// <summary>Keeps a change. It counts only once this has returned.</summary>
    public async Task SaveAsync(BatchRecord record, CancellationToken cancellationToken)
    {
        Record = record;
        await KeptJson.WriteAsync(_path, record, KeptJsonContext.Default.BatchRecord, cancellationToken);
    }

    public void Dispose() => _alone.Dispose();
}
