using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Storage.Renders;

/// <summary>Renders on disk: the order, how far it is, a mark when it is to stop, and the film.</summary>
internal sealed class RenderStore(BackendFolder folder)
{
    /// <summary>False when the id is taken.</summary>
    public Task<bool> TryCreateAsync(RenderOrder order, CancellationToken cancellationToken) =>
        JsonFile.TryCreateAsync(InFolder(order, "order.json"), order, StorageJsonContext.Default.RenderOrder, cancellationToken);

    /// <summary>Null when there is none.</summary>
    public Task<RenderOrder?> FindAsync(RenderId render, CancellationToken cancellationToken) =>
        JsonFile.ReadAsync(Path.Combine(folder.RenderFolder(render), "order.json"), StorageJsonContext.Default.RenderOrder, cancellationToken);

    public async Task<RenderProgress> ProgressAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        var progress = await JsonFile.ReadAsync(InFolder(order, "progress.json"), StorageJsonContext.Default.RenderProgress, cancellationToken)
            ?? new RenderProgress { State = RenderState.Pending };
        return progress.IsFinal || !IsToStop(order) ? progress : progress with { State = RenderState.Cancelled };
    }

    public Task SaveAsync(RenderOrder order, RenderProgress progress, CancellationToken cancellationToken) =>
        JsonFile.WriteAsync(InFolder(order, "progress.json"), progress, StorageJsonContext.Default.RenderProgress, cancellationToken);

    /// <summary>Whoever renders it, in whichever process, sees the mark and stops.</summary>
    public void MarkToStop(RenderOrder order) => PrivateFile.Create(InFolder(order, "stop"), FileMode.OpenOrCreate).Dispose();

    public bool IsToStop(RenderOrder order) => File.Exists(InFolder(order, "stop"));

    /// <summary>Null while some process renders it.</summary>
    public FileLock? TryTake(RenderOrder order) => FileLock.TryTake(InFolder(order, "render.lock"));

    public string FilmPath(RenderOrder order) => InFolder(order, order.FilmName);

    public string WorkFolder(RenderOrder order) => InFolder(order, "work");

    private string InFolder(RenderOrder order, string name) => Path.Combine(folder.RenderFolder(new RenderId(order.Id)), name);
}
