using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NemoMcp.Core.Skills;

/// <summary>The few values that are read from the head of a SKILL.md; unknown keys are passed over.</summary>
internal sealed record Frontmatter(string? Name, string? Version, string? Description)
{
    /// <summary>Reads YAML event by event: a version stays the text that was written, and nothing is built or expanded.</summary>
    public static Frontmatter Read(TextReader yaml)
    {
        var parser = new Parser(yaml);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            throw new SkillFileException("The frontmatter is not a list of keys and values.");
        }

        var texts = Texts(parser, ["name", "version", "description"], out var metadataVersion);
        return new Frontmatter(
            texts.GetValueOrDefault("name"),
            texts.GetValueOrDefault("version") ?? metadataVersion,
            texts.GetValueOrDefault("description"));
    }

    private static Dictionary<string, string> Texts(Parser parser, string[] wanted, out string? metadataVersion)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        metadataVersion = null;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Key(parser);
            if (key is "metadata" && parser.TryConsume<MappingStart>(out _))
            {
                metadataVersion = Texts(parser, ["version"], out _).GetValueOrDefault("version");
            }
            else if (wanted.Contains(key, StringComparer.Ordinal) && parser.TryConsume<Scalar>(out var value))
            {
                texts[key!] = value.Value.Trim();
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return texts;
    }

    private static string? Key(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var key))
        {
            return key.Value;
        }

        parser.SkipThisAndNestedEvents();
        return null;
    }
}
