using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>
/// Puts the commands of a sentence into the order in which they make sense, whatever the order of the words. Looks, turns
/// and cuts come first, since they name moments of the film as the person sees it; then speed, then the length that was asked for, so
/// that it is the length of the result; then the shape; loudness before new music, which has its own; titles and music
/// when the film's length is known; fades last, on the edges that are left. A "then" in the sentence is obeyed.
/// </summary>
internal static class EditOrder
{
    public static IReadOnlyList<PlannedCommand> Of(Interpretation read) =>
    [
        .. from part in read.Parts
           where part.Unknown is null
           from done in part.Findings.OfType<Finding.Do>()
           orderby part.Stage, Rank(done.Command)
           select new PlannedCommand(done.Command, part.Words),
    ];

    private static int Rank(EditCommand command) => command switch
    {
        EditCommand.ChangeLook or EditCommand.ResetLook or EditCommand.Rotate or EditCommand.Flip or EditCommand.Zoom => -1,
        EditCommand.SetSpeed => 1,
        EditCommand.ShortenTo => 2,
        EditCommand.SetFit => 3,
        EditCommand.SetCanvas => 4,
        EditCommand.SetVolume { Target: not SoundTarget.Music } => 5,
        EditCommand.RemoveMusic or EditCommand.RemoveTitles => 6,
        EditCommand.AddTitle => 7,
        EditCommand.AddMusic => 8,
        EditCommand.SetVolume => 9,
        EditCommand.FadeIn or EditCommand.FadeOut => 10,
        _ => 0,
    };
}
