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

    public SkillCatalog Catalog(string[]? more = null, string skill = "first", string? source = null) => new(
        new NemoSettings
        {
            ClientIdFile = "", StateFolder = "", OutputFolder = "", MediaRoots = [], HomeFolder = Home,
            Skill = skill, SkillSource = source, SkillsPath = more ?? [],
        },
        Path("shipped"));

    public void Dispose() => folder.Dispose();

    public static string Text(string name, string version = "\"1.0.0\"") => $"---\nname: {name}\nversion: {version}\ndescription: what {name} does\n---\n# Body\n";
}
