using ModelContextProtocol.Protocol;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>export_video</c>.</summary>
internal static class ExportAnswer
{
    public static IEnumerable<string> Lines(ExportOutcome outcome)
    {
        var language = outcome.Language;
        yield return Head(outcome, language);
        if (outcome is { File: null, Url: { } url, Status: "completed" })
        {
            yield return url;
        }

        if (outcome.WorkspaceUrl is { } workspace)
        {
            yield return language.Say($"In the browser: {workspace}", $"在浏览器中查看：{workspace}");
        }
    }

    /// <summary>The film itself, for hosts that follow links.</summary>
    public static ResourceLinkBlock? Link(ExportOutcome outcome) => outcome switch
    {
        { File: { Path: { } path } file } => new()
        {
            Uri = new Uri(path).AbsoluteUri,
            Name = file.Name,
            Size = file.SizeBytes,
            MimeType = TypeOf(file.Name),
        },
        { Url: { } url, File: { } file } => new() { Uri = url, Name = file.Name, Size = file.SizeBytes, MimeType = TypeOf(file.Name) },
        { Url: { } url, Status: "completed" } => Linked(url),
        _ => null,
    };

    private static ResourceLinkBlock Linked(string url)
    {
        var name = Uri.TryCreate(url, UriKind.Absolute, out var address) ? Path.GetFileName(address.AbsolutePath) : "";
        return new() { Uri = url, Name = name.Length > 0 ? name : "film", MimeType = TypeOf(name) };
    }

    private static string Head(ExportOutcome outcome, Language language) => outcome switch
    {
        { Status: "running" } => language.Say(
            $"The render goes on{Percent(outcome)}: job {outcome.JobId}. Follow it with get_job.",
            $"仍在渲染{Percent(outcome)}：任务 {outcome.JobId}，请用 get_job 查看。"),
        { Status: "cancelled" } => language.Say("The export was stopped.", "导出已停止。"),
        { File: { } file } => language.Say(
            file.Path is { } path ? $"The film is saved: {path} ({Facts(file)})." : $"The film is ready: {file.Name} ({Facts(file)}). Fetch it here, within a day: {outcome.Url}",
            file.Path is { } at ? $"影片已保存：{at}（{Facts(file)}）。" : $"影片已就绪：{file.Name}（{Facts(file)}）。请在一天内下载：{outcome.Url}"),
        _ => language.Say("The film is ready:", "影片已就绪："),
    };

    private static string Percent(ExportOutcome outcome) =>
        outcome.ProgressPercent is { } percent ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({percent:0} %)") : "";

    private static string Facts(FilmFile file)
    {
        List<string> facts = [];
        if (file.DurationSeconds is { } duration)
        {
            facts.Add(Times.Seconds(duration));
        }

        if (file is { Width: { } width, Height: { } height })
        {
            facts.Add($"{width}×{height}");
        }

        facts.Add(Times.Size(file.SizeBytes));
        return string.Join(", ", facts);
    }

    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".webm" => "video/webm",
        ".gif" => "image/gif",
        ".mp3" => "audio/mpeg",
        ".wav" => "audio/wav",
        _ => "video/mp4",
    };
}
