using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>Undoes and redoes: chooses among the timelines that the session kept.</summary>
internal sealed class StepTaker(EditorInput input, Reply reply)
{
    /// <summary>Null when the message is about something else.</summary>
    public EditorOutput? Take(Interpretation read)
    {
        if (read.Findings.OfType<Finding.Step>().FirstOrDefault() is not { } step)
        {
            return null;
        }

        var kept = step.Steps < 0 ? input.Past.Reverse().ToList() : [.. input.Future];
        var count = Math.Abs(step.Steps);
        // A part that was not understood beside it may be what it was to be limited to.
        return count > 0 && count <= kept.Count && read.Parts.All(part => part.Unknown is null)
            ? new() { Draft = kept[count - 1], Changed = true, Complete = true, IsAsAsked = true, Steps = step.Steps, Reply = reply.Stepped(step.Steps, kept[count - 1]) }
            : new() { Draft = input.Draft, Changed = false, Reply = reply.NoStep(step, kept.Count, read) };
    }
}
