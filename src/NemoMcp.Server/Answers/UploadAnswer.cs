using NemoMcp.Core.Guidance;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>upload_media</c>.</summary>
internal static class UploadAnswer
{
    public static IEnumerable<string> Lines(UploadOutcome outcome)
    {
        var language = outcome.Language;
        if (outcome.Status is "running")
        {
            yield return language.Say(
                $"The upload goes on as job {outcome.JobId}; follow it with get_job.",
                $"上传仍在进行，任务 {outcome.JobId}，可用 get_job 查看。");
        }

        foreach (var file in outcome.Files)
        {
            yield return $"{file.FileName}: {Fate(file, language)}{Facts(file)}";
        }
    }

    private static string Fate(UploadedMedia file, Language language) => file.Status switch
    {
        "uploaded" => language.Say("uploaded", "已上传"),
        "reused" => language.Say("already in this session, not sent again", "此会话中已有，未重复发送"),
        "failed" => language.Say("failed: ", "失败：") + file.Error?.Message,
        "awaiting_upload" => language.Say($"awaited; bring it with {file.Upload?.Example}", $"等待上传，请执行 {file.Upload?.Example}"),
        _ => language.Say("on its way", "上传中"),
    };

    private static string Facts(UploadedMedia file)
    {
        List<string> facts = [];
        if (file.DurationSeconds is { } duration and > 0)
        {
            facts.Add(Times.Seconds(duration));
        }

        if (file is { Width: { } width, Height: { } height })
        {
            facts.Add($"{width}×{height}");
        }

        if (file.SizeBytes is { } size)
        {
            facts.Add(Times.Size(size));
        }

        return facts.Count == 0 ? "" : $" ({string.Join(", ", facts)})";
    }
}
