using NemoMcp.Testing;

namespace NemoMcp.Media.Tests;

public sealed class FFmpegProgressReaderTests
{
    [Fact]
    public async Task Each_Block_Gives_One_Step_And_The_Last_Says_So()
    {
        string[] words = ["frame=0", "out_time_us=N/A", "progress=continue", "frame=30", "out_time_us=1500000", "out_time_ms=1500000", "speed= 2.1x", "progress=continue", "out_time_us=4000000", "progress=end"];
        var reader = new FFmpegProgressReader();

        var lines = await Dummy.LinesAsync(Dummy.Run([.. words.SelectMany(word => new[] { "out", word })]), TestLimits.Token());

        lines.Select(reader.Read).OfType<FFmpegProgress>().ShouldBe(
        [
            new FFmpegProgress(TimeSpan.Zero, Ended: false),
            new FFmpegProgress(TimeSpan.FromSeconds(1.5), Ended: false),
            new FFmpegProgress(TimeSpan.FromSeconds(4), Ended: true),
        ]);
    }

    [Theory]
    [InlineData("out_time_us=-66000")]
    [InlineData("out_time_us=99999999999999999999999")]
    [InlineData("out_time_us=")]
    [InlineData("=")]
    [InlineData("")]
    [InlineData("frame 30 fps 25")]
    public void What_Is_No_Position_Leaves_It_At_Zero(string line)
    {
        var reader = new FFmpegProgressReader();

        reader.Read(line).ShouldBeNull();
        reader.Read("progress=continue").ShouldBe(new FFmpegProgress(TimeSpan.Zero, Ended: false));
    }

    [Fact]
    public void The_Largest_Number_Is_A_Time_All_The_Same()
    {
        var reader = new FFmpegProgressReader();

        reader.Read("out_time_us=9223372036854775807").ShouldBeNull();
        reader.Read("progress=continue")!.Position.ShouldBeGreaterThan(TimeSpan.FromDays(1));
    }
}
