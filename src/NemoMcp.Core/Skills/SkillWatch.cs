using NemoMcp.Core.Skills.Finding;

namespace NemoMcp.Core.Skills;

/// <summary>
/// Has the system say when something changes where skills lie, so that hosts which listen can be told. Nothing wakes an idle
/// machine. Where the system offers no such thing, a change is seen at the next call instead.
/// </summary>
public sealed class SkillWatch(SkillCatalog catalog, TimeProvider clock) : IDisposable
{
    // Each watcher is one of 128 that Linux gives a user by default, and hosts start several copies of the program.
    private const int MaxWatchers = 12;

    // A tree larger than this is no folder of skills; only its top is watched.
    private const int MaxWatchedFolders = 500;

    // An installer writes several files; one look after the last of them is enough.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private readonly Lock gate = new();
    private readonly Dictionary<Anchor, FileSystemWatcher> watchers = [];
    private ITimer? settling;
    private bool isDisposed;

    /// <summary>Begins after a while: many a copy of the program lives only for one look at its tools.</summary>
    public void BeginAfter(TimeSpan pause)
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                settling ??= clock.CreateTimer(_ => Look(), null, pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            settling?.Dispose();
            foreach (var watcher in watchers.Values)
            {
                watcher.Dispose();
            }

            watchers.Clear();
        }
    }

    private void Look()
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            Arm();
        }

        // After the watchers: what changed before them is found now, what changes later by them.
        catalog.Refresh();
    }

    private void Touched()
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                settling?.Change(Settling, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Arm()
    {
        var wanted = catalog.Places.Where(place => place.Kind is not SkillPlaceKind.Shipped)
            .Select(place => AnchorOf(place.Path)).OfType<Anchor>().Distinct().Take(MaxWatchers).ToHashSet();
        foreach (var (anchor, watcher) in watchers.Where(pair => !wanted.Contains(pair.Key)).ToList())
        {
            watcher.Dispose();
            watchers.Remove(anchor);
        }

        foreach (var anchor in wanted.Where(anchor => !watchers.ContainsKey(anchor)))
        {
            if (TryWatch(anchor) is { } watcher)
            {
                watchers.Add(anchor, watcher);
            }
        }
    }

    /// <summary>The place itself; while it is missing, the nearest folder above it, where its coming would show.</summary>
    private static Anchor? AnchorOf(string place)
    {
        var folder = File.Exists(place) ? Path.GetDirectoryName(place) : place;
        var isPlace = true;
        while (folder is not null && !Directory.Exists(folder))
        {
            (folder, isPlace) = (Path.GetDirectoryName(folder), false);
        }

        return folder is null || Path.GetPathRoot(folder) == folder ? null : new Anchor(folder, isPlace, Directory.GetCreationTimeUtc(folder));
    }

    private FileSystemWatcher? TryWatch(Anchor anchor)
    {
        try
        {
            var watcher = new FileSystemWatcher(anchor.Folder)
            {
                IncludeSubdirectories = anchor.IsPlace && IsSmall(anchor.Folder),
                // Above a place only the coming of a folder matters, not what is written into the files there.
                NotifyFilter = anchor.IsPlace
                    ? NotifyFilters.DirectoryName | NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size
                    : NotifyFilters.DirectoryName,
            };
            watcher.Created += (_, _) => Touched();
            watcher.Changed += (_, _) => Touched();
            watcher.Deleted += (_, _) => Touched();
            watcher.Renamed += (_, _) => Touched();
            watcher.Error += (_, _) => Touched();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static bool IsSmall(string folder) =>
        Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Take(MaxWatchedFolders).Count() < MaxWatchedFolders;

    /// <summary>A folder that was removed and made again is another one: the watcher of the first hears nothing of it.</summary>
    private sealed record Anchor(string Folder, bool IsPlace, DateTime Born);
}
