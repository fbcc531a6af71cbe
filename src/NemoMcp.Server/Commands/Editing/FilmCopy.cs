using NemoMcp.Core.Exporting.Saving;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>Puts a film that was saved earlier where it is wanted now; the timeline it came from may be another one by now.</summary>
internal static class FilmCopy
{
    /// <summary>Where the copy lies: the wanted file or the next free name, whole or not at all.</summary>
    public static string Make(string saved, string wanted)
    {
        if (!File.Exists(saved))
        {
            throw new NemoException(NemoErrorCode.FileNotFound, saved)
            {
                Detail = "The film was saved there and has been moved or deleted since. nemo-mcp export --session ID renders the project's timeline as it is now.",
            };
        }

        var isFolder = Directory.Exists(wanted) || Path.EndsInDirectorySeparator(wanted);
        var target = isFolder ? Path.Combine(wanted, Path.GetFileName(saved)) : Path.ChangeExtension(wanted, Path.GetExtension(saved));
        if (Path.GetFullPath(target) == Path.GetFullPath(saved))
        {
            return saved;
        }

        try
        {
            var folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $".nemo-{Guid.NewGuid():N}.tmp");
            try
            {
                File.Copy(saved, temporary);
                return FreeName.Take(temporary, target);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.OutputNotWritable, target, problem);
        }
    }
}
