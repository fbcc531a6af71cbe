using System.Globalization;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Clips;
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
            Finding.Ask => "ask",
            _ => throw new InvalidOperationException(),
        });

    private static string Of(EditCommand command) => command switch
    {
        EditCommand.ShortenTo shorten => $"shorten {S(shorten.TargetMs)}",
        EditCommand.TrimStart trim => $"start -{S(trim.AmountMs)}",
        EditCommand.TrimEnd trim => $"end -{S(trim.AmountMs)}",
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
        EditCommand.RemoveTitles titles => $"no title {titles.Value}".TrimEnd(),
        EditCommand.AddMusic music => string.Create(CultureInfo.InvariantCulture, $"music {music.FileName ?? "newest"} {music.Volume * 100:0}%"),
        EditCommand.RemoveMusic => "no music",
        EditCommand.SetSpeed speed => string.Create(CultureInfo.InvariantCulture, $"speed {speed.Factor}"),
        EditCommand.SetVolume volume => string.Create(CultureInfo.InvariantCulture, $"volume {volume.Target} {volume.Volume * 100:0}%"),
        EditCommand.SetLoudness loudness => string.Create(CultureInfo.InvariantCulture, $"loudness {loudness.Lufs} {loudness.Name}").TrimEnd(),
        EditCommand.DuckMusic => "duck",
        EditCommand.FadeMusic fade => $"music in {S(fade.InMs)} out {S(fade.OutMs)}",
        EditCommand.ChangeLook look => $"{look.Kind} {(look.Sets ? "=" : "")}{look.Amount.ToString("+0;-0;0", CultureInfo.InvariantCulture)}{Of(look.Scope)}",
        EditCommand.ResetLook look => $"as recorded{Of(look.Scope)}",
        EditCommand.Rotate rotate => $"rotate {rotate.Degrees}{Of(rotate.Scope)}",
        EditCommand.Flip flip => $"{(flip.UpsideDown ? "flip" : "mirror")}{Of(flip.Scope)}",
        EditCommand.Zoom zoom => string.Create(CultureInfo.InvariantCulture, $"zoom {(zoom.Sets ? "=" : "x")}{zoom.Factor:0.###}{Of(zoom.Scope)}"),
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
        var position = title.Text.Position is TextPosition.Center ? "" : $" {title.Text.Position}";
        var look = (title.Text.Color is "#FFFFFF" ? "" : $" {title.Text.Color}") + (title.Text.Size switch { > 0.1 => " big", < 0.1 => " small", _ => "" });
        return $"title [{title.Text.Value}] {(title.AtEnd ? "end" : S(title.StartMs))}{length}{position}{look}";
    }

    private static string Of(EditScope scope) => scope switch
    {
        { IsWhole: true } => "",
        { Clip: { } clip } => $" clip {(clip < 0 ? "last" : clip.ToString(CultureInfo.InvariantCulture))}",
        { File: { } file } => $" {file}",
        { IsThat: true } => " that",
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
