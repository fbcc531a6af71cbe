using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>A pick laid on the film as it is: where in it the clips stand, in its order, or the reason why there are none.</summary>
internal sealed record PickedClips(IReadOnlyList<int> Indices, Phrase? Fault)
{
    public static PickedClips Of(ClipPick pick, Draft draft)
    {
        var film = draft.Film();
        return pick switch
        {
            { File: { } file } => OfFile(file, draft, film),
            { IsThat: true } => OfTouched(draft, film),
            _ => OfNumbers(pick.Numbers, film.Count),
        };
    }

    /// <summary>The clips with their times, for people.</summary>
    public Phrase Words(Draft draft)
    {
        var film = draft.Film();
        var told = Indices.Select(index => (Number: index + 1, Clock: ClockText.Of(film[index].StartMs, film[index].EndMs), film[index].Label)).ToList();
        return new(
            string.Join(", ", told.Select(clip => $"clip {clip.Number} ({clip.Label}, {clip.Clock})")),
            string.Join("、", told.Select(clip => $"第 {clip.Number} 段（{clip.Label}，{clip.Clock}）")));
    }

    private static PickedClips OfNumbers(IReadOnlyList<int> numbers, int count)
    {
        var indices = numbers.Select(number => number < 0 ? count + number : number - 1).ToList();
        var missing = indices.FindIndex(index => index < 0 || index >= count);
        return missing < 0
            ? new([.. indices.Distinct()], null)
            : new([], new($"there is no clip {Math.Abs(numbers[missing])}: the film has {count}", $"没有第 {Math.Abs(numbers[missing])} 段：影片共 {count} 段"));
    }

    private static PickedClips OfFile(string file, Draft draft, IReadOnlyList<Segment> film)
    {
        if (draft.Music().Any(music => string.Equals(music.Label, file, StringComparison.OrdinalIgnoreCase)))
        {
            return new([], new($"{file} is the background music and no clip: say \"remove the music\"", $"{file} 是背景音乐，不是片段：请说“去掉背景音乐”"));
        }

        var indices = Enumerable.Range(0, film.Count).Where(index => string.Equals(film[index].Label, file, StringComparison.OrdinalIgnoreCase)).ToList();
        return indices.Count > 0
            ? new(indices, null)
            : new([], new($"{file} is not in the film, which has {Listed(film, ", ")}", $"影片里没有 {file}，只有 {Listed(film, "、")}"));
    }

    private static PickedClips OfTouched(Draft draft, IReadOnlyList<Segment> film)
    {
        var index = film.ToList().FindIndex(segment => segment.Id == draft.Touched);
        return film.Count is 1 ? new([0], null)
            : index >= 0 ? new([index], null)
            : new([], new($"it is not clear which clip that is: say its number, from 1 to {film.Count}", $"不清楚是哪一段：请说第几段（1 到 {film.Count}）"));
    }

    private static string Listed(IReadOnlyList<Segment> film, string between) =>
        string.Join(between, film.Select(segment => segment.Label).Distinct(StringComparer.OrdinalIgnoreCase).Take(10));
}
