using System.Text;

namespace NemoMcp.Core.Skills.Reading;

/// <summary>Takes the frontmatter out of a SKILL.md: what stands between two lines of three hyphens.</summary>
internal static class SkillHead
{
    private const int MaxBytes = 1_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The frontmatter's lines, each ended by a line feed. Throws <see cref="SkillFileException"/>.</summary>
    public static string Read(string file)
    {
        try
        {
            if (new FileInfo(file) is not { Length: > 0 and <= MaxBytes })
            {
                throw new SkillFileException("It is empty or larger than 1 MB.");
            }

            // The reader knows every line ending and takes a byte order mark away.
            using var reader = new StreamReader(file, StrictUtf8);
            return Lines(reader);
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

    private static string Lines(StreamReader reader)
    {
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

            // A file that grows while it is read ends somewhere, too.
            if (head.Append(line).Append('\n').Length > MaxBytes)
            {
                throw new SkillFileException("It is empty or larger than 1 MB.");
            }
        }

        throw new SkillFileException("Its frontmatter has no end: a second line of three hyphens.");
    }
}
