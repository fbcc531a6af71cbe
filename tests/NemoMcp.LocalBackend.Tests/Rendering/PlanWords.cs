namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>Finds its way in a plan's arguments.</summary>
internal static class PlanWords
{
    public static string Graph(IReadOnlyList<string> words) => words[words.ToList().IndexOf("-filter_complex") + 1];

    public static List<string> After(IReadOnlyList<string> words) => [.. words.Skip(words.ToList().IndexOf("-filter_complex") + 2)];

    /// <summary>The words of one input after its two whitelists.</summary>
    public static List<string> Input(IReadOnlyList<string> words, int number)
    {
        var starts = Enumerable.Range(0, words.Count).Where(index => words[index] == "-protocol_whitelist").ToList();
        var end = words.ToList().IndexOf("-i", starts[number]) + 2;
        return [.. words.Skip(starts[number] + 4).Take(end - starts[number] - 4)];
    }
}
