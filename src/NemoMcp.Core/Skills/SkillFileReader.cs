using System.Text;
using NemoMcp.Protocol;
using YamlDotNet.Core;

namespace NemoMcp.Core.Skills;

/// <summary>Reads a SKILL.md: its frontmatter between two lines of three hyphens.</summary>
internal static class SkillFileReader
{
    private const int MaxBytes = 1_000_000;

    // The headers of attribution carry name and version.
    private const int MaxHeaderValue = 128;

    // The limit of the Agent Skills format.
    private const int MaxDescription = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Throws <see cref="SkillFileException"/> for a file that cannot be used.</summary>
    public static Skill Read(string file, string platform)
    {
        try
        {
            var head = Head(file);
            var front = PlainFrontmatter.TryRead(head) ?? FromYaml(head);
            return new Skill
            {
                Name = HeaderSafe(front.Name, "name"),
                Version = HeaderSafe(front.Version, "version"),
                Description = ForeignText.Clean(front.Description, MaxDescription),
                Platform = platform,
                File = file,
            };
        }
        catch (DecoderFallbackException)
        {
            throw new SkillFileException("It is not UTF-8.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SkillFileException("It cannot be read.");
        }
    }

    // Apart, so that the parser is loaded only when it is needed.
    private static Frontmatter FromYaml(string head)
    {
        try
        {
            return Frontmatter.Read(new StringReader(head));
        }
        catch (YamlException problem)
        {
            throw new SkillFileException($"The frontmatter is no YAML: {ForeignText.Clean(problem.Message, 200)} (line {problem.Start.Line + 1}).");
        }
    }

    private static string Head(string file)
    {
        if (new FileInfo(file).Length is 0 or > MaxBytes)
        {
            throw new SkillFileException("It is empty or larger than 1 MB.");
        }

        // The reader knows every line ending and takes a byte order mark away.
        using var reader = new StreamReader(file, StrictUtf8);
        if (reader.ReadLine()?.TrimEnd() is not "---")
        {
            throw new SkillFileException("It does not begin with frontmatter: a line of three hyphens.");
        }

        var head = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.TrimEnd() is "---" or "...")
            {
                return head.ToString();
            }

            head.Append(line).Append('\n');
        }

        throw new SkillFileException("Its frontmatter has no end: a second line of three hyphens.");
    }

    private static string HeaderSafe(string? value, string key) => value switch
    {
        null or "" => throw new SkillFileException($"Its frontmatter has no {key}."),
        { Length: > MaxHeaderValue } => throw new SkillFileException($"Its {key} is longer than {MaxHeaderValue} characters."),
        _ when value.Any(c => c is < ' ' or > '~') => throw new SkillFileException($"Its {key} holds characters that are not printable ASCII."),
        _ => value,
    };
}
