using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Linting;

/// <summary>A skill under examination: its frontmatter with lines, and its whole text.</summary>
internal sealed record LintedSkill(string File, FrontValue.Keys Head, IReadOnlyList<string> Lines)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public FrontValue.Keys? Metadata => SkillMark.Metadata(Head);

    /// <summary>The line of a top-level key; the first line where it is missing.</summary>
    public int LineOf(string key) => Head.Of.LastOrDefault(entry => entry.Name == key)?.Line ?? 1;

    public LintFinding Error(string rule, int line, string message) => Found(LintSeverity.Error, rule, line, message);

    public LintFinding Warning(string rule, int line, string message) => Found(LintSeverity.Warning, rule, line, message);

    public LintFinding Note(string rule, int line, string message) => Found(LintSeverity.Note, rule, line, message);

    private LintFinding Found(LintSeverity severity, string rule, int line, string message) =>
        new() { File = File, Line = line, Rule = rule, Severity = severity, Message = message };
}
