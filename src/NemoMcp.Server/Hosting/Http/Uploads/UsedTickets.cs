using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Server.Hosting.Http.Uploads;

/// <summary>Which tickets have been used: a small file each, so that of several processes one takes it.</summary>
internal sealed class UsedTickets(NemoSettings settings, TimeProvider clock) : IUsedTickets
{
    // Longer than a ticket is good for.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async Task<bool> TryUseAsync(string id, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(settings.StateFolder, "tickets");
        Tidy(folder);
        return await WholeFile.TryCreateAsync(Path.Combine(folder, id), ReadOnlyMemory<byte>.Empty, SettingNames.StateDir, cancellationToken);
    }

    private void Tidy(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var old in new DirectoryInfo(folder).EnumerateFiles().Where(file => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Kept))
        {
            WholeFile.Forget(old.FullName);
        }
    }
}
