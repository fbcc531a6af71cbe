using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Where a film lands. That it can be written there is proven before anything is rendered.</summary>
public sealed class OutputPlace(PathPolicy paths, TimeProvider clock)
{
    // The stamp behind it must survive where long names are cut.
    private const int MaxNameLength = 40;

    /// <summary>The file's full path; its folder takes files, or can be made when there is a film for it.</summary>
    public string Prepare(string? outputPath, string sessionName, string format, Language language)
    {
        var stamp = clock.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = paths.ResolveOutput(outputPath, $"{ForeignText.Clean(sessionName, MaxNameLength)}-{stamp}", format, language);
        Prove(path);
        return path;
    }

    private static void Prove(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            {
                folder = parent;
            }

            var trial = Path.Combine(folder, $".nemo-{Guid.NewGuid():N}.tmp");
            using var file = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new NemoException(NemoErrorCode.OutputNotWritable, path, problem);
        }
    }
}
