using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>
/// Puts the commands of a sentence into the order in which they make sense, whatever the order of the words. Cuts come
/// first, since they name moments of the film as the person sees it; then speed, then the length that was asked for, so
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
        EditCommand.SetSpeed => 1,
        EditCommand.ShortenTo => 2,
        EditCommand.SetCanvas => 3,
        EditCommand.SetVolume { Target: not SoundTarget.Music } => 4,
        EditCommand.RemoveMusic or EditCommand.RemoveTitles => 5,
        EditCommand.AddTitle => 6,
        EditCommand.AddMusic => 7,
        EditCommand.SetVolume => 8,
        EditCommand.FadeIn or EditCommand.FadeOut => 9,
        _ => 0,
    };
}
