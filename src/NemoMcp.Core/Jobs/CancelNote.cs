using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs;

/// <summary>What a stop means, and what may still be charged.</summary>
internal static class CancelNote
{
    public static string Write(Job job, bool cancelled)
    {
        var language = job.Language;
        if (!cancelled)
        {
            return job.IsRunning
                ? language.Say("The job did not stop in time; ask get_job how it stands.", "任务未能及时停止，请用 get_job 查看状态。")
                : language.Say("The job had already ended; nothing was changed.", "任务此前已结束，没有任何改动。");
        }

        return job.Kind switch
        {
            JobKind.Edit when job.SentAt is null => language.Say("Stopped before anything was sent: nothing is charged.", "在发送之前已停止，不会扣费。"),
            JobKind.Edit => language.Say(
                "Stopped on this side. The backend has no way to abort an edit: it may still finish and be charged, and the session stays busy until its state settles or the limit passes.",
                "已在本侧停止。后端无法中止编辑：它仍可能完成并扣费，会话会保持占用，直到状态稳定或超过时限。"),
            JobKind.Upload => language.Say(
                "Stopped. Files that had already arrived stay in the session; uploads cost no credits.",
                "已停止。已到达的文件会保留在会话中；上传不消耗积分。"),
            _ when job.StopUnconfirmed => language.Say(
                "Stopped on this side; the backend did not confirm, so it may render on. Exports cost no credits.",
                "已在本侧停止；后端没有确认，可能仍在渲染。导出不消耗积分。"),
            _ => language.Say("The render was cancelled; exports cost no credits.", "渲染已取消；导出不消耗积分。"),
        };
    }
}
