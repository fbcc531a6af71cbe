using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.LocalBackend.Tests.Editing;
using Shouldly;
using Xunit;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>A film whose lively seconds are known, measured for real.</summary>
public sealed class HighlightRenderTests : IDisposable
{
    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Theory]
    // Things move from second 5 to 8 and from 20 to 23; everything else stands still.
    [InlineData("5-8 20-23", "make a 6 second highlight", "anullsrc=d=30")]
    [InlineData("5-8 20-23", "cut it to 6 seconds", "anullsrc=d=30")]
    // Noise in the same places, under a picture that stands still.
    [InlineData("5-8 20-23", "保留最精彩的6秒", "aevalsrc='if(between(t,5,8)+between(t,20,23),0.5,0.01)*sin(2*PI*440*t)':d=30", false)]
    public async Task The_Lively_Seconds_Are_Kept(string seconds, string message, string sound, bool moves = true)
    {
        var picture = moves
            ? "color=gray:s=160x120:r=10:d=30,geq=lum='if(between(T,5,8)+between(T,20,23),random(1)*255,128)':cb=128:cr=128"
            : "color=gray:s=160x120:r=10:d=30";
        var path = await studio.MakeAsync("film.mp4", "-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-t", "30");
        var known = new DraftBuilder();
        known.File(path, await studio.FactsAsync(path));
        var turn = new Turn([.. known.Media.Values]) { Surveys = await new Surveyor(TimeProvider.System).OfAsync(known.Media.Values, studio.Time) };
        turn.Say(message).Complete.ShouldBeTrue();
        string.Join(' ', turn.Draft!.Film().Select(clip => $"{Math.Round(clip.SourceStartMs / 1000.0)}-{Math.Round((clip.SourceStartMs + clip.SourceDurationMs) / 1000.0)}")).ShouldBe(seconds);
        turn.Draft!.FilmMs().ShouldBe(6000);
    }

    [Fact]
    public void What_Was_Not_Measured_Is_Spread_Evenly_And_Says_So()
    {
        var output = new Turn(Drafts.Uploads.Video("a.mp4", 30)).Say("make a 6 second highlight");
        output.Reply.ShouldContain("spread evenly: how lively the film is could not be measured");
        output.Complete.ShouldBeFalse();
    }
}
