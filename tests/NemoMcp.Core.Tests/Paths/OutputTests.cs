using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Paths;

public sealed class OutputTests : IDisposable
{
    private const string Name = "project-20260821-101500";

    private readonly PathPolicyFixture place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Without_A_Path_The_Film_Goes_To_The_Output_Folder()
    {
        Output(null).ShouldBe(Path.Combine(place.Output, Name + ".mp4"));
        Output("  ").ShouldBe(Path.Combine(place.Output, Name + ".mp4"));
        place.Policy.ResolveOutput(null, Name + ".mp4", ".mp4").ShouldBe(Path.Combine(place.Output, Name + ".mp4"));
    }

    [Theory]
    [InlineData("out.mp4", "out.mp4")]
    [InlineData("out", "out.mp4")]
    [InlineData("out.MOV", "out.mp4")]
    [InlineData("plaza.v2", "plaza.v2.mp4")]
    [InlineData("new/deep/out.webm", "new/deep/out.mp4")]
    [InlineData(".mp4", ".mp4.mp4")]
    public void The_Extension_Follows_The_Format(string given, string expected) =>
        Output("~/" + given).ShouldBe(Path.Combine([place.Home, .. expected.Split('/')]));

    [Fact]
    public void A_Folder_Is_One_When_It_Exists_Or_Ends_In_A_Separator()
    {
        Directory.CreateDirectory(Path.Combine(place.Home, "films.mp4"));

        Output("~/films.mp4").ShouldBe(Path.Combine(place.Home, "films.mp4", Name + ".mp4"));
        Output("~/later/").ShouldBe(Path.Combine(place.Home, "later", Name + ".mp4"));
        Output("~").ShouldBe(Path.Combine(place.Home, Name + ".mp4"));
        Directory.Exists(Path.Combine(place.Home, "later")).ShouldBeFalse();
    }

    [Fact]
    public void The_Output_Folder_May_Always_Be_Written_And_Other_Places_May_Not()
    {
        Output(Path.Combine(place.Output, "sub", "a.mp4")).ShouldBe(Path.Combine(place.Output, "sub", "a.mp4"));
        place.PolicyFor().ResolveOutput(null, Name, "gif").ShouldBe(Path.Combine(place.Output, Name + ".gif"));
        PathPolicyFixture.Refusal(() => Output(Path.Combine(place.Outside, "a.mp4")), NemoErrorCode.PathNotAllowed);
        PathPolicyFixture.Refusal(() => Output("~/.ssh/a.mp4"), NemoErrorCode.PathNotAllowed);
        PathPolicyFixture.Refusal(() => Output("out.mp4"), NemoErrorCode.InvalidArgument).Subject.ShouldBe("output_path");
    }

    [Fact]
    public void A_Link_Does_Not_Lead_Out()
    {
        Directory.CreateSymbolicLink(Path.Combine(place.Home, "link"), place.Outside);
        File.CreateSymbolicLink(Path.Combine(place.Home, "dangling.mp4"), Path.Combine(place.Outside, "not-yet.mp4"));

        PathPolicyFixture.Refusal(() => Output("~/link/a.mp4"), NemoErrorCode.PathNotAllowed);
        PathPolicyFixture.Refusal(() => Output("~/link/new/"), NemoErrorCode.PathNotAllowed);
        PathPolicyFixture.Refusal(() => Output("~/dangling.mp4"), NemoErrorCode.PathNotAllowed);
    }

    [Fact]
    public void A_File_In_The_Place_Of_A_Folder_Is_Named()
    {
        var file = place.Make(place.Home, "notes.txt");

        PathPolicyFixture.Refusal(() => Output("~/notes.txt/sub/a.mp4"), NemoErrorCode.OutputNotWritable).Detail!.ShouldContain(file);
    }

    [Theory]
    [InlineData("../../etc/passwd", "-..-etc-passwd.mp4")]
    [InlineData("a/b:c", "a-b-c.mp4")]
    [InlineData("..", "film.mp4")]
    [InlineData("短片", "短片.mp4")]
    public void A_Sessions_Name_Cannot_Leave_The_Folder(string name, string expected)
    {
        var path = place.Policy.ResolveOutput(null, name, "mp4");

        Path.GetDirectoryName(path).ShouldBe(place.Output);
        Path.GetFileName(path).ShouldBe(expected);
    }

    private string Output(string? path) => place.Policy.ResolveOutput(path, Name, "mp4");
}
