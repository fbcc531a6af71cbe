using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Prompts;

/// <summary>One of the ways to work that people choose by name.</summary>
internal sealed record Workflow(string Name, string Title, string Description, Func<Language, string> Goal, Func<Language, string> Steps)
{
    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
    [
        new(
            "quick_edit",
            "Quick edit",
            "One clip, one instruction, one film.",
            language => language.Say("Make one film from my media, straight through.", "用我的素材一次做出一部成片。"),
            language => language.Say(
                "Steps: upload_media with everything at once; one send_edit that says the whole wish in my own words; look at `changes`; export_video. "
                + "If the clip is long, suggest trimming it to the key moments first: that is quicker. Tell me at the end where the film lies, how long it is and what was changed.",
                "步骤：用 upload_media 一次上传全部素材；用一次 send_edit 以我的原话说明全部要求；查看 changes；再用 export_video 导出。"
                + "素材很长时，建议先裁剪到关键片段，这样更快。最后告诉我成片在哪里、多长、改了什么。")),
        new(
            "batch_edit",
            "Batch edit",
            "Several clips, each with its own film.",
            language => language.Say("Make a film of its own from each of my clips, one after the other.", "把我的每个素材分别做成一部成片，逐个处理。"),
            language => language.Say(
                "Steps for each clip: create_session with a name that I will recognise; upload_media, send_edit and export_video with that session_id. "
                + "One at a time; tell me after every film where it lies, and go on if one fails. Look at get_credits first when there are many. End with a table: clip, film, length, result.",
                "每个素材的步骤：用 create_session 取一个我认得的名字；再带上该 session_id 依次调用 upload_media、send_edit、export_video。"
                + "一次只处理一个；每完成一部就告诉我文件在哪里，某一个失败时继续处理下一个。数量多时先用 get_credits 查看积分。最后给出表格：素材、成片、时长、结果。")),
        new(
            "iterate",
            "Work step by step",
            "A rough cut first, then one change at a time.",
            language => language.Say("Work on a film with me step by step.", "和我一起一步一步地剪辑。"),
            language => language.Say(
                "Steps: upload_media; send_edit for a rough cut; then read the timeline to me (get_state) and ask what to change. "
                + "Send one change per send_edit, tell me what really changed, and offer the next step. The session keeps the timeline. Call export_video only when I say that it is right.",
                "步骤：upload_media；先用 send_edit 做一个粗剪；然后用 get_state 把时间线读给我听，问我要改什么。"
                + "每次 send_edit 只改一处，告诉我实际改了什么，并给出下一步建议。会话会保留时间线。等我说可以了再用 export_video 导出。")),
    ];
}
