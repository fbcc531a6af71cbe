using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>A film that came out of the backend, to be measured beside the footage that went in.</summary>
internal sealed class MadeFilm(Studio studio, FilmStage stage, string path, MediaFacts facts, string reply)
{
    /// <summary>Brightness differs by more than encoding explains.</summary>
    private const int Clearly = 50;

    public string Path => path;

    public MediaFacts Facts => facts;

    /// <summary>What the backend said to the last message.</summary>
    public string Reply => reply;

    public void Lasts(double seconds) => facts.Duration.TotalSeconds.ShouldBe(seconds, 0.11);

    public void Measures(int width, int height) => (facts.Width, facts.Height).ShouldBe((width, height));

    public Task<Frame> FrameAsync(double seconds) => studio.FrameAsync(path, seconds);

    /// <summary>The mean colour of a frame, or of what a crop leaves of it, such as <c>crop=iw:ih/4:0:0</c>.</summary>
    public Task<(double Luma, double Blue, double Red)> ColorAsync(double seconds, string crop = "null") => studio.ColorAsync(path, seconds, crop);

    public Task<double> LoudnessAsync(double from = 0, double length = 1000) => studio.LoudnessAsync(path, from, length);

    /// <summary>Mean level in dB, of all that is heard or of what a filter leaves of it.</summary>
    public Task<double> VolumeAsync(double from = 0, double length = 1000, string only = "anull") => studio.VolumeAsync(path, from, length, only);

    public Task<int> ZeroCrossingsAsync(double from, double length) => studio.ZeroCrossingsAsync(path, from, length);

    /// <summary>A frame of what was uploaded.</summary>
    public async Task<Frame> SourceAsync(string name, double seconds) => await studio.FrameAsync(await stage.FileAsync(name), seconds);

    public async Task<(double Luma, double Blue, double Red)> SourceColorAsync(string name, double seconds, string crop = "null") => await studio.ColorAsync(await stage.FileAsync(name), seconds, crop);

    public async Task<double> SourceVolumeAsync(string name, double from = 0, double length = 1000) => await studio.VolumeAsync(await stage.FileAsync(name), from, length);

    public async Task<double> SourceLoudnessAsync(string name, double from = 0, double length = 1000) => await studio.LoudnessAsync(await stage.FileAsync(name), from, length);

    /// <summary>The film shows at a time what the file shows at another, and not what it shows half a second later or earlier.</summary>
    public async Task ShowsAsync(double seconds, string name, double source)
    {
        var frame = await FrameAsync(seconds);
        var right = frame.DifferenceTo(await SourceAsync(name, source));
        right.ShouldBeLessThan(8, $"{name} at {source} is not what the film shows at {seconds}");
        foreach (var other in new[] { source - 0.5, source + 0.5 }.Where(other => other >= 0))
        {
            // Beyond the file's end there is nothing to be taken for it.
            var wrong = await SourceAsync(name, other);
            right.ShouldBeLessThan(wrong.Pixels.Length is 0 ? double.MaxValue : frame.DifferenceTo(wrong), $"{name} at {other} is as good at {seconds}");
        }
    }

    /// <summary>Where words stand over the footage: the rows and columns that it does not explain, as shares; null where there are none.</summary>
    public async Task<((double Top, double Bottom) Rows, (double Left, double Right) Columns)?> WordsAsync(double seconds, string name, double source)
    {
        var frame = await FrameAsync(seconds);
        var plain = await SourceAsync(name, source);
        var words = frame with { Pixels = [.. frame.Pixels.Zip(plain.Pixels, (mine, theirs) => (byte)(Math.Abs(mine - theirs) > Clearly ? 255 : 0))] };
        return words.ShareAbove(0) < 0.001 ? null : (words.RowsAbove(0)!.Value, words.ColumnsAbove(0)!.Value);
    }
}
