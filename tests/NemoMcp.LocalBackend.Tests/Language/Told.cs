using System.Globalization;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>What was understood, as one line that a table of sentences can hold.</summary>
internal static class Told
{
    public static string Of(string message, params string[] files) =>
        string.Join("; ", new EditInterpreter().Interpret(message, files).Parts.SelectMany(Of));

    private static IEnumerable<string> Of(PartReading part) =>
        part.Unknown is not null ? [$"unknown({part.Words})"] : part.Findings.Select(finding => finding switch
        {
            Finding.Do done => Of(done.Command),
            Finding.PlaceMedia => "place",
            Finding.CannotDo cannot => $"cannot({cannot.Words})",
            Finding.Step step => step.Steps < 0 ? $"undo {-step.Steps}" : $"redo {step.Steps}",
            Finding.LeaveAsIs left => $"leave({left.Words})",
            Finding.Remark remark => $"remark({remark.Words})",
            Finding.Ask => "ask",
            _ => throw new InvalidOperationException(),
        });

    private static string Of(EditCommand command) => command switch
    {
        EditCommand.ShortenTo shorten => $"shorten {S(shorten.TargetMs)}{(shorten.Keeps is { } keeps ? $" with{Of(keeps)}" : "")}",
        EditCommand.Highlight highlight => $"highlight {S(highlight.TargetMs)}",
        EditCommand.RemovePauses pauses => $"pauses {S(pauses.LeastMs)}",
        EditCommand.TrimStart trim => $"start -{S(trim.AmountMs)}",
        EditCommand.TrimEnd trim => $"end -{S(trim.AmountMs)}",
        EditCommand.SplitEvery split => $"split every {S(split.EachMs)}",
        EditCommand.KeepRange keep => $"keep {S(keep.StartMs)}-{S(keep.EndMs)}",
        EditCommand.KeepLast keep => $"keep last {S(keep.AmountMs)}",
        EditCommand.RemoveRange remove => $"remove {S(remove.StartMs)}-{S(remove.EndMs)}",
        EditCommand.SplitAt split => $"split {S(split.AtMs)}",
        EditCommand.SplitInto split => $"split /{split.Parts}{Of(split.Scope)}",
        EditCommand.RemoveClips clips => $"drop {Of(clips.Clips)}",
        EditCommand.KeepClips clips => $"only {Of(clips.Clips)}",
        EditCommand.MoveClips move => $"move {Of(move.Clips)} {(move.To switch { { Position: { } position } => $"to {position}", { Before: { } before } => $"before {Of(before)}", _ => $"after {Of(move.To.After!)}" })}",
        EditCommand.SwapClips swap => $"swap {Of(swap.One)} {Of(swap.Other)}",
        EditCommand.OrderClips order => $"order {(order.Numbers is { } numbers ? string.Join(' ', numbers) : "reversed")}",
        EditCommand.Repeat repeat => $"repeat {repeat.Times}{Of(repeat.Scope)}",
        EditCommand.LoopTo loop => $"loop to {S(loop.TargetMs)}",
        EditCommand.SetCanvas canvas => $"{canvas.Width}x{canvas.Height}",
        EditCommand.AddTitle title => Of(title),
        EditCommand.AddCard card => $"{(card.AtEnd ? "end" : "start")} card [{card.Text.Value}]{(card.DurationMs is { } stays ? $" {S(stays)}" : "")}{(card.Background is { } ground ? $" on {ground}" : "")}{Look(card.Text)}",
        EditCommand.RemoveCards cards => $"no {cards.AtEnd switch { true => "end", false => "start", null => "any" }} card",
        EditCommand.SetSlides slides => $"slides{(slides.EachMs is { } each ? $" {S(each)} each" : "")}{slides.Moves switch { true => " moving", false => " still", null => "" }}",
        EditCommand.AddOverlay over => string.Create(CultureInfo.InvariantCulture, $"over {over.FileName ?? "newest"} {over.Position}{(over.Width is { } width ? $" {width * 100:0}%" : "")}{(over.Opacity < 1 ? $" opacity {over.Opacity * 100:0}%" : "")}{(over.StartMs > 0 || over.DurationMs is not null ? $" {S(over.StartMs)}+{(over.DurationMs is { } length ? length is EditCommand.AddTitle.UntilTheEnd ? "rest" : S(length) : "")}" : "")}"),
        EditCommand.ChangeOverlay over => string.Create(CultureInfo.InvariantCulture, $"change over {over.FileName}{over.Position}{(over.Width is { } width ? $" ={width * 100:0}%" : "")}{(over.Factor is { } factor ? $" x{factor:0.##}" : "")}{(over.Opacity is { } opacity ? $" opacity {opacity * 100:0}%" : "")}"),
        EditCommand.RemoveOverlays over => $"no over {over.FileName}".TrimEnd(),
        EditCommand.AddCaptions captions => $"captions {string.Join(' ', captions.Cues.Select(Of))}{Look(captions.Style)}",
        EditCommand.RemoveTitles { Value: null, Kind: { } kind } => $"no {kind}",
        EditCommand.RemoveTitles { IsEverything: true } => "no text",
        EditCommand.ChangeTitle change => $"change {Of(change.Which)}: {Of(change.Change)}",
        EditCommand.RemoveTitles titles => $"no title {titles.Value}".TrimEnd(),
        EditCommand.AddMusic music => string.Create(CultureInfo.InvariantCulture, $"music {music.FileName ?? "newest"} {music.Volume * 100:0}%"),
        EditCommand.RemoveMusic => "no music",
        EditCommand.SetSpeed speed => string.Create(CultureInfo.InvariantCulture, $"speed {speed.Factor}{Of(speed.Scope)}"),
        EditCommand.Crossfade fade => $"crossfade {S(fade.DurationMs)}{(fade.AfterClip is { } after ? $" after {after}" : "")}",
        EditCommand.RemoveCrossfades => "no crossfades",
        EditCommand.Freeze freeze => $"freeze {(freeze.AtEnd ? "end" : S(freeze.AtMs))}{(freeze.Clip is { } clip ? $" clip {clip}" : "")} +{S(freeze.DurationMs)}",
        EditCommand.Reverse reverse => $"reverse{Of(reverse.Scope)}",
        EditCommand.SetVolume volume => string.Create(CultureInfo.InvariantCulture, $"volume {volume.Target} {volume.Volume * 100:0}%"),
        EditCommand.SetLoudness loudness => string.Create(CultureInfo.InvariantCulture, $"loudness {loudness.Lufs} {loudness.Name}").TrimEnd(),
        EditCommand.DuckMusic => "duck",
        EditCommand.FadeMusic fade => $"music in {S(fade.InMs)} out {S(fade.OutMs)}",
        EditCommand.ChangeLook look => $"{look.Kind} {(look.Sets ? "=" : "")}{look.Amount.ToString("+0;-0;0", CultureInfo.InvariantCulture)}{Of(look.Scope)}",
        EditCommand.ResetLook look => $"as recorded{Of(look.Scope)}",
        EditCommand.Rotate rotate => $"rotate {rotate.Degrees}{Of(rotate.Scope)}",
        EditCommand.Flip flip => $"{(flip.UpsideDown ? "flip" : "mirror")}{Of(flip.Scope)}",
        EditCommand.Zoom zoom => string.Create(CultureInfo.InvariantCulture, $"zoom {(zoom.Sets ? "=" : "x")}{zoom.Factor:0.###}{Of(zoom.Scope)}"),
        EditCommand.Crop crop => string.Create(CultureInfo.InvariantCulture, $"crop {crop.Left * 100:0.#} {crop.Top * 100:0.#} {crop.Right * 100:0.#} {crop.Bottom * 100:0.#}{Of(crop.Scope)}"),
        EditCommand.CropSquare => "crop square",
        EditCommand.SetFit fit => $"fit {fit.Fit}",
        EditCommand.FadeIn fade => $"in {S(fade.DurationMs)}",
        EditCommand.FadeOut fade => $"out {S(fade.DurationMs)}",
        _ => command.ToString(),
    };

    private static string Of(EditCommand.AddTitle title)
    {
        var length = title.DurationMs switch
        {
            null => "",
            EditCommand.AddTitle.UntilTheEnd => "+rest",
            { } given => $"+{S(given)}",
        };
        var look = Look(title.Text);
        return $"{(title.Text.Kind is TextKind.Title ? "title" : title.Text.Kind)} [{title.Text.Value}] {(title.AtEnd ? "end" : S(title.StartMs))}{length}{look}";
    }

    private static string Look(TextContent text) => string.Concat(
        text.Position is TextPosition.Center ? "" : $" {text.Position}",
        text.Color is "#FFFFFF" ? "" : $" {text.Color}",
        text.Size switch { 0.1 => "", 0.15 => " big", 0.06 => " small", _ => $" {N(text.Size)}" },
        text.IsRegular ? " regular" : "",
        text.Outline == TextOutline.Usual ? "" : $" rim {N(text.Outline.Width)}{text.Outline.Color}",
        text.HasBar ? " bar" : "");

    private static string Of(CaptionCue cue) => (cue.StartMs is { } start ? $"{S(start)}-{(cue.EndMs is { } end ? S(end) : "")} " : "") + $"[{cue.Words}]";

    private static string Of(TitleChoice which) => string.Join(' ', new[]
    {
        which.Kind?.ToString(), which.Value is { } value ? $"[{value}]" : null, which.Number?.ToString(CultureInfo.InvariantCulture), which.IsLatest ? "latest" : null, which.All ? "all" : null,
    }.OfType<string>());

    private static string Of(TitleChange change) => string.Join(' ', new[]
    {
        change.Value is { } value ? $"[{value}]" : null, change.Position?.ToString(), change.Color, change.Size is { } size ? $"={N(size)}" : null, change.Factor is { } factor ? $"x{N(factor)}" : null,
        change.IsRegular is { } regular ? regular ? "regular" : "bold" : null, change.Outline is { } rim ? $"rim {N(rim.Width)}{rim.Color}" : null, change.HasBar is { } bar ? bar ? "bar" : "no bar" : null,
        change.StartMs is { } start ? $"at {S(start)}" : null, change.DurationMs is { } length ? $"for {S(length)}" : null,
    }.OfType<string>());

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Of(EditScope scope) => scope switch
    {
        { IsWhole: true } => "",
        { Except: not null } => Of(scope with { Except = null }) + string.Concat(scope.Exceptions().Select(except => " but" + Of(except))),
        { Clip: { } clip } => $" clip {(clip < 0 ? "last" : clip.ToString(CultureInfo.InvariantCulture))}",
        { File: { } file } => $" {file}",
        { IsThat: true } => " that",
        { Portion: { } portion } => $" part {portion.Number}/{portion.Of}",
        { LastMs: { } last } => $" last {S(last)}",
        _ => $" {S(scope.StartMs ?? 0)}-{(scope.EndMs is { } end ? S(end) : "")}",
    };

    private static string Of(ClipPick pick) => pick switch
    {
        { File: { } file } => file,
        { IsThat: true } => "that",
        _ => string.Join(',', pick.Numbers),
    };

    private static string S(long milliseconds) => (milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}
