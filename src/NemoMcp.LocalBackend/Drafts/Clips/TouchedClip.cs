using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Remembers which clip a change was made to, for "that clip" in what is said next.</summary>
internal static class TouchedClip
{
    public static Draft After(Draft before, EditCommand command, Draft after) => command switch
    {
        EditCommand.MoveClips move => after with { Touched = Alone(PickedClips.Of(move.Clips, before), before) },
        // After these, several clips could be meant.
        EditCommand.SplitAt or EditCommand.SplitInto or EditCommand.SplitEvery or EditCommand.SwapClips or EditCommand.OrderClips or EditCommand.LoopTo => after with { Touched = null },
        EditCommand.Place { Media.Count: 1 } when after.Film() is [_, .., var last] => after with { Touched = last.Id },
        EditCommand.Place => after with { Touched = null },
        _ when ScopeOf(command)?.Pick is { } pick => after with { Touched = Alone(PickedClips.Of(pick, before), before) },
        _ => after,
    };

    /// <summary>The stretch that a command names; null where it can name none.</summary>
    public static EditScope? ScopeOf(EditCommand command) => command switch
    {
        EditCommand.ChangeLook look => look.Scope,
        EditCommand.ResetLook look => look.Scope,
        EditCommand.Rotate rotate => rotate.Scope,
        EditCommand.Flip flip => flip.Scope,
        EditCommand.Zoom zoom => zoom.Scope,
        EditCommand.Crop crop => crop.Scope,
        EditCommand.Repeat repeat => repeat.Scope,
        EditCommand.SplitInto split => split.Scope,
        EditCommand.SetSpeed speed => speed.Scope,
        EditCommand.Reverse reverse => reverse.Scope,
        _ => null,
    };

    /// <summary>The command for another stretch; null where it can name none.</summary>
    public static EditCommand? WithScope(EditCommand command, EditScope scope) => command switch
    {
        EditCommand.ChangeLook look => look with { Scope = scope },
        EditCommand.ResetLook look => look with { Scope = scope },
        EditCommand.Rotate rotate => rotate with { Scope = scope },
        EditCommand.Flip flip => flip with { Scope = scope },
        EditCommand.Zoom zoom => zoom with { Scope = scope },
        EditCommand.Crop crop => crop with { Scope = scope },
        EditCommand.SetSpeed speed => speed with { Scope = scope },
        EditCommand.Reverse reverse => reverse with { Scope = scope },
        _ => null,
    };

    private static string? Alone(PickedClips picked, Draft draft) => picked.Indices is [var index] ? draft.Film()[index].Id : null;
}
