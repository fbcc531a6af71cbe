using System.Text;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests.Skills;

/// <summary>A home folder with skills of many hands: good, clashing, broken and hostile ones.</summary>
internal sealed class SkillHome : IDisposable
{
    public const string Mark = "metadata: {\"openclaw\":{\"requires\":{\"env\":[]},\"primaryEnv\":\"NEMO_TOKEN\"}}";

    public NemoHome Home { get; } = new();

    public string Project => Path.Combine(Home.Path, "work", "film");

    public string Named => Path.Combine(Home.Path, "named");

    public (string Name, string? Value)[] Settings => [("NEMO_SKILLS_PATH", Named), ("SKILL_SOURCE", null)];

    public void Dispose() => Home.Dispose();

    /// <summary>Writes a SKILL.md below the home folder.</summary>
    public string Write(string folder, string name, string head, string lineEnd = "\n", bool byteOrderMark = false)
    {
        var file = Path.Combine(Home.Path, folder, name, "SKILL.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\n{head}\n---\n# Text\n".Replace("\n", lineEnd, StringComparison.Ordinal), new UTF8Encoding(byteOrderMark));
        return file;
    }

    public void Fill()
    {
        Directory.CreateDirectory(Project);
        // Good ones.
        Write(".cursor/skills", "for-cursor", $"name: for-cursor\nversion: \"2.1.0\"\ndescription: a\n{Mark}");
        Write(".clawhub/installed/deep", "for-claw", "name: for-claw\nversion: 1.10\ndescription: >\n  folded\n  words\nrequires:\n  env: [NEMO_TOKEN]", "\r\n", byteOrderMark: true);
        Write("work/film/.cursor/skills", "of-project", $"name: of-project\nversion: 3.0.0\ndescription: b\n{Mark}");
        Write("named", "named-one", "name: named-one\ndescription: |\n  literal\nmetadata:\n  version: 1.20\n  nemo: yes");
        // Clashing ones: with the shipped skill, and among themselves.
        Write(".claude/skills", "generator-youtube", $"name: generator-youtube\nversion: 9.9.9\ndescription: c\n{Mark}");
        Write(".codex/skills", "for-cursor", $"name: for-cursor\nversion: 0.0.1\ndescription: d\n{Mark}");
        // Broken ones.
        Write(".codex/skills", "no-version", $"name: no-version\ndescription: e\n{Mark}");
        Write(".openclaw/skills", "no-yaml", $"name: {{no\n{Mark}");
        // Hostile ones.
        Write(".agents/skills", "injected", $"name: injected\nversion: \"1\\r\\nX-Evil: 1\"\n{Mark}");
        Write(".agents/skills", "bomb", "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\nname: bomb\nversion: 1\nprimaryEnv: NEMO_TOKEN");
        Write(".agents/skills", "foreign", "name: foreign\nversion: 1.0.0\ndescription: of another product");
        var outside = Write("elsewhere", "leaving", $"name: leaving\nversion: 1.0.0\n{Mark}");
        Directory.CreateDirectory(Path.Combine(Home.Path, ".agents/skills/leaving"));
        File.CreateSymbolicLink(Path.Combine(Home.Path, ".agents/skills/leaving/SKILL.md"), outside);
    }
}
