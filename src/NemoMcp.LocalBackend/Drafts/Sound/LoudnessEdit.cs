using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Sound;

/// <summary>Fixes the loudness of the whole mix. It is measured when the film is made: what comes after may change the mix.</summary>
internal static class LoudnessEdit
{
    /// <summary>Quieter is no film for anybody, louder is distortion.</summary>
    public const double Quietest = -40;

    public const double Loudest = -8;

    public static EditOutcome Apply(Draft draft, EditCommand.SetLoudness command, IReadOnlyList<MediaItem> media)
    {
        if (command.Lufs is not (>= Quietest and <= Loudest))
        {
            return EditOutcome.Refused(command, draft, new($"a loudness can be from {Quietest} to {Loudest} LUFS", $"响度可以是 {Quietest} 到 {Loudest} LUFS"));
        }

        if (!draft.HasMusic() && !HasOwnSound(draft, media))
        {
            return EditOutcome.Refused(command, draft, new("the film has no sound", "影片没有声音"));
        }

        var level = Words(command);
        return draft.LoudnessLufs.Equals(command.Lufs)
            ? EditOutcome.AlreadySo(command, draft, new($"The loudness is already {level.English}", $"响度已经是 {level.Chinese}"))
            : EditOutcome.Done(command, draft with { LoudnessLufs = command.Lufs }, new(
                $"Loudness set to {level.English}, measured and matched when the film is made",
                $"响度设为 {level.Chinese}，导出时测量并调整"));
    }

    public static Phrase Words(EditCommand.SetLoudness command)
    {
        var level = FormattableString.Invariant($"{command.Lufs:0.#} LUFS");
        return command.Name.Length is 0 ? new(level, level) : new($"{level} ({command.Name})", $"{level}（{command.Name}）");
    }

    /// <summary>A piece of the film that is heard.</summary>
    public static bool HasOwnSound(Draft draft, IReadOnlyList<MediaItem> media) =>
        draft.Film().Any(segment => segment.Volume > 0 && media.FirstOrDefault(item => item.Id == segment.Media) is { Facts.HasAudio: true });
}
