using NemoMcp.Protocol;
using YamlDotNet.RepresentationModel;

namespace NemoMcp.Core.Batching;

/// <summary>Reads one job of a list, and notes every fault in it.</summary>
internal static class BatchEntryReader
{
    /// <summary>As <c>send_edit</c> takes, less the sentence that begins a new timeline.</summary>
    private const int MaxInstruction = 7000;

    private const int MaxFiles = 20;

    private static readonly string[] Known = ["file", "files", "clip", "clips", "instruction", "output", "format", "quality", "resolution"];

    /// <summary>The job; null where it has a fault.</summary>
    public static BatchJob? Read(YamlNode node, int number, BatchFaults faults)
    {
        if (node is not YamlMappingNode entry)
        {
            faults.Add(node, "expected a job with file, instruction and output");
            return null;
        }

        var before = faults.Count;
        foreach (var key in entry.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !Known.Contains(name, StringComparer.Ordinal)))
        {
            faults.Add(key, $"\"{ForeignText.Clean(key.ToString(), 40)}\" is not known; a job has file or files, instruction, output, and if need be format, quality, resolution");
        }

        var job = new BatchJob
        {
            Number = number,
            Line = (int)entry.Start.Line,
            Files = FilesOf(entry, faults),
            Instruction = InstructionOf(entry, faults),
            Output = Word(entry, "output", faults),
            Format = Word(entry, "format", faults),
            Quality = Word(entry, "quality", faults),
            Resolution = Word(entry, "resolution", faults),
        };
        return faults.Count == before ? job : null;
    }

    private static List<string> FilesOf(YamlMappingNode entry, BatchFaults faults)
    {
        var (one, several) = (Find(entry, "file") ?? Find(entry, "clip"), Find(entry, "files") ?? Find(entry, "clips"));
        var named = one ?? several;
        if (named is null || (one is not null && several is not null))
        {
            faults.Add(entry, named is null ? "file is missing: name the clip, or several as files: [a.mp4, b.mp4]" : "name either file or files");
            return [];
        }

        IReadOnlyList<YamlNode> nodes = named is YamlSequenceNode list ? [.. list.Children] : [named];
        List<string> files = [.. nodes.Select(TextOf).OfType<string>()];
        if (nodes.Count is 0 or > MaxFiles || files.Count < nodes.Count)
        {
            faults.Add(named, $"expected a file's name, or a list of 1 to {MaxFiles}");
        }

        return files;
    }

    private static string InstructionOf(YamlMappingNode entry, BatchFaults faults)
    {
        if (Find(entry, "instruction") is not { } node)
        {
            faults.Add(entry, "instruction is missing: say what to do, for example: instruction: trim the first 3 seconds");
            return "";
        }

        var text = TextOf(node);
        if (text is null or { Length: > MaxInstruction })
        {
            faults.Add(node, $"instruction must be 1 to {MaxInstruction} characters of text");
        }

        return text ?? "";
    }

    private static string? Word(YamlMappingNode entry, string name, BatchFaults faults)
    {
        if (Find(entry, name) is not { } node)
        {
            return null;
        }

        var text = TextOf(node);
        if (text is null)
        {
            faults.Add(node, $"{name} must be a word, not empty and not a list");
        }

        return text;
    }

    private static YamlNode? Find(YamlMappingNode entry, string name) =>
        entry.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode key && key.Value == name).Value;

    private static string? TextOf(YamlNode node) => node is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text ? text : null;
}
