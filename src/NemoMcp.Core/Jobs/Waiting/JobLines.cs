using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Short lines about a job for a person who waits.</summary>
internal static class JobLines
{
    public static string Now(Job job) => job.Message ?? (job.Kind switch
    {
        JobKind.Edit => job.Language.Say("Editing…", "正在编辑…"),
        JobKind.Upload => job.Language.Say("Uploading…", "正在上传…"),
        _ => job.Language.Say("Rendering…", "正在渲染…"),
    });

    /// <summary>For a job that lets an upload end first.</summary>
    public static string UploadFirst(string upload, Language language) =>
        language.Say($"Waiting for the upload to end: {upload}", $"正在等待上传完成：{upload}");

    /// <summary>The same line with the time that has passed, so that it changes.</summary>
    public static string Waiting(Job job, TimeSpan elapsed, bool inTenths)
    {
        var seconds = elapsed.TotalSeconds.ToString(inTenths ? "0.0" : "0", CultureInfo.InvariantCulture);
        return $"{Now(job)} {job.Language.Say($"{seconds} s", $"{seconds} 秒")}";
    }

    public static string StillWorking(Job job, TimeSpan elapsed)
    {
        var minutes = elapsed.TotalMinutes.ToString("0", CultureInfo.InvariantCulture);
        return job.Language.Say($"⏳ Still working… {minutes} min", $"⏳ 仍在处理… {minutes} 分钟");
    }
}
