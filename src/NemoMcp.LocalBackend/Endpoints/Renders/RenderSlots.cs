using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Files;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>How many films are made at once on this machine, by all processes together: one per two cores.</summary>
internal sealed class RenderSlots(BackendFolder folder)
{
    private const int CoresPerFilm = 2;

    /// <summary>A film takes seconds at least; looking for a free place five times a second costs nothing beside it.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly int count = Math.Max(1, Environment.ProcessorCount / CoresPerFilm);

    /// <summary>Waits in the queue as long as the caller lets it: until its render is cancelled or the backend ends.</summary>
    public async Task<FileLock> TakeAsync(Func<bool> goOn, CancellationToken cancellationToken)
    {
        while (goOn())
        {
            for (var number = 0; number < count; number++)
            {
                if (FileLock.TryTake(folder.RenderSlot(number)) is { } slot)
                {
                    return slot;
                }
            }

            // The films before this one are made in real time, in other processes too.
            await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        }

        throw new OperationCanceledException("The render was taken out of the queue.");
    }
}
