using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Tests.Skills;

public sealed class ShippedSkillTests
{
    private static readonly string[] Tools = ["create_session", "upload_media", "send_edit", "get_state", "get_credits", "export_video", "get_job", "cancel_job"];

    private readonly SkillCatalog catalog = new(
        new NemoSettings { ClientIdFile = "", StateFolder = "", OutputFolder = "", MediaRoots = [], HomeFolder = Path.GetTempPath() },
        Path.Combine(Repository(), "skills"));

    [Fact]
    public void Both_Are_Readable_And_The_Default_Is_First()
    {
        catalog.Problems.ShouldBeEmpty();
        catalog.All.Select(skill => skill.Name).ShouldBe(["generator-youtube", "free-shorts"]);
        catalog.All.ShouldAllBe(skill => skill.Version == "1.0.0" && Path.GetFileName(Path.GetDirectoryName(skill.File)) == skill.Name);
    }

    [Theory]
    [InlineData("generator-youtube")]
    [InlineData("free-shorts")]
    public void Each_Keeps_To_The_Format_And_Names_Every_Tool(string name)
    {
        var skill = catalog.Choose(name, null);
        var text = File.ReadAllText(skill.File);

        skill.Description.Length.ShouldBeInRange(10, 1024);
        skill.Description.ShouldNotContain("<");
        skill.Description.ShouldContain("中文");
        text.Split('\n').Length.ShouldBeLessThan(150);
        text.ShouldContain("\nversion: \"1.0.0\"\n");
        text.ShouldContain("\nmetadata: {\"openclaw\":{\"emoji\":\"🎬\",\"requires\":{\"env\":[]},\"primaryEnv\":\"NEMO_TOKEN\"}}\n");
        Tools.ShouldAllBe(tool => text.Contains($"`{tool}`", StringComparison.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NemoMcp.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return folder.FullName;
    }
}
