using System.Text.Json;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>
/// A session has one timeline and the backend has no call that empties it, so the message itself asks for a new one with the
/// job's own files; whether it was obeyed is read from the timeline, because what it still holds would be in the film.
/// </summary>
internal static class FreshTimeline
{
    /// <summary>The instruction with the sentence before it, in its own language. One message, so that it is one edit and one price.</summary>
    public static string Message(IReadOnlyList<string> fileNames, string instruction)
    {
        var language = MessageLanguage.Of(instruction) ?? Language.English;
        var names = fileNames.Select(Quoted).ToList();
        return language is Language.Chinese
            ? $"清空时间线，只用{string.Join("、", names)}重新开始，然后：{instruction}"
            : $"Start over with only {(names.Count is 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}")}, then: {instruction}";
    }

    /// <summary>A file of another job that the timeline still holds; null when it is this job's alone.</summary>
    public static string? Intruder(ToolAnswer edit, IEnumerable<string> own, IEnumerable<string> others)
    {
        var strangers = others.Except(own, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return edit.List("tracks")
            .Where(track => ToolCaller.Text(track, "type") is "video" or "audio")
            .SelectMany(track => track.TryGetProperty("segments", out var segments) ? segments.EnumerateArray() : default(JsonElement.ArrayEnumerator))
            .Select(segment => ToolCaller.Text(segment, "label"))
            .FirstOrDefault(label => label is not null && strangers.Contains(label));
    }

    private static string Quoted(string name) => name.Contains('"', StringComparison.Ordinal) ? $"“{name}”" : $"\"{name}\"";
}
