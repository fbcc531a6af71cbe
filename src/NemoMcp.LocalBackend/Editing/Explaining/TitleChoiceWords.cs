using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>Which texts are meant, before there is a film to look at.</summary>
internal static class TitleChoiceWords
{
    public static Phrase Of(TitleChoice which)
    {
        var (english, chinese) = TitleNames.Of(which.Kind ?? Drafts.TextKind.Title);
        return which switch
        {
            { Value: { } value } => new($"{english} \"{value}\"", $"{chinese}“{value}”"),
            { Number: -1 } => new($"the last {english}", $"最后一个{chinese}"),
            { Number: { } number } => new($"{english} {number}", $"第 {number} 个{chinese}"),
            { IsLatest: true } => new($"the {english} that was added last", $"最后添加的{chinese}"),
            { All: true } => new($"every {english}", $"所有{chinese}"),
            _ => new($"the {english}", chinese),
        };
    }
}
