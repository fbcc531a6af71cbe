using System.Diagnostics;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Guidance;

/// <summary>Every error in Chinese; <see cref="EnglishErrors"/> has the same rows.</summary>
internal static class ChineseErrors
{
    private const string Formats = "mp4、mov、avi、webm、mkv、jpg、png、gif、webp、mp3、wav、m4a、aac";

    public static ErrorWords Of(NemoErrorCode code) => Account(code) ?? Backend(code) ?? Work(code) ?? Local(code) ?? throw new UnreachableException();

    private static ErrorWords? Account(NemoErrorCode code) => code switch
    {
        NemoErrorCode.TokenInvalid => new(
            "后端不接受访问令牌，或者没有令牌。",
            "后端不接受访问令牌：{0}。",
            "请检查 NEMO_TOKEN：令牌在网页端“设置 → API Tokens”中创建，只显示一次。不设置 NEMO_TOKEN 且 NEMO_ANONYMOUS=on 时会使用免费账户。"),
        NemoErrorCode.OutOfCredits => new(
            "账户积分不足，无法完成这项操作。",
            "账户积分不足，无法完成：{0}。",
            "请为账户充值积分；导出始终免费。",
            "注册后即可继续这个项目：{0}"),
        NemoErrorCode.ClientIdMissing => new(
            "后端没有收到客户端标识，因此未提供匿名账户。",
            "后端没有为客户端标识“{0}”提供匿名账户。",
            "请将 NEMO_CLIENT_ID 设为一个 UUID，或确保 ~/.config/nemovideo/client_id 可写，然后重试。"),
        NemoErrorCode.ExportBlocked => new(
            "当前账户的套餐不允许导出，与积分无关。",
            "当前账户的套餐不允许导出 {0}，与积分无关。",
            "请注册或升级套餐以解锁导出；时间线会保留。",
            "请注册或升级套餐以解锁导出：{0} 时间线会保留。"),
        NemoErrorCode.RateLimited => new(
            "向后端发送的请求过多。",
            "向后端发送的请求过多：{0}。",
            "请稍等片刻再试；每个安装每 7 天只能获得一个匿名账户。",
            "请在 {0} 后再试。"),
        _ => null,
    };

    private static ErrorWords? Backend(NemoErrorCode code) => code switch
    {
        NemoErrorCode.SessionNotFound => new(
            "没有这个会话，或者它已经结束。",
            "没有会话“{0}”，或者它已经结束。",
            "请调用 create_session 并重新上传素材；原来的时间线无法恢复。"),
        NemoErrorCode.BackendUnavailable => new(
            "无法连接后端，或后端出现故障。",
            "无法连接后端，或后端出现故障：{0}。",
            "请检查网络和 NEMO_API_URL，然后重试。",
            "请检查网络和 NEMO_API_URL，然后用 get_job（job_id {0}）继续。"),
        NemoErrorCode.BackendTimeout => new(
            "后端超过了时间限制，目前没有结果。",
            "后端处理“{0}”超过了时间限制，目前没有结果。",
            "请先用 get_state 查看；如果确实没有变化，请拆成更小的步骤再发送。"),
        NemoErrorCode.BackendRejected => new(
            "后端拒绝了请求。",
            "后端拒绝了对 {0} 的请求。",
            "请阅读原因并修改请求；同样的请求还会被拒绝。"),
        _ => null,
    };

    private static ErrorWords? Work(NemoErrorCode code) => code switch
    {
        NemoErrorCode.EditOutcomeUnknown => new(
            "编辑过程中连接中断，无法确认是否已完成：时间线目前没有变化。",
            "编辑“{0}”的过程中连接中断，无法确认是否已完成：时间线目前没有变化。",
            "请一分钟后调用 get_state。确认没有生效时才重新发送，否则可能重复扣费。"),
        NemoErrorCode.EditInProgress => new(
            "这个会话中还有编辑正在进行。",
            "会话 {0} 中还有编辑正在进行。",
            "请用 get_job 等待，或用 cancel_job 停止。",
            "请用 get_job（job_id {0}）等待，或用 cancel_job 停止。"),
        NemoErrorCode.NothingToExport => new(
            "时间线是空的，还没有可以导出的内容。",
            "会话 {0} 的时间线是空的，还没有可以导出的内容。",
            "请先用 upload_media 上传素材，用 send_edit 说明要做什么，然后再导出。"),
        NemoErrorCode.RenderFailed => new(
            "影片渲染失败，第二次尝试也没有成功。",
            "影片渲染失败，第二次尝试也没有成功：{0}。",
            "请用 get_state 查看时间线，按原因修改后重新导出。"),
        NemoErrorCode.DownloadFailed => new(
            "影片已完成，但无法下载。",
            "无法下载 {0}。",
            "请再试一次：已完成的影片不会重新渲染。",
            "请用 export_video（job_id {0}）继续：下载会接着进行，不会重新渲染。"),
        NemoErrorCode.JobNotFound => new(
            "没有这个任务。",
            "没有任务“{0}”。",
            "不带 job_id 调用 get_job 可以查看此账户的任务。"),
        _ => null,
    };

    private static ErrorWords? Local(NemoErrorCode code) => code switch
    {
        NemoErrorCode.UnsupportedMedia => new(
            "不支持这种文件类型（以内容为准，与文件名无关）。",
            "不支持“{0}”的文件类型（以内容为准，与文件名无关）。",
            $"请转换为以下格式之一：{Formats}。"),
        NemoErrorCode.MediaTooLarge => new(
            "文件太大。",
            "“{0}”太大。",
            "请压缩，或只截取需要的部分再上传；本机的上限由 NEMO_MAX_UPLOAD_MB 设定。"),
        NemoErrorCode.OutputNotWritable => new(
            "影片无法写入目标位置。",
            "影片无法写入“{0}”。",
            "请在 output_path 中给出可写的文件夹，或设置 NEMO_OUTPUT_DIR。"),
        NemoErrorCode.FfmpegMissing => new(
            "本机没有安装 ffmpeg。",
            "本机没有安装 {0}。",
            "请安装 ffmpeg（Debian 和 Ubuntu：apt-get install ffmpeg；macOS：brew install ffmpeg；Windows：winget install Gyan.FFmpeg）后重试。"),
        NemoErrorCode.SettingsInvalid => new(
            "有一项设置格式不正确。",
            "有一项设置格式不正确：{0}",
            "请在启动此服务器的宿主配置中改正，然后重新启动。"),
        NemoErrorCode.SkillNotFound => new(
            "没有安装可用的技能。",
            "没有名为“{0}”的技能。",
            "请使用已安装的技能，或省略 skill；NEMO_SKILLS_PATH 可以添加技能文件夹。"),
        NemoErrorCode.FileNotFound => new(
            "文件不存在。",
            "没有文件“{0}”。",
            "请检查拼写，并给出此服务器所在机器上的绝对路径。"),
        NemoErrorCode.PathNotAllowed => new(
            "路径不在允许使用的文件夹内。",
            "“{0}”不在允许使用的文件夹内，或位于隐藏文件夹中。",
            "请把文件移到允许的文件夹，或由用户把所在文件夹加入 NEMO_MEDIA_ROOTS。"),
        NemoErrorCode.InvalidArgument => new(
            "参数不正确。",
            "参数“{0}”不正确。",
            "请改正参数后重试。"),
        NemoErrorCode.InternalError => new(
            "本程序内部出错。",
            "本程序内部出错，位置：{0}。",
            "请重试；如果再次出现，日志中有更多信息（状态文件夹中的 logs，或 NEMO_LOG_FILE）。"),
        _ => null,
    };
}
