using NemoMcp.Core.Guidance;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Skills;

public sealed class SkillCatalogTests : IDisposable
{
    private readonly SkillFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_Default_Comes_First_Then_The_Others_By_Name()
    {
        Write("shipped", "zebra", "first", "apple");

        folder.Catalog().All.Select(skill => skill.Name).ShouldBe(["first", "apple", "zebra"]);
        folder.Catalog(skill: "zebra").All.Select(skill => skill.Name).ShouldBe(["zebra", "apple", "first"]);
    }

    [Fact]
    public void Named_Folders_Win_Over_Shipped_Ones_And_A_Clash_Is_Told()
    {
        var shipped = folder.Write("first", SkillFolder.Text("first", "1"), "shipped");
        folder.Write("first", SkillFolder.Text("first", "2"), "mine");
        var catalog = folder.Catalog([folder.Path("mine")]);

        catalog.All.ShouldHaveSingleItem().Version.ShouldBe("2");
        var clash = catalog.Problems.ShouldHaveSingleItem();
        clash.File.ShouldBe(shipped);
        clash.Reason.ShouldContain("same name");
    }

    [Fact]
    public void A_Place_May_Be_A_Skill_A_Folder_Of_Skills_Or_The_File_Itself()
    {
        folder.Write("one", SkillFolder.Text("one"), "many");
        folder.Write("two", SkillFolder.Text("two"), "many");
        folder.Write("three", SkillFolder.Text("three"), "other");
        folder.Write("four", SkillFolder.Text("four"), "other");

        var catalog = folder.Catalog([folder.Path("many"), folder.Path("other", "three"), folder.Path("other", "four", "SKILL.md"), folder.Path("missing")]);

        catalog.All.Select(skill => skill.Name).ShouldBe(["four", "one", "three", "two"]);
        catalog.Problems.ShouldHaveSingleItem().File.ShouldBe(folder.Path("missing"));
    }

    [Theory]
    [InlineData(null, "unknown", "skills")]
    [InlineData(null, "clawhub", ".clawhub", "skills")]
    [InlineData(null, "cursor", ".cursor", "skills")]
    [InlineData(null, "unknown", ".cursor", "other")]
    [InlineData(null, "unknown", "x", ".clawhub", "skills")]
    [InlineData(null, "unknown", ".clawhub-old", "skills")]
    [InlineData("claude_code", "claude_code", ".cursor", "skills")]
    public void The_Platform_Follows_The_Place_Unless_The_Person_Names_One(string? given, string expected, params string[] place)
    {
        folder.Write("first", SkillFolder.Text("first"), place);

        folder.Catalog([folder.Path(place)], source: given).All.ShouldHaveSingleItem().Platform.ShouldBe(expected);
    }

    [Fact]
    public void A_Call_Takes_The_Named_Skill_Else_The_Sessions_Else_The_Default()
    {
        Write("shipped", "first", "second", "third");
        var catalog = folder.Catalog();

        catalog.Choose("second", "third").Name.ShouldBe("second");
        catalog.Choose(null, "third").Name.ShouldBe("third");
        catalog.Choose("", null).Name.ShouldBe("first");
        catalog.Choose(null, "uninstalled").Name.ShouldBe("first");
    }

    [Theory]
    [InlineData(Language.English, "Installed: first, second.")]
    [InlineData(Language.Chinese, "已安装：first、second。")]
    public void An_Unknown_Name_Lists_The_Known_Ones(Language language, string known)
    {
        Write("shipped", "first", "second");

        var refusal = Should.Throw<NemoException>(() => folder.Catalog().Choose("Second", null, language));

        refusal.Code.ShouldBe(NemoErrorCode.SkillNotFound);
        refusal.Subject.ShouldBe("Second");
        refusal.Detail.ShouldBe(known);
    }

    [Fact]
    public void A_Default_That_Is_Not_Installed_Is_Told_When_It_Is_Needed()
    {
        Write("shipped", "first");

        Should.Throw<NemoException>(() => folder.Catalog(skill: "gone").Choose(null, null)).Subject.ShouldBe("gone");
    }

    [Fact]
    public void Without_Any_Skill_The_Catalog_Is_Empty_And_Still_Answers()
    {
        folder.Catalog().All.ShouldBeEmpty();
        Should.Throw<NemoException>(() => folder.Catalog().Choose(null, null)).Code.ShouldBe(NemoErrorCode.SkillNotFound);
    }

    [Fact]
    public void The_Headers_Carry_Name_Version_And_Platform()
    {
        folder.Write("first", SkillFolder.Text("first", "1.10"), "shipped");

        var attribution = SkillCatalog.AttributionOf(folder.Catalog().Choose(null, null));

        (attribution.Source, attribution.Version, attribution.Platform).ShouldBe(("first", "1.10", "unknown"));
    }

    private void Write(string place, params string[] names)
    {
        foreach (var name in names)
        {
            folder.Write(name, SkillFolder.Text(name), place);
        }
    }
}
