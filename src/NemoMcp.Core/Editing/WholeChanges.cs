using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>Puts into words what became of the timeline as a whole: its picture, length, title and empty tracks.</summary>
internal sealed class WholeChanges(Language language)
{
    public IEnumerable<EditChange> Between(DraftDocument? before, DraftDocument? after)
    {
        if (before is null || after is null)
        {
            foreach (var change in Begun(after))
            {
                yield return change;
            }

            yield break;
        }

        if ((before.Width, before.Height) != (after.Width, after.Height))
        {
            yield return Change(language.Say("Canvas", "画面"), language.Say("Canvas", "画面"), Size(before), Size(after));
        }

        if (before.Fit != after.Fit)
        {
            yield return Change(language.Say("Canvas", "画面"), language.Say("Pictures of another shape", "画幅不同的画面"), Fit(before.Fit), Fit(after.Fit));
        }

        if (!Nullable.Equals(before.LoudnessLufs, after.LoudnessLufs))
        {
            yield return Change(language.Say("Sound", "声音"), language.Say("Loudness", "响度"), Loudness(before), Loudness(after));
        }

        if (before.DurationMs != after.DurationMs)
        {
            yield return Change(language.Say("Timeline", "时间线"), language.Say("Timeline length", "时间线总长"), TimelineWords.Length(before.DurationMs, language), TimelineWords.Length(after.DurationMs, language));
        }

        if (before.Title != after.Title)
        {
            yield return Change(language.Say("Project", "项目"), language.Say("Project name", "项目名称"), Name(before.Title), Name(after.Title));
        }
    }

    // The first draft has nothing to be compared with; its shape may be just what was asked for.
    private IEnumerable<EditChange> Begun(DraftDocument? after)
    {
        if (after is not null && (after.IsShapeWanted || after.Fit is not null) && Size(after) is { } size)
        {
            yield return Change(language.Say("Canvas", "画面"), language.Say("Canvas", "画面"), before: null, after.Fit is null ? size : $"{size}{language.Say(", ", "，")}{Fit(after.Fit)}");
        }

        if (after is not null && Loudness(after) is { } loudness)
        {
            yield return Change(language.Say("Sound", "声音"), language.Say("Loudness", "响度"), before: null, loudness);
        }
    }

    /// <summary>Asked for only when nothing else differs: a track with something on it is told by what is on it.</summary>
    public IEnumerable<EditChange> EmptyTracks(DraftDocument? before, DraftDocument? after)
    {
        var old = Tracks(before);
        var now = Tracks(after);
        foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)))
        {
            var more = now.GetValueOrDefault(name) > old.GetValueOrDefault(name);
            yield return new EditChange
            {
                Kind = more ? "added" : "removed",
                Track = name,
                What = name + (more ? language.Say(" track added, empty", "轨道已添加（空）") : language.Say(" track removed, it was empty", "轨道已移除（原为空）")),
            };
        }
    }

    private Dictionary<string, int> Tracks(DraftDocument? draft) =>
        (draft?.Tracks ?? []).CountBy(track => TimelineWords.TrackName(track, language), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private EditChange Change(string track, string what, string? before, string? after) => new()
    {
        Kind = "changed",
        Track = track,
        What = (before, after) is (null, { } now) ? $"{what} {now}" : $"{what} {before ?? Unknown} → {after ?? Unknown}",
        Before = before,
        After = after,
    };

    private string Unknown => language.Say("unknown", "未知");

    private static string? Loudness(DraftDocument draft) =>
        draft.LoudnessLufs is { } lufs ? string.Create(CultureInfo.InvariantCulture, $"{lufs:0.#} LUFS") : null;

    private string? Name(string? title) => title is null ? null : TimelineWords.Quoted(TimelineWords.Short(title), language);

    private string Fit(string? fit) => fit switch
    {
        null or "crop" => language.Say("cropped to fill", "裁切填满"),
        "blur" => language.Say("whole, blurred edges", "完整显示，模糊填充"),
        "bars" => language.Say("whole, black bars", "完整显示，留黑边"),
        _ => TimelineWords.Short(fit),
    };

    private static string? Size(DraftDocument draft) =>
        draft is { Width: { } width, Height: { } height } ? string.Create(CultureInfo.InvariantCulture, $"{width}×{height}") : null;
}
