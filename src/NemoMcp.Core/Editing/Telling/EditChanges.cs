using NemoMcp.Core.Guidance;
using NemoMcp.Core.State;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Telling;

/// <summary>Everything that differs between two states: the timeline first, then the media beside it.</summary>
internal static class EditChanges
{
    public static IReadOnlyList<EditChange> Between(SessionState before, SessionState after, Language language)
    {
        if (before.Digest == after.Digest)
        {
            return [];
        }

        List<EditChange> changes =
        [
            .. DraftDiff.Compare(before.Draft, after.Draft, language),
            .. Names(MediaReader.Media(before.VideoInfos).Select(item => item.FileName), MediaReader.Media(after.VideoInfos).Select(item => item.FileName), language.Say("Media", "素材"), language),
            .. Names(MediaReader.Generated(before.GeneratedMedia).Select(item => item.Label), MediaReader.Generated(after.GeneratedMedia).Select(item => item.Label), language.Say("Generated media", "生成的素材"), language),
        ];
        return changes.Count > 0 ? changes : [Unnamed(language)];
    }

    private static IEnumerable<EditChange> Names(IEnumerable<string> before, IEnumerable<string> after, string track, Language language)
    {
        List<string> gone = [.. before];
        List<string> come = [];
        foreach (var name in after)
        {
            if (!gone.Remove(name))
            {
                come.Add(name);
            }
        }

        return
        [
            .. come.Select(name => new EditChange { Kind = "added", Track = track, What = language.Say($"{track} \"{name}\" added", $"新增{track}“{name}”"), After = name }),
            .. gone.Select(name => new EditChange { Kind = "removed", Track = track, What = language.Say($"{track} \"{name}\" removed", $"移除{track}“{name}”"), Before = name }),
        ];
    }

    // The draft has fields that nobody documents; that one of them differs is true, and all that is known.
    private static EditChange Unnamed(Language language) => new()
    {
        Kind = "changed",
        Track = language.Say("Timeline", "时间线"),
        What = language.Say("A property of the draft changed that has no documented name", "草稿中某个没有公开名称的属性发生了变化"),
    };
}
