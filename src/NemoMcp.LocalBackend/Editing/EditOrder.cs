using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>
/// Puts the commands of a sentence into the order in which they make sense, whatever the order of the words. Looks, turns
/// and cuts come first, since they name moments of the film as the person sees it; then speed, then the length that was asked for, so
/// that it is the length of the result; then the shape; loudness before new music, which has its own; titles and music
/// when the film's length is known; fades on the edges that are left, and the loudness of it all last. A "then" in the
/// sentence is obeyed.
/// Where clips are split, moved or repeated, whatever names moments or clips is done in the order in which it was said:
/// "split at 0:05, delete the second clip" means the clip that the first wish made.
/// </summary>
internal static class EditOrder
{
    public static IReadOnlyList<PlannedCommand> Of(Interpretation read)
    {
        var wishes = (from part in read.Parts
                      where part.Unknown is null
                      from done in part.Findings.OfType<Finding.Do>()
                      select (part.Stage, Planned: new PlannedCommand(done.Command, part.Words, part.Stage))).ToList();
        var arranged = wishes.Where(wish => ArrangesClips(wish.Planned.Command)).Select(wish => wish.Stage).ToHashSet();
        var titles = wishes.Where(wish => wish.Planned.Command is EditCommand.AddTitle).Select(wish => wish.Stage).DefaultIfEmpty(0).Min();
        return
        [
            .. wishes.OrderBy(wish => wish.Stage).ThenBy(wish => RankIn(wish.Planned.Command, arranged.Contains(wish.Stage))).Select(wish => InTurn(wish.Planned, titles)),
        ];
    }

    // "The title 'A', then the title 'B'": one after the other, not one over the other.
    private static PlannedCommand InTurn(PlannedCommand planned, int firstTitles) =>
        planned is { Command: EditCommand.AddTitle { IsOpen: true, Text.Kind: not TextKind.LowerThird } title } && planned.Stage > firstTitles
            ? planned with { Command = title with { Follows = true } }
            : planned;

    /// <summary>After it clips have other numbers or moments other places.</summary>
    public static bool ArrangesClips(EditCommand command) =>
        command is EditCommand.SplitAt or EditCommand.SplitInto or EditCommand.SplitEvery or EditCommand.MoveClips or EditCommand.SwapClips or EditCommand.OrderClips or EditCommand.Repeat or EditCommand.LoopTo
            or EditCommand.Freeze or EditCommand.Reverse { Scope.IsWhole: false } or EditCommand.SetSpeed { Scope.IsWhole: false };

    /// <summary>It names moments or clips of the film as it stands.</summary>
    public static bool NamesPlaces(EditCommand command) =>
        ArrangesClips(command) || Cuts.IsCut(command) || TouchedClip.ScopeOf(command) is { IsWhole: false };

    private static int RankIn(EditCommand command, bool arranged) => arranged && NamesPlaces(command) ? 0 : Rank(command);

    private static int Rank(EditCommand command) => command switch
    {
        // Before anything that names a moment: pictures get the places that the person thinks of.
        EditCommand.SetSlides => -2,
        EditCommand.ChangeLook or EditCommand.ResetLook or EditCommand.Rotate or EditCommand.Flip or EditCommand.Zoom or EditCommand.Crop => -1,
        EditCommand.SetSpeed or EditCommand.Reverse or EditCommand.Crossfade or EditCommand.RemoveCrossfades or EditCommand.RemovePauses => 1,
        EditCommand.ShortenTo or EditCommand.Highlight => 2,
        EditCommand.SetFit => 3,
        EditCommand.SetCanvas or EditCommand.CropSquare => 4,
        EditCommand.SetVolume { Target: not SoundTarget.Music } => 5,
        EditCommand.RemoveMusic or EditCommand.RemoveTitles or EditCommand.RemoveCards or EditCommand.RemoveOverlays => 6,
        EditCommand.AddTitle or EditCommand.AddCaptions or EditCommand.AddOverlay => 7,
        EditCommand.ChangeTitle or EditCommand.ChangeOverlay => 8,
        // Titles were given times of the film as it is seen: cards move them along.
        EditCommand.AddCard => 9,
        EditCommand.AddMusic => 10,
        EditCommand.SetVolume or EditCommand.DuckMusic or EditCommand.FadeMusic => 11,
        EditCommand.FadeIn or EditCommand.FadeOut => 12,
        EditCommand.SetLoudness => 13,
        _ => 0,
    };
}
