using NemoMcp.Testing;

namespace NemoMcp.Media.Tests;

public sealed class FFmpegProgramsTests : IDisposable
{
    private static readonly string Ending = OperatingSystem.IsWindows() ? ".exe" : "";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Both_Are_Found_Along_The_Path_In_Its_Order()
    {
        var path = string.Join(Path.PathSeparator, folder.File("empty"), Put("first", "ffmpeg"), Put("second", "ffmpeg", "ffprobe"));

        var found = FFmpegPrograms.FindIn(path);

        found.FFmpeg.ShouldBe(folder.File("first", "ffmpeg" + Ending));
        found.FFprobe.ShouldBe(folder.File("second", "ffprobe" + Ending));
    }

    [Theory]
    [InlineData("ffprobe", "ffmpeg")]
    [InlineData("ffmpeg", "ffprobe")]
    public void The_Missing_One_Is_Named_With_The_Way_Out(string present, string missing)
    {
        var path = Put("bin", present);

        var problem = Should.Throw<FFmpegMissingException>(() => FFmpegPrograms.FindIn(path));

        problem.Program.ShouldBe(missing);
        problem.Message.ShouldStartWith(missing);
        problem.Message.ShouldContain("apt-get install ffmpeg");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("relative/folder")]
    public void An_Empty_Or_Relative_Path_Finds_Nothing(string? path) =>
        Should.Throw<FFmpegMissingException>(() => FFmpegPrograms.FindIn(path));

    [Fact]
    public void A_File_That_Nobody_May_Run_Is_Passed_Over()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var locked = Put("locked", "ffmpeg", "ffprobe");
        File.SetUnixFileMode(Path.Combine(locked, "ffmpeg"), UnixFileMode.UserRead);

        FFmpegPrograms.FindIn(string.Join(Path.PathSeparator, locked, Put("open", "ffmpeg"))).FFmpeg.ShouldBe(folder.File("open", "ffmpeg"));
    }

    private string Put(string name, params string[] programs)
    {
        foreach (var program in programs)
        {
            var path = folder.File(name, program + Ending);
            File.WriteAllText(path, "");

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        return folder.File(name);
    }
}
