using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Prompts;

/// <summary>What a prompt's message is put together from: the person's own words, and the way to work.</summary>
internal sealed class PromptText(string? media, string? instruction, string? skill)
{
    // As long as the message of an edit may be.
    private const int MaxWords = 8000;

    private readonly string media = ForeignText.Clean(media, MaxWords, keepLines: true);
    private readonly string instruction = ForeignText.Clean(instruction, MaxWords, keepLines: true);
    private readonly string skill = ForeignText.Clean(skill, MaxWords);

    public Language Language { get; } = Languages.FromText(instruction) ?? Languages.FromText(media) ?? Language.English;

    public string Write(string goal, string steps)
    {
        var parts = new List<string> { goal };
        parts.Add(media.Length > 0
            ? Language.Say($"Media: {media}", $"素材：{media}")
            : Language.Say("Ask me for the clips, pictures or music to use (paths or links) if I have not given any.", "如果我还没有提供素材，请先向我要视频、图片或音乐的路径或链接。"));
        parts.Add(instruction.Length > 0
            ? Language.Say($"What I want: {instruction}", $"我想要的效果：{instruction}")
            : Language.Say("Ask me what the film should become: its length, its shape, its words and music.", "请问我想要什么样的成片：时长、画幅、文字和音乐。"));
        parts.Add(steps);
        if (skill.Length > 0)
        {
            parts.Add(Language.Say($"Give skill: \"{skill}\" with every tool call.", $"每次调用工具都带上 skill: \"{skill}\"。"));
        }

        return string.Join("\n\n", parts);
    }
}
