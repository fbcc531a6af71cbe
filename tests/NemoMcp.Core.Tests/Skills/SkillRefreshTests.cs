using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Tests.Skills;

/// <summary>What happens on disk while the program runs.</summary>
public sealed class SkillRefreshTests : IDisposable
{
    private readonly SkillFolder folder = new();
    private readonly List<(bool Names, bool Words)> told = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_New_A_Changed_And_A_Removed_Skill_Are_Seen_And_Told()
    {
        folder.Write("first", SkillFolder.Text("first"), "shipped");
        var catalog = Watched();

        catalog.Refresh();
        told.ShouldBeEmpty();

        folder.Write("second", SkillFolder.Text("second"), ".cursor", "skills");
        catalog.Refresh();
        catalog.All.Select(skill => skill.Name).ShouldBe(["first", "second"]);
        told.ShouldBe([(true, true)]);

        folder.Write("second", SkillFolder.Text("second", "2.0.0"), ".cursor", "skills");
        catalog.Refresh();
        catalog.Choose("second", null).Version.ShouldBe("2.0.0");
        told[1..].ShouldBe([(false, false)]);

        folder.Write("second", SkillFolder.Text("second", "2.0.0").Replace("what second does", "something else", StringComparison.Ordinal), ".cursor", "skills");
        catalog.Refresh();
        told[2..].ShouldBe([(false, true)]);

        File.Delete(folder.Path(".cursor", "skills", "second", "SKILL.md"));
        catalog.Refresh();
        catalog.All.ShouldHaveSingleItem();
        told[3..].ShouldBe([(true, true)]);
    }

    [Fact]
    public void A_Skill_In_Front_Of_Another_Of_Its_Name_Takes_Its_Place()
    {
        folder.Write("first", SkillFolder.Text("first", "1"), "shipped");
        var catalog = Watched();
        _ = catalog.All;

        folder.Write("first", SkillFolder.Text("first", "9"), ".agents", "skills");
        catalog.Refresh();

        catalog.Choose("first", null).Version.ShouldBe("9");
        catalog.Problems.ShouldHaveSingleItem().IsClash.ShouldBeTrue();
    }

    private SkillCatalog Watched()
    {
        var catalog = folder.Catalog();
        catalog.Changed += (_, changes) => told.Add((changes.Names, changes.Words));
        _ = catalog.All;
        return catalog;
    }
}
