using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What is going on in an edit, for a person. The backend's own tool names decide, and are not shown.</summary>
internal static class EditLines
{
    // Substrings that the vendor's own client knows (backend contract, 3.7), in the order in which they are tried.
    private static readonly (string Part, string English, string Chinese)[] Tools =
    [
        ("generate_video", "Generating video…", "正在生成视频…"),
        ("seedance", "Generating video…", "正在生成视频…"),
        ("music", "Making music…", "正在制作音乐…"),
        ("suno", "Making music…", "正在制作音乐…"),
        ("voiceover", "Making a voice-over…", "正在制作配音…"),
        ("audio", "Working on the sound…", "正在处理声音…"),
        ("understand", "Looking at the media…", "正在分析素材…"),
        ("analyze", "Looking at the media…", "正在分析素材…"),
        ("edit", "Editing the timeline…", "正在编辑时间线…"),
        ("draft", "Editing the timeline…", "正在编辑时间线…"),
        ("multitrack", "Editing the timeline…", "正在编辑时间线…"),
    ];

    public static string Reading(Language language) => language.Say("Reading the timeline…", "正在读取时间线…");

    public static string Sending(Language language) => language.Say("Sent, the backend is at work…", "已发送，后端正在处理…");

    public static string Answering(Language language) => language.Say("The backend is answering…", "后端正在回复…");

    public static string Comparing(Language language) => language.Say("Comparing the timeline…", "正在比对时间线…");

    public static string Settling(int read, int reads, Language language) => language.Say(
        $"The connection was lost; asking the timeline what happened ({read} of {reads})…",
        $"连接已中断，正在通过时间线确认结果（{read}/{reads}）…");

    public static string Using(string tool, Language language)
    {
        var found = Tools.FirstOrDefault(row => tool.Contains(row.Part, StringComparison.OrdinalIgnoreCase));
        return found.Part is null ? language.Say("Working…", "正在处理…") : language.Say(found.English, found.Chinese);
    }
}
