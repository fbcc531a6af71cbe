using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Gives a finished file its name, or the next free one: nothing that exists is ever overwritten.</summary>
public static class FreeName
{
    private const int MostNumbers = 10_000;

    /// <summary>The name that it got.</summary>
    public static string Take(string temporary, string wanted)
    {
        for (var number = 1; number <= MostNumbers; number++)
        {
            var candidate = number is 1 ? wanted : Numbered(wanted, number);
            if (TryMove(temporary, candidate, wanted))
            {
                return candidate;
            }
        }

        throw new NemoException(NemoErrorCode.OutputNotWritable, wanted);
    }

    /// <summary>The names that are taken, as they would be given out.</summary>
    public static IEnumerable<string> Taken(string wanted) =>
        Enumerable.Range(1, MostNumbers).Select(number => number is 1 ? wanted : Numbered(wanted, number)).TakeWhile(Path.Exists);

    private static bool TryMove(string temporary, string candidate, string wanted)
    {
        try
        {
            if (Path.Exists(candidate))
            {
                return false;
            }

            File.Move(temporary, candidate, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(candidate))
        {
            // Somebody took the name in between.
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.OutputNotWritable, wanted, problem);
        }
    }

    private static string Numbered(string path, int number) => Path.Combine(
        Path.GetDirectoryName(path) ?? "",
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));
}
