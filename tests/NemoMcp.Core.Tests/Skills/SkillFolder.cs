using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Skills;

/// <summary>A home folder with skills in it.</summary>
internal sealed class SkillFolder : IDisposable
{
    private readonly TempFolder folder = new();

    public string Home => folder.Path;

    public string Path(params string[] parts) => System.IO.Path.Combine([Home, .. parts]);

    public string Write(string name, string content, params string[] place)
    {
        var file = folder.File([.. place, name, "SKILL.md"]);
        File.WriteAllText(file, content);
        return file;
    }

    public SkillCatalog Catalog(string[]? more = null, string skill = "first", string? source = null, string? project = null, TimeProvider? clock = null) => new(
        new NemoSettings
        {
            ClientIdFile = "", StateFolder = "", OutputFolder = "", MediaRoots = [], HomeFolder = Home,
            Skill = skill, SkillSource = source, SkillsPath = more ?? [], WorkingFolder = project is null ? null : Path(project),
        },
        Path("shipped"),
        clock);

    public void Dispose() => folder.Dispose();

    public static string Text(string name, string version = "\"1.0.0\"") => $"---\nname: {name}\nversion: {version}\ndescription: what {name} does\nprimaryEnv: NEMO_TOKEN\n---\n# Body\n";

    /// <summary>The same text with the line that makes it a skill of this backend.</summary>
    public static string Marked(string content) => content.StartsWith("---\n", StringComparison.Ordinal) ? $"---\nprimaryEnv: NEMO_TOKEN\n{content[4..]}" : content;
}
