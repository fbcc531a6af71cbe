using System.Diagnostics;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Paths;

public sealed class SourceTests : IDisposable
{
    private readonly PathPolicyFixture place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void An_Absolute_A_Home_And_A_Uri_Path_Name_The_Same_File()
    {
        var file = place.Make(place.Home, "Videos", "my clip 短片.mp4");

        place.Policy.ResolveSource(file).ShouldBe(file);
        place.Policy.ResolveSource("~/Videos/my clip 短片.mp4").ShouldBe(file);
        place.Policy.ResolveSource(new Uri(file).AbsoluteUri).ShouldBe(file);
        place.Policy.ResolveSource("file://localhost" + new Uri(file).AbsolutePath).ShouldBe(file);
        place.Policy.ResolveSource($"  {file} ").ShouldBe(file);
    }

    [Theory]
    [InlineData("clip.mp4")]
    [InlineData("./clip.mp4")]
    [InlineData("")]
    [InlineData("~bob/clip.mp4")]
    [InlineData("C:\\films\\clip.mp4")]
    [InlineData("file:///C:/films/clip.mp4")]
    [InlineData("\\\\server\\films\\clip.mp4")]
    [InlineData("~/a\0b.mp4")]
    [InlineData("file:///a%00b.mp4")]
    [InlineData("~/a\nb.mp4")]
    [InlineData("${user_config.file}")]
    [InlineData("~/${name}.mp4")]
    public void What_Is_No_Absolute_Path_Is_Refused_With_The_Way_Out(string source)
    {
        var refusal = PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(source), NemoErrorCode.InvalidArgument);

        refusal.Detail.ShouldNotBeNullOrEmpty();
        var chinese = PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(source, Language.Chinese), NemoErrorCode.InvalidArgument);
        Languages.FromText(chinese.Detail).ShouldBe(Language.Chinese);
    }

    [Fact]
    public void A_Relative_Path_Is_Answered_With_An_Absolute_Example() =>
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("holiday.mov"), NemoErrorCode.InvalidArgument)
            .Detail!.ShouldContain(Path.Combine(place.Home, "Videos", "holiday.mov"));

    [Fact]
    public void A_Missing_File_Is_Told_Apart_From_A_Forbidden_One()
    {
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("~/none.mp4"), NemoErrorCode.FileNotFound);
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(Path.Combine(place.Outside, "none.mp4")), NemoErrorCode.PathNotAllowed);
    }

    [Fact]
    public void A_File_Outside_The_Roots_Is_Refused_However_It_Is_Spelled()
    {
        var file = place.Make(place.Outside, "clip.mp4");

        foreach (var source in new[] { file, "~/../outside/clip.mp4", $"file://{file}", "file:///" + Uri.EscapeDataString(file[1..]) })
        {
            PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(source), NemoErrorCode.PathNotAllowed).Detail!.ShouldContain(place.Home);
        }
    }

    [Fact]
    public void A_Folder_Whose_Name_Begins_Like_A_Root_Is_Outside()
    {
        var file = place.Make(place.Home + "-of-somebody-else", "clip.mp4");

        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(file), NemoErrorCode.PathNotAllowed);
    }

    [Fact]
    public void Another_Machine_In_A_Uri_Is_Refused() =>
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("file://server/films/a.mp4"), NemoErrorCode.PathNotAllowed);

    [Fact]
    public void A_Hidden_Folder_Below_A_Root_Is_Refused_Unless_It_Is_A_Root()
    {
        var file = place.Make(place.Home, ".cache", "clip.mp4");
        place.Make(place.Home, ".cache", ".deeper", "clip.mp4");

        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(file), NemoErrorCode.PathNotAllowed);
        var policy = place.PolicyFor(place.Home, Path.Combine(place.Home, ".cache"));
        policy.ResolveSource(file).ShouldBe(file);
        PathPolicyFixture.Refusal(() => policy.ResolveSource("~/.cache/.deeper/clip.mp4"), NemoErrorCode.PathNotAllowed);
    }

    [Fact]
    public void Links_Are_Followed_To_Where_They_End()
    {
        var secret = place.Make(place.Outside, "secret.mp4");
        var film = place.Make(place.Home, "Videos", "film.mp4");
        File.CreateSymbolicLink(Path.Combine(place.Home, "out.mp4"), secret);
        File.CreateSymbolicLink(Path.Combine(place.Home, "second.mp4"), "out.mp4");
        Directory.CreateSymbolicLink(Path.Combine(place.Home, "folder"), place.Outside);
        File.CreateSymbolicLink(Path.Combine(place.Home, "in.mp4"), Path.Combine("Videos", "film.mp4"));
        File.CreateSymbolicLink(Path.Combine(place.Outside, "back.mp4"), film);

        foreach (var source in new[] { "~/out.mp4", "~/second.mp4", "~/folder/secret.mp4" })
        {
            PathPolicyFixture.Refusal(() => place.Policy.ResolveSource(source), NemoErrorCode.PathNotAllowed);
        }

        place.Policy.ResolveSource("~/in.mp4").ShouldBe(film);
        place.Policy.ResolveSource(Path.Combine(place.Outside, "back.mp4")).ShouldBe(film);
    }

    [Fact]
    public void A_Ring_Of_Links_Ends_In_A_Refusal()
    {
        File.CreateSymbolicLink(Path.Combine(place.Home, "a.mp4"), "b.mp4");
        File.CreateSymbolicLink(Path.Combine(place.Home, "b.mp4"), "a.mp4");

        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("~/a.mp4"), NemoErrorCode.PathNotAllowed);
    }

    [Fact]
    public void A_Root_That_Is_A_Link_Is_Compared_By_Its_End()
    {
        var file = place.Make(place.Outside, "clip.mp4");
        var link = Path.Combine(place.Home, "films");
        Directory.CreateSymbolicLink(link, place.Outside);

        place.PolicyFor(link).ResolveSource(Path.Combine(link, "clip.mp4")).ShouldBe(file);
    }

    [Fact]
    public void A_Folder_Is_Named_As_One()
    {
        Directory.CreateDirectory(Path.Combine(place.Home, "Videos"));

        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("~/Videos"), NemoErrorCode.InvalidArgument).Detail!.ShouldContain("folder");
    }

    [Fact]
    public void An_Empty_File_A_Pipe_And_A_Device_Are_Never_Opened()
    {
        File.Create(Path.Combine(place.Home, "empty.mp4")).Dispose();
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("~/empty.mp4"), NemoErrorCode.UnsupportedMedia);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var mkfifo = Process.Start("mkfifo", [Path.Combine(place.Home, "pipe.mp4")]);
        mkfifo.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        PathPolicyFixture.Refusal(() => place.Policy.ResolveSource("~/pipe.mp4"), NemoErrorCode.UnsupportedMedia);
        PathPolicyFixture.Refusal(() => place.PolicyFor("/dev").ResolveSource("/dev/zero"), NemoErrorCode.UnsupportedMedia);
    }

    [Fact]
    public void Without_Roots_Nothing_Can_Be_Read()
    {
        var file = place.Make(place.Home, "clip.mp4");

        PathPolicyFixture.Refusal(() => place.PolicyFor().ResolveSource(file), NemoErrorCode.PathNotAllowed);
    }
}
