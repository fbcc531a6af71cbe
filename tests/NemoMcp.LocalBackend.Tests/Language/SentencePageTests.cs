using NemoMcp.LocalBackend.Language;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary><c>nemo-mcp explain --forms &gt; docs/local-editing.md</c> puts the page right.</summary>
public sealed class SentencePageTests
{
    [Fact]
    public void The_Page_In_The_Repository_Is_The_One_That_The_Rules_Make()
    {
        var kept = File.ReadAllText(Path.Combine(Repository.Root, "docs", "local-editing.md")).ReplaceLineEndings("\n");

        kept.ShouldBe(SentencePage.Markdown(), "make it again: nemo-mcp explain --forms > docs/local-editing.md");
    }

    [Fact]
    public void No_Example_Stands_On_The_Page_Twice()
    {
        var examples = SentenceForms.All.SelectMany(form => new[] { form.Example, form.ExampleChinese });

        examples.GroupBy(example => example, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }
}
