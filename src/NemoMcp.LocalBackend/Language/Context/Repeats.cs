using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Drafts.Looks;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>Wishes that another part of the message has already.</summary>
internal static class Repeats
{
    /// <summary>Too dark, and to be brightened; the vignette that was called dark corners before.</summary>
    public static bool SaysAgain(PartReading part, string text, List<Finding> others, IEnumerable<PartReading> before)
    {
        var wishes = part.Findings.OfType<Finding.Do>().ToList();
        if (wishes.Count is 0 || wishes.Count != part.Findings.Count)
        {
            return false;
        }

        var earlier = before.Where(Conversation.IsClear).SelectMany(other => other.Findings).OfType<Finding.Do>().Select(done => done.Command).ToList();
        // "The other way round, so the last one comes first."
        if (earlier.Contains(new EditCommand.OrderClips(null)) && wishes.TrueForAll(wish => wish.Command is EditCommand.MoveClips))
        {
            return true;
        }

        return Remarks.IsComplaint(text)
            ? wishes.TrueForAll(wish => others.OfType<Finding.Do>().Any(other => IsSameKind(wish.Command, other.Command)))
            : wishes.TrueForAll(wish => IsOnce(wish.Command) && earlier.Contains(wish.Command));
    }

    private static bool IsSameKind(EditCommand one, EditCommand other) => (one, other) switch
    {
        (EditCommand.ChangeLook look, EditCommand.ChangeLook wanted) => look.Kind == wanted.Kind && look.Scope == wanted.Scope,
        (EditCommand.SwapClips, EditCommand.MoveClips or EditCommand.OrderClips) => true,
        _ => one.GetType() == other.GetType(),
    };

    private static bool IsOnce(EditCommand command) => command is EditCommand.ChangeLook { Kind: LookKind.Vignette or LookKind.Blur or LookKind.Sharpness }
        or EditCommand.RemoveMusic or EditCommand.RemoveTitles or EditCommand.SetVolume or EditCommand.ResetLook or EditCommand.KeepRange or EditCommand.KeepLast;

    /// <summary>"Closer, zoom in by 30%", 镜头凑近点，放大三成: a wish whose amount is said by the part behind it.</summary>
    public static bool SaysMoreExactly(IReadOnlyList<string> said, int index, IReadOnlyList<PartReading> parts) =>
        index + 1 < parts.Count && !Amount.IsMatch(said[index]) && Amount.IsMatch(said[index + 1])
        && parts[index + 1] is var next && next.Stage == parts[index].Stage && Conversation.IsClear(next)
        && parts[index].Findings is [Finding.Do { Command: var vague }] && next.Findings is [Finding.Do { Command: var exact }] && IsMore(vague, exact);

    private static bool IsMore(EditCommand vague, EditCommand exact) => (vague, exact) switch
    {
        (EditCommand.Zoom closer, EditCommand.Zoom by) => closer.Scope == by.Scope && closer.Factor > 1 == by.Factor > 1,
        (EditCommand.ChangeLook { Sets: false } more, EditCommand.ChangeLook by) => more.Kind == by.Kind && more.Scope == by.Scope && (by.Sets || Math.Sign(more.Amount) == Math.Sign(by.Amount)),
        _ => false,
    };

    private static readonly Regex Amount = Spoken.Pattern("<[px]:");
}
