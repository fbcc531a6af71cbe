using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>Where a change would be made, before there is a film to look at.</summary>
internal static class ScopeWords
{
    /// <summary>Null for the whole film.</summary>
    public static Phrase? Of(EditScope scope) => scope switch
    {
        { IsWhole: true } => null,
        { Except: not null } => Without(Of(scope with { Except = null }), [.. scope.Exceptions().Select(Of).OfType<Phrase>()]),
        { Clip: -1 } => new("the last clip", "最后一段"),
        { Clip: { } clip } => new($"clip {clip}", $"第 {clip} 段"),
        { File: { } file } => new(file, file),
        { Portion: { } portion } => portion.Words,
        { IsThat: true } => new("that clip", "那一段"),
        { LastMs: { } last } => new($"the last {ClockText.Seconds(last)} s", $"最后 {ClockText.Seconds(last)} 秒"),
        { EndMs: { } end } => new(ClockText.Of(scope.StartMs ?? 0, end), ClockText.Of(scope.StartMs ?? 0, end)),
        _ => new($"from {ClockText.Of(scope.StartMs ?? 0)} to the end", $"从 {ClockText.Of(scope.StartMs ?? 0)} 到结尾"),
    };

    private static Phrase Without(Phrase? all, IReadOnlyList<Phrase> except) => new(
        $"{all?.English ?? "all of it"} except {string.Join(" and ", except.Select(piece => piece.English))}",
        $"{all?.Chinese ?? "全片"}（{string.Join("、", except.Select(piece => piece.Chinese))}除外）");
}
