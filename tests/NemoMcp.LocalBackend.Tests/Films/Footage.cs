using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>The files that sentences are tried on: short and small cuts of the real films, and sounds of known loudness.</summary>
internal static class Footage
{
    private static readonly string[] Quick = ["-c:v", "libx264", "-preset", "superfast", "-crf", "20", "-g", "10"];

    /// <summary>The ffmpeg arguments that make each; what is not in here lies in the repository as it is.</summary>
    private static readonly Dictionary<string, string[]> Recipes = new(StringComparer.Ordinal)
    {
        // People walking over a plaza, 6 s, without sound; and 3 s from later.
        ["plaza.mp4"] = ["-t", "6", "-i", Repository.Media("vtest.avi"), "-vf", "scale=320:240", .. Quick],
        ["yard.mp4"] = ["-ss", "40", "-t", "3", "-i", Repository.Media("vtest.avi"), "-vf", "scale=320:240", .. Quick],
        // A box by hand, 6 s, with sound.
        ["box.mp4"] = ["-i", Repository.Media("box.mp4"), "-vf", "scale=320:240,fps=15", .. Quick, "-c:a", "aac", "-t", "6"],
        // The plaza with a voice's stand-in: a high tone for 3 s, then silence.
        ["talk.mp4"] = ["-t", "6", "-i", Repository.Media("vtest.avi"), "-f", "lavfi", "-i", "sine=f=3000:d=3,volume=6dB,apad=whole_dur=6", "-vf", "scale=320:240", .. Quick, "-c:a", "aac"],
        // A white disc on black, and a white picture.
        ["disc.png"] = ["-f", "lavfi", "-i", "color=black:s=640x480,format=gray,geq=lum='if(lt(hypot(X-320,Y-240),120),255,0)'", "-frames:v", "1"],
        ["white.png"] = ["-f", "lavfi", "-i", "color=white:s=640x480", "-frames:v", "1"],
        // A red disc; what is around it is transparent.
        ["logo.png"] = ["-f", "lavfi", "-i", "color=red:s=100x100,format=rgba,geq=r=255:g=0:b=0:a='if(lt(hypot(X-50,Y-50),40),255,0)'", "-frames:v", "1"],
        // A tone that stops from second 2 to 4.
        ["halting.mp4"] = ["-f", "lavfi", "-i", "testsrc=s=320x240:r=10:d=6", "-f", "lavfi", "-i", "aevalsrc=if(between(t\\,2\\,4)\\,0\\,0.4)*sin(2*PI*440*t):d=6", .. Quick, "-c:a", "aac"],
        ["song.mp3"] = ["-f", "lavfi", "-i", "sine=f=440:d=3", "-ac", "2"],
    };

    public static async Task<string> MakeAsync(Studio studio, string name) =>
        Recipes.TryGetValue(name, out var recipe) ? await studio.MakeAsync(name, recipe) : Repository.Media(name);
}
