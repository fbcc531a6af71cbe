using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>The answer of an upload from what became of each file. Pure.</summary>
internal static class UploadReport
{
    // "Trimming your clip to the key moments before uploading speeds up generation": worth saying from five minutes on.
    private const double LongSeconds = 300;

    public static UploadOutcome Write(string? session, string? job, IReadOnlyList<UploadedMedia> files, IReadOnlyList<string>? notices, Language language) => new()
    {
        Status = StatusOf(files),
        JobId = job,
        SessionId = session,
        Files = files,
        Next = session is not null && files.Any(file => file.Status is "uploaded" or "reused") ? NextOf(session, files, language) : [],
        Notices = notices,
        Language = language,
    };

    /// <summary>A file that failed, in the words of the guide.</summary>
    public static UploadedMedia Failed(PlannedUpload file, Exception problem, Language language)
    {
        var report = ErrorGuide.Describe(problem, language);
        return file.ToMedia("failed") with { Error = new UploadError(report.Code, language.Say($"{report.Message} {report.Action}", $"{report.Message}{report.Action}")) };
    }

    private static string StatusOf(IReadOnlyList<UploadedMedia> files) =>
        files.Any(file => file.Status is "running") ? "running"
        : files.Any(file => file.Status is "awaiting_upload") ? "awaiting_upload"
        : files.All(file => file.Status is "failed") ? "failed"
        : files.Any(file => file.Status is "failed") ? "partial"
        : "completed";

    private static IReadOnlyList<NextStep> NextOf(string session, IReadOnlyList<UploadedMedia> files, Language language)
    {
        var seconds = files.Where(file => file.Kind is "video").Sum(file => file.DurationSeconds ?? 0);
        var cut = NextSteps.Edit(
            session,
            language.Say("cut this into a 60-second short for TikTok", "剪成 60 秒的 TikTok 短视频"),
            language.Say("Be specific, concrete instructions get better results; vertical 9:16 works best for Reels and TikTok.", "指令越具体效果越好；竖屏 9:16 最适合 Reels 和 TikTok。"));
        var trim = NextSteps.Edit(
            session,
            language.Say("trim to the first 2 minutes", "只保留前 2 分钟"),
            language.Say("Trim to the key moments first: that speeds up everything after it.", "先裁剪到关键片段，后续处理会快很多。"));
        return seconds > LongSeconds ? [trim, cut] : seconds > 0 ? [cut] : [];
    }
}
