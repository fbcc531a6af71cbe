using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Language;

/// <summary>What a rule found in a part of a sentence. The family is closed.</summary>
public abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>A change to the draft. A weak one gives way to another of its kind: a platform's usual shape to a named shape.</summary>
    public sealed record Do(EditCommand Command, bool IsWeak = false) : Finding;

    /// <summary>The media as it is: "generate my video clips".</summary>
    public sealed record PlaceMedia : Finding;

    /// <summary>Understood, and impossible here.</summary>
    public sealed record CannotDo(string Words, Phrase Reason, Blocking Blocks = Blocking.Nothing) : Finding;

    /// <summary>"Undo that": so many kept timelines back, or forth where the number is above zero.</summary>
    public sealed record Step(int Steps, string Words) : Finding;

    /// <summary>Understood as a wish that something be left alone.</summary>
    public sealed record LeaveAsIs(string Words) : Finding;

    /// <summary>Small talk, a reason, or a wish that another part of the message has already: nothing is done for it.</summary>
    public sealed record Remark(string Words) : Finding;

    /// <summary>Too vague to act on.</summary>
    public sealed record Ask(string Words) : Finding;
}
