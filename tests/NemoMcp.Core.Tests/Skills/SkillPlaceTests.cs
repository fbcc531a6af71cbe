using NemoMcp.Core.Skills.Finding;

namespace NemoMcp.Core.Tests.Skills;

/// <summary>Where skills are found, and who wins.</summary>
public sealed class SkillPlaceTests : IDisposable
{
    private readonly SkillFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_First_Of_A_Name_Wins_In_The_Order_Named_Project_Home_Shipped()
    {
        string[][] places =
        [
            ["named"],
            ["project", ".cursor", "skills"], ["project", ".claude", "skills"], ["project", ".agents", "skills"],
            [".cursor", "skills"], [".claude", "skills"], [".agents", "skills"], [".clawhub", "installed"], [".openclaw", "skills"], [".codex", "skills"],
            ["shipped"],
        ];
        for (var i = 0; i < places.Length; i++)
        {
            folder.Write("same", SkillFolder.Text("same", $"{i}"), places[i]);
        }

        for (var i = 0; i < places.Length; i++)
        {
            var catalog = folder.Catalog([folder.Path("named")], project: "project");

            catalog.All.ShouldHaveSingleItem().Version.ShouldBe($"{i}");
            catalog.Problems.Count(problem => problem.IsClash).ShouldBe(places.Length - i - 1);
            File.Delete(folder.Path([.. places[i], "same", "SKILL.md"]));
        }
    }

    [Fact]
    public void The_Tree_Of_Clawhub_Is_Searched_At_Any_Reasonable_Depth()
    {
        folder.Write("one", SkillFolder.Text("one"), ".clawhub");
        folder.Write("two", SkillFolder.Text("two"), ".clawhub", "a", "b");
        folder.Write("inner", SkillFolder.Text("inner"), ".clawhub", "one");
        folder.Write("hidden", SkillFolder.Text("hidden"), ".clawhub", "node_modules", "x");
        folder.Write("deep", SkillFolder.Text("deep"), [".clawhub", .. Enumerable.Repeat("d", 12)]);
        Directory.CreateSymbolicLink(folder.Path(".clawhub", "ring"), folder.Path(".clawhub"));

        folder.Catalog().All.Select(skill => skill.Name).ShouldBe(["one", "two"]);
        folder.Catalog().All.ShouldAllBe(skill => skill.Platform == "clawhub");
    }

    [Fact]
    public void A_Search_That_Takes_Too_Long_Ends_And_The_Shipped_Skills_Are_There()
    {
        folder.Write("mine", SkillFolder.Text("mine"), ".codex", "skills");
        folder.Write("first", SkillFolder.Text("first"), "shipped");

        var catalog = folder.Catalog(clock: new HurryingClock());

        catalog.All.ShouldHaveSingleItem().Name.ShouldBe("first");
        catalog.Problems.ShouldContain(problem => problem.Reason.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public void A_Linked_Folder_Counts_Where_It_Was_Found_And_A_Link_Out_Of_A_Folder_Does_Not()
    {
        folder.Write("linked", SkillFolder.Text("linked"), "elsewhere");
        Directory.CreateDirectory(folder.Path(".cursor", "skills", "bad"));
        Directory.CreateSymbolicLink(folder.Path(".cursor", "skills", "linked"), folder.Path("elsewhere", "linked"));
        File.CreateSymbolicLink(folder.Path(".cursor", "skills", "bad", "SKILL.md"), folder.Path("elsewhere", "linked", "SKILL.md"));

        var catalog = folder.Catalog();

        var skill = catalog.All.ShouldHaveSingleItem();
        (skill.Name, skill.Platform).ShouldBe(("linked", "cursor"));
        var problem = catalog.Problems.ShouldHaveSingleItem();
        problem.File.ShouldBe(folder.Path(".cursor", "skills", "bad", "SKILL.md"));
        problem.Reason.ShouldContain("leaves the folder");
    }

    [Theory]
    [InlineData("/home/a/.clawhub/x/SKILL.md", "/home/a", "clawhub")]
    [InlineData("/home/a/.clawhub/skills/x/y/SKILL.md", "/home/a/", "clawhub")]
    [InlineData("/home/a/.cursor/skills/x/SKILL.md", "/home/a", "cursor")]
    [InlineData("/home/a/.cursor/rules/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/project/.cursor/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/project/.clawhub/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/ab/.cursor/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.claude/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.openclaw/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.codex/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.agents/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.cursor/skills-old/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/.clawhub/../.claude/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData("/home/a/./.cursor//skills/x/SKILL.md", "/home/a", "cursor")]
    [InlineData("/home/a/.Cursor/skills/x/SKILL.md", "/home/a", "unknown")]
    [InlineData(@"/home/a/.cursor\skills\x/SKILL.md", "/home/a", "unknown")]
    [InlineData(@"C:\Users\a\.cursor\skills\x\SKILL.md", @"C:\Users\a", "cursor")]
    [InlineData(@"c:/users/A/.Cursor/skills/x/SKILL.md", @"C:\Users\a\", "cursor")]
    [InlineData(@"C:\Users\a\.clawhub\x\SKILL.md", @"C:\Users\a", "clawhub")]
    [InlineData(@"C:\work\.cursor\skills\x\SKILL.md", @"C:\Users\a", "unknown")]
    [InlineData(@"D:\Users\a\.cursor\skills\x\SKILL.md", @"C:\Users\a", "unknown")]
    [InlineData(@"\\server\home\a\.clawhub\x\SKILL.md", @"\\server\home\a", "clawhub")]
    [InlineData("/opt/nemo/skills/x/SKILL.md", "/", "unknown")]
    public void The_Platform_Is_Told_By_The_Path(string file, string home, string expected)
    {
        SkillPlatform.Of(file, home, null).ShouldBe(expected);
        SkillPlatform.Of(file, home, "given").ShouldBe("given");
    }

    /// <summary>Ten seconds pass between any two looks at it.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private long now;

        public override long GetTimestamp() => Interlocked.Add(ref now, 10 * TimestampFrequency);
    }
}
