namespace NemoMcp.Core.Tests.Skills;

/// <summary>Which of the skills on a machine are for this backend.</summary>
public sealed class SkillMarkTests : IDisposable
{
    private readonly SkillFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("primaryEnv: NEMO_TOKEN")]
    [InlineData("requires:\n  env: [OTHER, NEMO_TOKEN]")]
    [InlineData("requires:\n  env: NEMO_TOKEN")]
    [InlineData("metadata: {\"openclaw\":{\"requires\":{\"env\":[]},\"primaryEnv\":\"NEMO_TOKEN\"}}")]
    [InlineData("metadata: {\"openclaw\":{\"emoji\":\"\\ud83c\\udfac\",\"requires\":{\"env\":[\"NEMO_TOKEN\"]}}}")]
    [InlineData("metadata: '{\"openclaw\":{\"primaryEnv\":\"NEMO_TOKEN\"}}'")]
    [InlineData("metadata:\n  primaryEnv: NEMO_TOKEN\n  requires:\n    env: [\"NEMO_TOKEN\"]\n  openclaw:\n    emoji: x")]
    [InlineData("metadata:\n  clawdis:\n    primaryEnv: NEMO_TOKEN")]
    [InlineData("apiDomain: https://mega-api-prod.nemovideo.ai")]
    [InlineData("apiDomain: nemovideo.com")]
    [InlineData("apiDomain: dev.nemovideo.ai:443/api")]
    [InlineData("metadata:\n  nemo: yes")]
    [InlineData("metadata: {\"nemo\":{\"style\":\"x\"}}")]
    [InlineData("description: >\n  folded\n  words\nmetadata: {\"openclaw\":{\"emoji\":\"🎬\",\"primaryEnv\":\"NEMO_TOKEN\"}}")]
    public void A_Skill_That_Says_So_Is_For_This_Backend(string mark)
    {
        Write(mark);

        folder.Catalog([folder.Path("mine")]).All.ShouldHaveSingleItem().Name.ShouldBe("first");
    }

    [Theory]
    [InlineData("description: nothing of the kind")]
    [InlineData("description: uses NEMO_TOKEN and nemovideo.ai")]
    [InlineData("primaryEnv: OTHER_NEMO_TOKEN")]
    [InlineData("requires:\n  env: [NEMO_TOKEN_2]")]
    [InlineData("apiDomain: https://nemovideo.ai.example.com")]
    [InlineData("apiDomain: https://notnemovideo.ai")]
    [InlineData("metadata:\n  nemo: null")]
    [InlineData("metadata:\n  nemo: false")]
    [InlineData("metadata: nemo")]
    [InlineData("nemo: yes")]
    public void Another_One_Is_Passed_Over_And_Told_Only_Where_Somebody_Named_It(string line)
    {
        Write(line);
        folder.Write("second", $"---\nname: second\nversion: 1\n{line}\n---\n", ".claude", "skills");

        var catalog = folder.Catalog([folder.Path("mine")]);

        catalog.All.ShouldBeEmpty();
        catalog.Problems.ShouldHaveSingleItem().Reason.ShouldContain("not for this backend");
    }

    [Fact]
    public void Broken_Files_Of_Other_Products_Are_Nobodys_Business_Here()
    {
        folder.Write("a", "no frontmatter", ".claude", "skills");
        folder.Write("b", "---\nname: {b\n---\n", ".claude", "skills");
        folder.Write("c", "", ".claude", "skills");
        var ours = folder.Write("d", "---\nname: {b\nprimaryEnv: NEMO_TOKEN\n---\n", ".claude", "skills");

        folder.Catalog().Problems.ShouldHaveSingleItem().File.ShouldBe(ours);
    }

    private void Write(string line) => folder.Write("first", $"---\nname: first\nversion: 1\n{line}\n---\n", "mine");
}
