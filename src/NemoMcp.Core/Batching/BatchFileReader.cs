using System.Globalization;
using NemoMcp.Protocol;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NemoMcp.Core.Batching;

/// <summary>
/// Reads a list of jobs from YAML, and from JSON, which YAML holds. Read through the parser's own model: nothing in the file
/// names a type, and the trimmed program reads it too.
/// </summary>
public static class BatchFileReader
{
    /// <summary>Far beyond any list that a person writes; a mistaken file name could point at a film.</summary>
    public const int MaxBytes = 1_000_000;

    private const int MaxJobs = 1000;

    // A list of mappings with a list in it needs four.
    private const int MaxDepth = 20;

    /// <summary>The jobs; throws <c>invalid_argument</c> with every fault and its line.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="name">The file's name, for the faults.</param>
    public static IReadOnlyList<BatchJob> Read(string text, string name)
    {
        var faults = new BatchFaults(name);
        var entries = Entries(Load(Plain(text), faults), faults);
        List<BatchJob> jobs = [];
        foreach (var entry in entries.Take(MaxJobs))
        {
            if (BatchEntryReader.Read(entry, jobs.Count + 1, faults) is { } job)
            {
                jobs.Add(job);
            }
        }

        if (entries.Count > MaxJobs)
        {
            faults.Add(entries[MaxJobs], $"there are more than {MaxJobs} jobs; split the file");
        }

        SameFilm(jobs, faults);
        faults.ThrowIfAny();
        return jobs;
    }

    // JSON may be indented with tabs, YAML may not; inside of JSON's strings a bare tab cannot stand.
    private static string Plain(string text) => text.TrimStart() is ['{' or '[', ..] ? text.Replace('\t', ' ') : text;

    private static YamlNode? Load(string text, BatchFaults faults)
    {
        try
        {
            CheckDepth(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException problem)
        {
            throw faults.Fatal((int)problem.Start.Line, ForeignText.Clean(problem.InnerException?.Message ?? problem.Message, 200));
        }
    }

    // The model is built by recursion; the events are not.
    private static void CheckDepth(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > MaxDepth || parser.Current is AnchorAlias)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, depth > MaxDepth ? "it is nested too deep" : "aliases (*name) are not understood here; write the value out");
            }
        }
    }

    private static IReadOnlyList<YamlNode> Entries(YamlNode? root, BatchFaults faults)
    {
        const string Expected = "expected a list of jobs under \"jobs:\", each with file, instruction and output";
        var list = root is YamlMappingNode mapping ? OnlyJobs(mapping, faults) : root;
        return list switch
        {
            YamlSequenceNode { Children.Count: > 0 } jobs => [.. jobs.Children],
            YamlSequenceNode empty => throw faults.Fatal((int)empty.Start.Line, "the list of jobs is empty"),
            _ => throw faults.Fatal((int)(root?.Start.Line ?? 1), Expected),
        };
    }

    private static YamlNode? OnlyJobs(YamlMappingNode root, BatchFaults faults)
    {
        foreach (var key in root.Children.Keys.Where(key => key is not YamlScalarNode { Value: "jobs" }))
        {
            faults.Add(key, $"\"{ForeignText.Clean(key.ToString(), 40)}\" is not known here; the list stands under \"jobs:\"");
        }

        return root.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: "jobs" }).Value;
    }

    private static void SameFilm(List<BatchJob> jobs, BatchFaults faults)
    {
        foreach (var twice in jobs.GroupBy(BatchKeys.Of, StringComparer.Ordinal).SelectMany(group => group.Skip(1).Select(job => (job, First: group.First()))))
        {
            faults.Add(twice.job.Line, string.Create(CultureInfo.InvariantCulture, $"this job is the same as the one in line {twice.First.Line}; give it another output, or take it out"));
        }
    }
}
