using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Turns;

/// <summary>Turns among the processes of a state folder: open files in <c>locks/</c>.</summary>
public sealed class FileTurns(NemoSettings settings, TimeProvider clock) : ITurns
{
    public async Task<IAsyncDisposable?> TakeAsync(string name, TimeSpan limit, CancellationToken cancellationToken) =>
        await LockFile.TakeAsync(Path.Combine(settings.StateFolder, "locks", $"{name}.lock"), limit, clock, cancellationToken);
}
