using NemoMcp.Protocol;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NemoMcp.Core.Skills.Reading;

/// <summary>Reads frontmatter with the YAML parser, event by event: a version stays the text that was written, and nothing is expanded.</summary>
internal static class YamlFrontmatter
{
    // Deeper and wider than anything that a person writes, and far from what would hurt.
    private const int MaxDepth = 64;
    private const int MaxValues = 20_000;

    private const int MaxQuoted = 200;

    /// <summary>Throws <see cref="SkillFileException"/>.</summary>
    public static FrontValue.Keys Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            var values = 0;
            return parser.TryConsume<DocumentStart>(out _) && parser.Accept<MappingStart>(out _) && Value(parser, 0, ref values) is FrontValue.Keys head
                ? head
                : throw new SkillFileException("The frontmatter is not a list of keys and values.") { Line = 2 };
        }
        catch (YamlException problem)
        {
            var line = LineOf(problem.Start);
            throw new SkillFileException($"The frontmatter is no YAML: {ForeignText.Clean(problem.Message, MaxQuoted)} (line {line}).") { Line = line };
        }
        catch (Exception problem) when (problem is not SkillFileException)
        {
            // Strangers wrote the text, and the parser meets some of it with exceptions of other kinds.
            var line = parser.Current is { } last ? LineOf(last.Start) : 2;
            throw new SkillFileException($"The frontmatter is no YAML, from line {line} on.") { Line = line };
        }
    }

    private static FrontValue Value(Parser parser, int depth, ref int values)
    {
        if (depth > MaxDepth || ++values > MaxValues)
        {
            throw new SkillFileException("The frontmatter is nested too deeply, or holds too many values.") { Line = parser.Current is { } at ? LineOf(at.Start) : 2 };
        }

        var start = parser.Current is { } current ? LineOf(current.Start) : 2;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new FrontValue.Text(scalar.Value, scalar.Style is ScalarStyle.Plain && scalar.IsPlainImplicit, start);
        }

        if (parser.TryConsume<AnchorAlias>(out _))
        {
            return new FrontValue.Reference(start);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<FrontValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Value(parser, depth + 1, ref values));
            }

            return new FrontValue.Items(items, start);
        }

        parser.Consume<MappingStart>();
        var keys = new List<FrontKey>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(parser, depth + 1, ref values);
            var value = Value(parser, depth + 1, ref values);
            if (key is FrontValue.Text name)
            {
                keys.Add(new FrontKey(name.Value, value, name.Line));
            }
        }

        return new FrontValue.Keys(keys, start);
    }

    // The parser counts from one, and does not see the line of three hyphens.
    private static int LineOf(Mark mark) => (int)mark.Line + 1;
}
