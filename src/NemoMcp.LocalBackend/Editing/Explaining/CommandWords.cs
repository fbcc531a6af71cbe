using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Cards;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Placing;
using NemoMcp.LocalBackend.Drafts.Sound;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>What a command would do, before it is done.</summary>
internal static class CommandWords
{
    public static Phrase Of(EditCommand command) => command switch
    {
        EditCommand.ShortenTo shorten => new($"Shorten to {ClockText.Of(shorten.TargetMs)}: the parts in which the most happens", $"剪短到 {ClockText.Of(shorten.TargetMs)}：保留内容最丰富的部分"),
        EditCommand.Highlight highlight => new($"Keep the liveliest {ClockText.Seconds(highlight.TargetMs)} s, by movement, cuts and loudness", $"保留最精彩的 {ClockText.Seconds(highlight.TargetMs)} 秒（按画面运动、镜头切换和音量判断）"),
        EditCommand.RemovePauses pauses => new($"Cut out the pauses of {ClockText.Seconds(pauses.LeastMs)} s or longer", $"剪掉不短于 {ClockText.Seconds(pauses.LeastMs)} 秒的停顿"),
        EditCommand.TrimStart trim => new($"Remove the first {ClockText.Seconds(trim.AmountMs)} s", $"去掉开头 {ClockText.Seconds(trim.AmountMs)} 秒"),
        EditCommand.TrimEnd trim => new($"Remove the last {ClockText.Seconds(trim.AmountMs)} s", $"去掉结尾 {ClockText.Seconds(trim.AmountMs)} 秒"),
        EditCommand.KeepRange keep => new($"Keep only {ClockText.Of(keep.StartMs, keep.EndMs)}", $"只保留 {ClockText.Of(keep.StartMs, keep.EndMs)}"),
        EditCommand.KeepLast keep => new($"Keep only the last {ClockText.Seconds(keep.AmountMs)} s", $"只保留最后 {ClockText.Seconds(keep.AmountMs)} 秒"),
        EditCommand.KeepPortion keep => new($"Keep only {keep.Portion.Words.English}", $"只保留{keep.Portion.Words.Chinese}"),
        EditCommand.RemovePortion remove => new($"Remove {remove.Portion.Words.English}", $"删除{remove.Portion.Words.Chinese}"),
        EditCommand.RemoveRange remove => new($"Remove {ClockText.Of(remove.StartMs, remove.EndMs)}", $"删除 {ClockText.Of(remove.StartMs, remove.EndMs)}"),
        EditCommand.SplitAt split => new($"Split at {ClockText.Of(split.AtMs)}", $"在 {ClockText.Of(split.AtMs)} 处分割"),
        EditCommand.SplitInto split => Placed(split.Scope, new($"Split into {split.Parts} equal parts", $"平均分成 {split.Parts} 段")),
        EditCommand.SplitEvery split => new($"Split after every {ClockText.Seconds(split.EachMs)} s", $"每 {ClockText.Seconds(split.EachMs)} 秒分割一次"),
        EditCommand.RemoveClips remove => new($"Remove {remove.Clips.Words.English}", $"删除{remove.Clips.Words.Chinese}"),
        EditCommand.KeepClips keep => new($"Keep only {keep.Clips.Words.English}", $"只保留{keep.Clips.Words.Chinese}"),
        EditCommand.MoveClips move => new($"Move {move.Clips.Words.English} {move.To.Words.English}", $"把{move.Clips.Words.Chinese}{move.To.Words.Chinese}"),
        EditCommand.SwapClips swap => new($"Swap {swap.One.Words.English} and {swap.Other.Words.English}", $"交换{swap.One.Words.Chinese}和{swap.Other.Words.Chinese}"),
        EditCommand.OrderClips { Numbers: { } numbers } => new($"Put the clips into the order {string.Join(", ", numbers)}", $"按 {string.Join("、", numbers)} 的顺序排列片段"),
        EditCommand.OrderClips => new("Put the clips into the opposite order", "颠倒片段顺序"),
        EditCommand.Repeat repeat => Placed(repeat.Scope, new($"Repeat, so that it plays {repeat.Times} times in all", $"重复，共播放 {repeat.Times} 次")),
        EditCommand.LoopTo loop => new($"Repeat until the film is {ClockText.Of(loop.TargetMs)} long", $"循环到 {ClockText.Of(loop.TargetMs)}"),
        EditCommand.Crossfade { AfterClip: { } after } fade => new($"Crossfade clips {after} and {after + 1} for {ClockText.Seconds(fade.DurationMs)} s", $"第 {after} 段和第 {after + 1} 段之间交叉淡化 {ClockText.Seconds(fade.DurationMs)} 秒"),
        EditCommand.Crossfade fade => new($"Crossfade between the clips for {ClockText.Seconds(fade.DurationMs)} s", $"片段之间交叉淡化 {ClockText.Seconds(fade.DurationMs)} 秒"),
        EditCommand.RemoveCrossfades => new("Join the clips with plain cuts", "片段之间直接切换"),
        EditCommand.Freeze freeze => Of(freeze),
        EditCommand.Reverse reverse => Placed(reverse.Scope, new("Play backwards", "倒放")),
        EditCommand.SetSpeed speed => Placed(speed.Scope, new($"Play at {ClockText.Factor(speed.Factor)}", $"速度设为 {ClockText.Factor(speed.Factor)}")),
        EditCommand.FadeIn fade => new($"Fade in over {ClockText.Seconds(fade.DurationMs)} s", $"淡入 {ClockText.Seconds(fade.DurationMs)} 秒"),
        EditCommand.FadeOut fade => new($"Fade out over {ClockText.Seconds(fade.DurationMs)} s", $"淡出 {ClockText.Seconds(fade.DurationMs)} 秒"),
        EditCommand.SetCanvas canvas => new(
            $"Set the picture to {canvas.Width}×{canvas.Height} ({canvas.Name}){(canvas.Platform is null ? "" : FormattableString.Invariant($", its sound to {canvas.Platform.Lufs:0.#} LUFS"))}",
            $"画面设为 {canvas.Width}×{canvas.Height}（{canvas.Name}）{(canvas.Platform is null ? "" : FormattableString.Invariant($"，声音 {canvas.Platform.Lufs:0.#} LUFS"))}"),
        EditCommand.AddTitle title => Of(title),
        EditCommand.SetSlides slides => new(
            $"Show still pictures{(slides.EachMs is { } each ? $" for {ClockText.Seconds(each)} s each" : "")}{(slides.Moves switch { true => ", moving gently", false => ", standing still", null => "" })}",
            $"静态图片{(slides.EachMs is { } one ? $"每张 {ClockText.Seconds(one)} 秒" : "")}{(slides.Moves switch { true => "，轻缓移动", false => "，静止", null => "" })}"),
        EditCommand.AddOverlay overlay => new(
            $"Lay {overlay.FileName ?? "the newest uploaded picture"} over the film {TitleNames.Of(overlay.Position).English}{(overlay.Width is { } width ? $", {ClockText.Percent(width)} of its width" : "")}{(overlay.Opacity < 1 ? $", {ClockText.Percent(overlay.Opacity)} opaque" : "")}",
            $"叠加 {overlay.FileName ?? "最新上传的图片"} {TitleNames.Of(overlay.Position).Chinese}{(overlay.Width is { } wide ? $"，宽度 {ClockText.Percent(wide)}" : "")}{(overlay.Opacity < 1 ? $"，不透明度 {ClockText.Percent(overlay.Opacity)}" : "")}"),
        EditCommand.ChangeOverlay overlay => new($"Change {overlay.FileName ?? "the picture over the film"}", $"修改{overlay.FileName ?? "叠加的画面"}"),
        EditCommand.RemoveOverlays overlays => new($"Take {overlays.FileName ?? "what lies over the film"} off it", $"去掉{overlays.FileName ?? "叠加的画面"}"),
        EditCommand.AddCard card => new(
            $"Add a card \"{card.Text.Value}\" {(card.AtEnd ? "after" : "before")} the film for {ClockText.Seconds(card.DurationMs ?? CardEdit.UsualMs)} s{(card.Background is { } ground ? $", on {TextColors.Words(ground).English}" : "")}{TitleLookWords.Of(card.Text).English}",
            $"在{(card.AtEnd ? "片尾" : "片头")}加卡片“{card.Text.Value}”，{ClockText.Seconds(card.DurationMs ?? CardEdit.UsualMs)} 秒{(card.Background is { } back ? $"，{TextColors.Words(back).Chinese}背景" : "")}{TitleLookWords.Of(card.Text).Chinese}"),
        EditCommand.RemoveCards { AtEnd: { } atEnd } => new($"Remove the card {(atEnd ? "after" : "before")} the film", $"去掉{(atEnd ? "片尾" : "片头")}卡片"),
        EditCommand.RemoveCards => new("Remove every card", "去掉所有卡片"),
        EditCommand.AddCaptions captions => new(
            $"Add {captions.Cues.Count} caption(s) from \"{captions.Cues[0].Words}\" on{(captions.Cues[0].StartMs is null ? ", spread over the film by their length" : "")}{TitleLookWords.Of(captions.Style).English}",
            $"加 {captions.Cues.Count} 条字幕（从“{captions.Cues[0].Words}”起）{(captions.Cues[0].StartMs is null ? "，按长短分布在全片" : "")}{TitleLookWords.Of(captions.Style).Chinese}"),
        EditCommand.RemoveTitles { Kind: TextKind.Caption } => new("Remove the captions", "去掉字幕"),
        EditCommand.RemoveTitles { Kind: TextKind.LowerThird } => new("Remove the lower thirds", "去掉字幕条"),
        EditCommand.RemoveTitles { IsEverything: true } => new("Remove every title and caption", "去掉所有标题和字幕"),
        EditCommand.RemoveTitles { Value: { } value } => new($"Remove title \"{value}\"", $"去掉标题“{value}”"),
        EditCommand.RemoveTitles => new("Remove every title", "去掉所有标题"),
        EditCommand.ChangeTitle change => new(
            $"Change {TitleChoiceWords.Of(change.Which).English}: {TitleChangeWords.Of(change.Change).English}",
            $"修改{TitleChoiceWords.Of(change.Which).Chinese}：{TitleChangeWords.Of(change.Change).Chinese}"),
        EditCommand.AddMusic music => new(
            $"Put {music.FileName ?? "the newest uploaded sound"} under the film at {ClockText.Percent(music.Volume)}",
            $"配上{(music.FileName is { } file ? $" {file} " : "最新上传的声音")}作为背景音乐，音量 {ClockText.Percent(music.Volume)}"),
        EditCommand.RemoveMusic => new("Remove the background music", "去掉背景音乐"),
        EditCommand.SetVolume volume => Of(volume),
        EditCommand.SetLoudness loudness => new($"Bring the loudness to {LoudnessEdit.Words(loudness).English}", $"响度调到 {LoudnessEdit.Words(loudness).Chinese}"),
        EditCommand.DuckMusic => new("Let the music step back under the film's own sound", "原声出现时音乐变小"),
        EditCommand.FadeMusic { InMs: > 0, OutMs: > 0 } fade => new($"Fade the music in over {ClockText.Seconds(fade.InMs)} s and out over {ClockText.Seconds(fade.OutMs)} s", $"音乐淡入 {ClockText.Seconds(fade.InMs)} 秒，淡出 {ClockText.Seconds(fade.OutMs)} 秒"),
        EditCommand.FadeMusic { InMs: > 0 } fade => new($"Fade the music in over {ClockText.Seconds(fade.InMs)} s", $"音乐淡入 {ClockText.Seconds(fade.InMs)} 秒"),
        EditCommand.FadeMusic fade => new($"Fade the music out over {ClockText.Seconds(fade.OutMs)} s", $"音乐淡出 {ClockText.Seconds(fade.OutMs)} 秒"),
        EditCommand.ChangeLook look => Of(look),
        EditCommand.ResetLook reset => Placed(reset.Scope, new("Show the picture as recorded", "恢复画面原来的样子")),
        EditCommand.Rotate rotate => Placed(rotate.Scope, new($"Turn by {rotate.Degrees}° to the right", $"向右旋转 {rotate.Degrees}°")),
        EditCommand.Flip { UpsideDown: true } flip => Placed(flip.Scope, new("Flip top to bottom", "上下翻转")),
        EditCommand.Flip flip => Placed(flip.Scope, new("Mirror left to right", "左右镜像")),
        EditCommand.Zoom zoom => Placed(zoom.Scope, new($"Enlarge {(zoom.Sets ? "to" : "by")} {ClockText.Factor(zoom.Factor)}", $"放大{(zoom.Sets ? "到" : "")} {ClockText.Factor(zoom.Factor)}")),
        EditCommand.Crop crop => Placed(crop.Scope, new(crop.Words.English.Replace("Cropped", "Crop", StringComparison.Ordinal), crop.Words.Chinese.TrimStart('已'))),
        EditCommand.CropSquare => new("Crop to the square in the middle", "裁成中间的正方形"),
        EditCommand.SetFit fit => FitEdit.Words(fit.Fit),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The family of commands is closed."),
    };

    private static Phrase Of(EditCommand.Freeze freeze)
    {
        var where = freeze switch
        {
            { AtEnd: true } => new Phrase("the last picture", "最后一帧"),
            { Clip: not null } or { AtMs: 0 } => new("the first picture", "第一帧"),
            _ => new($"the picture at {ClockText.Of(freeze.AtMs)}", $" {ClockText.Of(freeze.AtMs)} 的画面"),
        };
        var what = new Phrase($"Hold {where.English} for {ClockText.Seconds(freeze.DurationMs)} s", $"{where.Chinese}定格 {ClockText.Seconds(freeze.DurationMs)} 秒");
        return freeze.Clip is { } clip ? Placed(new() { Clip = clip }, what) : what;
    }

    private static Phrase Of(EditCommand.AddTitle title)
    {
        var length = title.DurationMs switch
        {
            null => new Phrase("for 3 s", "3 秒"),
            EditCommand.AddTitle.UntilTheEnd => new("to the end", "到影片结束"),
            { } given => new($"for {ClockText.Seconds(given)} s", $"{ClockText.Seconds(given)} 秒"),
        };
        var start = title.AtEnd ? new Phrase("at the film's end", "在结尾") : new($"from {ClockText.Of(title.StartMs)}", $"从 {ClockText.Of(title.StartMs)} 开始");
        var noun = TitleNames.Of(title.Text.Kind);
        var place = title.Text.Position is TextPosition.Center ? new Phrase("", "") : new($" {TitleNames.Of(title.Text.Position).English}", $"，{TitleNames.Of(title.Text.Position).Chinese}");
        var look = TitleLookWords.Of(title.Text);
        return new(
            $"Add {noun.English} \"{title.Text.Value}\"{place.English} {start.English} {length.English}{look.English}",
            $"加{noun.Chinese}“{title.Text.Value}”{place.Chinese}，{start.Chinese}，{length.Chinese}{look.Chinese}");
    }

    private static Phrase Of(EditCommand.ChangeLook look)
    {
        var scale = LookScale.Of(look.Kind);
        var amount = look.Amount.ToString("+0;-0;0", CultureInfo.InvariantCulture);
        return Placed(look.Scope, look switch
        {
            { Kind: LookKind.Saturation, Sets: true, Amount: -100 } => new("Make black and white", "改为黑白"),
            { Sets: true } => new($"Set {scale.Name.English} to {amount}", $"{scale.Name.Chinese}设为 {amount}"),
            _ => new($"Change {scale.Name.English} by {amount}", $"{scale.Name.Chinese} {amount}"),
        });
    }

    private static Phrase Placed(EditScope scope, Phrase what) => ScopeWords.Of(scope) is { } where
        ? new($"{what.English}: {where.English}", $"{what.Chinese}：{where.Chinese}")
        : what;

    private static Phrase Of(EditCommand.SetVolume volume)
    {
        var (english, chinese) = volume.Target switch
        {
            SoundTarget.Music => ("the music", "音乐"),
            SoundTarget.Film => ("the film's own sound", "原声"),
            _ => ("all sound", "所有声音"),
        };
        return volume.Volume is 0 ? new($"Mute {english}", $"{chinese}静音") : new($"Set {english} to {ClockText.Percent(volume.Volume)}", $"{chinese}音量设为 {ClockText.Percent(volume.Volume)}");
    }
}
