namespace NemoMcp.LocalBackend.Language;

/// <summary>Every form of sentence, room by room as the rules lie.</summary>
public static class SentenceForms
{
    /// <summary>Read by no single rule: the head of a message, and the sentences that the two skills suggest, to the word.</summary>
    private static readonly SentenceForm[] WholeMessages =
    [
        new("start over with only FILE, then …", "只用 FILE 重新开始，然后…", "start over with only box.mp4, then cut it to 2 seconds", "只用 box.mp4 重新开始，然后剪成2秒"),
        new("make a video about X: A; B; … (without any upload: cards of your words)", "做一个关于X的视频：A；B；…（没有上传素材时：用文字做卡片）", "make a 6-second video about tea: its history; its kinds", "做一个6秒的关于茶的视频：历史；种类"),
        new("several wishes in one message", "一句话里说几件事", "trim the first 2 seconds, speed up 2x and fade out", "去掉开头2秒，两倍速，淡出"),
        new("cut this into a N-second short", "剪成N秒的短视频", "cut this into a 60-second short", "剪成60秒的短视频"),
        new("… for TikTok with captions", "…抖音短视频，加上字幕", "cut this into a 60-second short for TikTok with captions", "60秒的抖音短视频加上字幕"),
        new("generate a YouTube-ready video with …", "生成适合 YouTube 的视频，…", "generate a YouTube-ready video with intro,", "生成适合YouTube的视频，加片头"),
        new("… from my raw footage", "…用我的原始素材", "generate a YouTube-ready video with intro, cuts, and outro from my raw footage", "用我的原始素材生成适合YouTube的视频，加片头、剪切和片尾"),
    ];

    /// <summary>Rooms in the order in which people come upon them, with the names that a page gives them.</summary>
    private static readonly (string Room, string English, string Chinese)[] Headings =
    [
        ("Cutting", "Length and speed", "时长和速度"),
        ("Clips", "Clips and their order", "片段和顺序"),
        ("Picture", "Shape and platform", "画幅和平台"),
        ("Transforms", "Turning, mirroring, enlarging", "旋转、翻转、放大"),
        ("Looks", "Looks", "画面效果"),
        ("Titles", "Titles, lower thirds, captions", "标题、字幕条、字幕"),
        ("Cards", "Cards before and after the film", "片头和片尾卡片"),
        ("Slides", "Slide shows", "幻灯片"),
        ("Overlays", "Logos, pictures in the picture", "标志和画中画"),
        ("Sound", "Sound, music, fades", "声音、音乐、淡入淡出"),
        ("Talk", "Talking about it", "对话"),
    ];

    public static IReadOnlyList<SentenceForm> All { get; } = [.. Rooms().SelectMany(room => room.Forms)];

    /// <summary>The forms with the headings that a page gives them; no room is empty.</summary>
    public static IEnumerable<(string English, string Chinese, IReadOnlyList<SentenceForm> Forms)> Rooms()
    {
        var rooms = SentenceRules.InOrder.Where(rule => rule.Forms.Count > 0).GroupBy(RoomOf, StringComparer.Ordinal)
            .OrderBy(room => Array.FindIndex(Headings, heading => heading.Room == room.Key) is >= 0 and var place ? place : Headings.Length);
        foreach (var room in rooms)
        {
            var (_, english, chinese) = Headings.FirstOrDefault(heading => heading.Room == room.Key, (Room: room.Key, English: room.Key, Chinese: room.Key));
            // A rule's place in the list says who reads first, which is nobody's order of reading a page.
            yield return (english, chinese, [.. room.OrderBy(rule => rule.GetType().Name, StringComparer.Ordinal).SelectMany(rule => rule.Forms)]);
        }

        yield return ("Whole messages", "整句", WholeMessages);
    }

    private static string RoomOf(ISentenceRule rule) => rule.GetType().Namespace!.Split('.')[^1];
}
