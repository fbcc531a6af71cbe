using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>A scope laid on the film as it is: a stretch of it, or the reason why there is none.</summary>
internal sealed record ScopeRange(TimeRange Range, Phrase? Fault)
{
    /// <summary>People read a film of 9.98 s as 10 s: an end this little beyond the film means the film's end.</summary>
    private const long EndToleranceMs = 500;

    public static ScopeRange Of(EditScope scope, Draft draft)
    {
        var length = draft.FilmMs();
        if (scope.Pick is { } pick)
        {
            return OfClips(PickedClips.Of(pick, draft), draft.Film());
        }

        if (scope.Portion is { } portion)
        {
            return new(portion.In(length), null);
        }

        var start = scope.LastMs is { } last ? length - last : scope.StartMs ?? 0;
        var end = scope.EndMs ?? length;
        return new(new(start, Math.Min(end, length)), FaultOf(start, end, length));
    }

    /// <summary>The words for where it is; for the whole film.</summary>
    public static Phrase Words(EditScope scope, Draft draft)
    {
        var range = Of(scope, draft).Range;
        var clock = ClockText.Of(range.StartMs, range.EndMs);
        return scope switch
        {
            { IsWhole: true } => new("the whole film", "全片"),
            { Clip: -1 } => new($"the last clip ({clock})", $"最后一段（{clock}）"),
            { Clip: { } number } => new($"clip {number} ({clock})", $"第 {number} 段（{clock}）"),
            { File: { } file } => new($"{file} ({clock})", $"{file}（{clock}）"),
            { Portion: { } portion } => new($"{portion.Words.English} ({clock})", $"{portion.Words.Chinese}（{clock}）"),
            { IsThat: true } => new($"that clip ({clock})", $"那一段（{clock}）"),
            _ => new(clock, clock),
        };
    }

    private static ScopeRange OfClips(PickedClips picked, IReadOnlyList<Segment> film) => picked switch
    {
        { Fault: { } fault } => new(default, fault),
        { Indices: var indices } when indices[^1] - indices[0] + 1 != indices.Count => new(default, new(
            "it is in the film at several places: say the clip's number", "它在影片里有好几处：请说第几段")),
        { Indices: var indices } => new(new(film[indices[0]].StartMs, film[indices[^1]].EndMs), null),
    };

    private static Phrase? FaultOf(long start, long end, long length) => (start, end) switch
    {
        _ when end == start => new("that is a stretch of no length", "这一段没有长度"),
        _ when end < start => new($"the range {ClockText.Of(start, end)} ends before it begins", $"范围 {ClockText.Of(start, end)} 的结束早于开始"),
        _ when start < 0 || start >= length || end > length + EndToleranceMs => new(
            $"that goes beyond the film, which is only {ClockText.Of(length)} long", $"超出了影片，影片只有 {ClockText.Of(length)}"),
        _ => null,
    };
}
