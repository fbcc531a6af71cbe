using System.Text;
using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Tests.Skills;

public sealed class SkillFileTests : IDisposable
{
    private readonly SkillFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("version: \"1.9\"", "1.9")]
    [InlineData("version: 1.10", "1.10")]
    [InlineData("version: '2.0.0-beta+1'", "2.0.0-beta+1")]
    [InlineData("version: 3", "3")]
    [InlineData("metadata:\n  author: x\n  version: 1.20\n  requires:\n    env: [A, B]", "1.20")]
    [InlineData("metadata: {\"version\":\"4.5\",\"openclaw\":{\"emoji\":\"🎬\",\"requires\":{\"env\":[]}}}", "4.5")]
    [InlineData("version: \"1.0\"\nmetadata: {\"version\":\"4.5\"}", "1.0")]
    [InlineData("version:\nmetadata: {\"version\":\"4.5\"}", "4.5")]
    [InlineData("version: null\nmetadata:\n  version: 4.5", "4.5")]
    public void A_Version_Stays_The_Text_That_Was_Written(string line, string expected) =>
        One($"---\nname: first\n{line}\ndescription: x\n---\n").Version.ShouldBe(expected);

    [Theory]
    [InlineData("description: >\n  two lines\n  in one\nhomepage: https://nemovideo.com", "two lines in one")]
    [InlineData("description: |\n  one\n  two\nlicense: MIT-0", "one two")]
    [InlineData("description: \"quoted: with a colon\"", "quoted: with a colon")]
    [InlineData("description: 剪成短视频", "剪成短视频")]
    [InlineData("homepage: none", "")]
    public void A_Description_May_Be_Written_In_Every_Way_Of_Yaml(string lines, string expected) =>
        One($"---\nname: first\nversion: 1\n{lines}\n---\n").Description.ShouldBe(expected);

    [Fact]
    public void Windows_Line_Ends_And_A_Byte_Order_Mark_Are_Fine()
    {
        var file = folder.Write("a", "", "shipped");
        File.WriteAllText(file, SkillFolder.Text("first").ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        folder.Catalog().All.ShouldHaveSingleItem().Name.ShouldBe("first");
    }

    [Theory]
    [InlineData("# no frontmatter", "begin")]
    [InlineData("", "empty")]
    [InlineData("---\nname: a\nversion: 1\n", "no end")]
    [InlineData("---\nname: a\n---\n", "no version")]
    [InlineData("---\nname: a\nversion: null\n---\n", "no version")]
    [InlineData("---\nname: a\nversion: ~\n---\n", "no version")]
    [InlineData("---\nversion: 1\n---\n", "no name")]
    [InlineData("---\nname: \"\"\nversion: 1\n---\n", "no name")]
    [InlineData("---\nname: [a]\nversion: 1\n---\n", "no name")]
    [InlineData("--- \n- NEMO_TOKEN\n---\n", "keys and values")]
    [InlineData("---\nname: a\n\tversion: 1\n---\n", "tab")]
    [InlineData("---\nname: {a\n---\n", "no YAML")]
    [InlineData("---\nname: a\nversion: [x\ntext: \"y\n---\n", "from line 4 on")]
    [InlineData("---\nname: 短片\nversion: 1\n---\n", "printable ASCII")]
    [InlineData("---\nname: a\nversion: \"1\\r\\nX-Evil: 1\"\n---\n", "printable ASCII")]
    public void What_Cannot_Be_Used_Is_Named_With_Its_Reason(string content, string reason)
    {
        var file = folder.Write("bad", SkillFolder.Marked(content), "shipped");
        folder.Write("good", SkillFolder.Text("first"), "shipped");
        var catalog = folder.Catalog();

        catalog.All.ShouldHaveSingleItem().Name.ShouldBe("first");
        var problem = catalog.Problems.ShouldHaveSingleItem();
        problem.File.ShouldBe(file);
        problem.Reason.ShouldContain(reason);
    }

    [Fact]
    public void A_Huge_Or_A_Foreign_File_Is_Not_Read()
    {
        folder.Write("huge", SkillFolder.Text("huge") + new string('x', 1_000_001), "shipped");
        File.WriteAllBytes(folder.Write("latin", "", "shipped"), [.. Encoding.ASCII.GetBytes("---\nname: caf"), 0xE9, .. Encoding.ASCII.GetBytes("\nversion: 1\n---\n")]);
        folder.Write("long", SkillFolder.Text("a", new string('1', 129)), "shipped");

        folder.Catalog().Problems.Select(problem => problem.Reason).ShouldBe(
            ["It is empty or larger than 1 MB.", "It is not UTF-8.", "Its version is longer than 128 characters."]);
    }

    [Theory]
    [InlineData("plain words, with a comma")]
    [InlineData("a # comment")]
    [InlineData("a#b")]
    [InlineData("key: value")]
    [InlineData("ends with a colon:")]
    [InlineData("http://a.example/b")]
    [InlineData("\"quoted: yes # no\"")]
    [InlineData("\"tab \\t escape\"")]
    [InlineData("\"open")]
    [InlineData("\"a\" b")]
    [InlineData("'it''s'")]
    [InlineData("[a, b]")]
    [InlineData("{a: b}")]
    [InlineData("{\"a\":1}")]
    [InlineData("*alias")]
    [InlineData("&anchor x")]
    [InlineData("!!str x")]
    [InlineData("| x")]
    [InlineData("> x")]
    [InlineData("@x")]
    [InlineData("- x")]
    [InlineData("? x")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("0x10")]
    [InlineData("中文：冒号")]
    [InlineData("  padded  ")]
    public void The_Quick_Way_And_The_Yaml_Way_Read_The_Same(string value)
    {
        // A comment is what the quick way leaves to the parser.
        var quick = Read($"---\nname: first\nversion: 1.0\ndescription: {value}\n---\n");
        var yaml = Read($"---\n# comment\nname: first\nversion: 1.0\ndescription: {value}\n---\n");

        quick.ShouldBe(yaml);

        string Read(string content)
        {
            folder.Write("a", SkillFolder.Marked(content), "shipped");
            return folder.Catalog().All.SingleOrDefault()?.Description ?? "not usable";
        }
    }

    [Fact]
    public void Nested_References_Are_Not_Expanded()
    {
        var bomb = string.Concat(Enumerable.Range(1, 40).Select(n => $"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n"));

        One($"---\na0: &a0 [x, x]\n{bomb}name: first\nversion: 1\n---\n").Name.ShouldBe("first");
    }

    private Skill One(string content)
    {
        folder.Write("a", SkillFolder.Marked(content), "shipped");
        var catalog = folder.Catalog();
        catalog.Problems.ShouldBeEmpty();
        return catalog.All.ShouldHaveSingleItem();
    }
}
