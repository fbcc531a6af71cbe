using System.Text.Json;
using NemoMcp.Core.Guidance;
using NemoMcp.Server.Answers;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>What tools answered, as lines for the person at the terminal.</summary>
internal static class FilmWords
{
    /// <summary>What really changed, then what the editor said or asks.</summary>
    public static IEnumerable<string> OfEdit(ToolAnswer edit, Language language)
    {
        if (edit.Status is "unchanged")
        {
            yield return language.Say("Nothing changed on the timeline.", "时间线没有变化。");
        }

        foreach (var change in edit.List("changes"))
        {
            yield return $"✓ {ToolCaller.Text(change, "what")}";
        }

        var (reply, question) = (edit.Text("reply"), edit.Text("question"));
        if (reply is not null)
        {
            yield return reply;
        }

        if (question is not null && reply?.Contains(question, StringComparison.Ordinal) is not true)
        {
            yield return question;
        }

        if (edit.Object("credits") is { } credits && Number(credits, "before") is { } before && Number(credits, "after") is { } after)
        {
            yield return language.Say($"Credits: {before} → {after}", $"积分：{before} → {after}");
        }
    }

    /// <summary>Where the film lies, and what it is; its address where it was not fetched.</summary>
    public static IEnumerable<string> OfExport(ToolAnswer export, FilmOptions asked, Language language)
    {
        if (export.Object("file") is { } file)
        {
            var path = ToolCaller.Text(file, "path");
            yield return $"{path ?? ToolCaller.Text(file, "name")} ({Facts(file)})";
            if (asked.Output is { } wanted && path != wanted && File.Exists(wanted))
            {
                yield return language.Say($"{wanted} was there already and is left as it was.", $"{wanted} 已存在，未被改动。");
            }
        }
        else if (export.Text("url") is { } url)
        {
            yield return url;
        }
    }

    /// <summary>Length, picture and size of a film.</summary>
    public static string Facts(JsonElement file)
    {
        List<string> facts = [];
        if (file.TryGetProperty("duration_seconds", out var seconds))
        {
            facts.Add(Times.Seconds(seconds.GetDouble()));
        }

        if (file.TryGetProperty("width", out var width) && file.TryGetProperty("height", out var height))
        {
            facts.Add($"{width}×{height}");
        }

        facts.Add(Times.Size(file.GetProperty("size_bytes").GetInt64()));
        return string.Join(", ", facts);
    }

    /// <summary>What became of the files that could not be taken.</summary>
    public static IEnumerable<string> OfFailedUploads(IEnumerable<JsonElement> failed) =>
        failed.Select(file => $"{ToolCaller.Text(file, "source")}: {ErrorOf(file, "message")}");

    /// <summary>A member of a file's error.</summary>
    public static string? ErrorOf(JsonElement file, string member) =>
        file.TryGetProperty("error", out var error) ? ToolCaller.Text(error, member) : null;

    private static string? Number(JsonElement credits, string name) =>
        credits.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetRawText() : null;
}
