using NemoMcp.LocalBackend.Drafts.Sound;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>Fixes the film's size.</summary>
internal static class CanvasEdit
{
    private const int MaxSide = 4096;

    public static EditOutcome Apply(Draft draft, EditCommand.SetCanvas command, IReadOnlyList<MediaItem> media)
    {
        var size = $"{command.Width}×{command.Height}";
        if (command.Width is < 2 or > MaxSide || command.Height is < 2 or > MaxSide || ((command.Width | command.Height) & 1) is 1)
        {
            return EditOutcome.Refused(command, draft, new($"a film cannot be {size}", $"影片尺寸不能是 {size}"));
        }

        if (!draft.HasPicture())
        {
            return EditOutcome.Refused(command, draft, new("there is no picture to shape, only sound", "只有声音，没有可以调整的画面"));
        }

        var canvas = draft.Canvas with { Width = command.Width, Height = command.Height, Fixed = true };
        var (english, chinese) = canvas.Fit switch
        {
            CanvasFit.Blur => ("fitted whole with blurred edges", "完整显示，模糊填充"),
            CanvasFit.Bars => ("fitted whole with black bars", "完整显示，留黑边"),
            _ => ("cropped to fill it", "裁切填满"),
        };
        var hasSound = draft.HasMusic() || LoudnessEdit.HasOwnSound(draft, media);
        var changed = draft with { Canvas = canvas, LoudnessLufs = hasSound && command.Platform is { } platform ? platform.Lufs : draft.LoudnessLufs };
        var more = More(draft, changed, command.Platform);
        return changed == draft
            ? EditOutcome.AlreadySo(command, draft, new($"The picture is already {size} ({command.Name}){more.English}", $"画面已经是 {size}（{command.Name}）{more.Chinese}"))
            : EditOutcome.Done(command, changed, new(
                $"Picture set to {size} ({command.Name}), {english}{more.English}",
                $"画面设为 {size}（{command.Name}），{chinese}{more.Chinese}"));
    }

    private static Phrase More(Draft before, Draft after, PlatformNeeds? platform)
    {
        var loudness = after.LoudnessLufs is { } lufs && !lufs.Equals(before.LoudnessLufs)
            ? new Phrase(FormattableString.Invariant($"; loudness brought to {lufs:0.#} LUFS"), FormattableString.Invariant($"；响度调到 {lufs:0.#} LUFS"))
            : new("", "");
        return platform?.LongestMs is { } longest && longest < after.FilmMs()
            ? new(
                $"{loudness.English}; {platform.Name} takes {ClockText.Of(longest)} at most, this film is longer: shorten it",
                $"{loudness.Chinese}；{platform.Name} 最长 {ClockText.Of(longest)}，影片超过了：请剪短")
            : loudness;
    }
}
