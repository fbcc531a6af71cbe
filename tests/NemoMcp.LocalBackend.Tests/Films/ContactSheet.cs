using System.Globalization;
using NemoMcp.LocalBackend.Tests.Rendering;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>Three frames of each film with the sentence that made it, for people to look at; only where a folder is named.</summary>
internal static class ContactSheet
{
    private const string FolderSetting = "NEMO_CONTACT_SHEET";
    private const string Frame = "scale=192:144:force_original_aspect_ratio=decrease,pad=200:150:(ow-iw)/2:(oh-ih)/2:0x303030,setsar=1";

    private static readonly double[] Places = [0.22, 0.47, 0.88];

    public static async Task AddAsync(Studio studio, FilmRow row, string film)
    {
        var facts = await studio.FactsAsync(film);
        if (Environment.GetEnvironmentVariable(FolderSetting) is not { Length: > 0 } folder || !facts.HasVideo)
        {
            return;
        }

        var words = Path.Combine(studio.Folder, "words.txt");
        await File.WriteAllTextAsync(words, row.Example);
        var number = FilmRows.All.TakeWhile(other => other != row).Count();
        await studio.MakeAsync(
            Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:000}.png")),
            [
                .. Places.SelectMany(place => (string[])["-ss", (facts.Duration.TotalSeconds * place).ToString("0.###", CultureInfo.InvariantCulture), "-i", film]),
                "-filter_complex", $"[0:v]{Frame}[a];[1:v]{Frame}[b];[2:v]{Frame}[c];[a][b][c]hstack=3,pad=iw:ih+26:0:0:white,drawtext=textfile={words}:expansion=none:font=Sans:fontsize=13:x=6:y=h-20",
                "-frames:v", "1",
            ]);
    }
}
