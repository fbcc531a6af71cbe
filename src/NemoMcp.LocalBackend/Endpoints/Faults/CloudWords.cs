namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>What the cloud's agent says beside the matter: it thinks that a person sits before its editor.</summary>
internal sealed class CloudWords(bool chinese)
{
    public string Gui => chinese
        ? "你可以点击右上角的“导出”按钮下载视频，或者打开时间线面板拖动片段继续调整。"
        : "Click the \"Export\" button in the top right to download it, or open the timeline panel and drag the clips to change more.";

    public string Question => chinese ? "好的！你更想突出开头还是结尾？" : "Sure! Should the beginning or the end get more weight?";

    public string FirstStage => chinese ? "收到，我正在处理时间线，稍等。" : "Got it – I am working on the timeline, one moment.";
}
