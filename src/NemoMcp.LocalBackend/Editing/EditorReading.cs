using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Language.Storyboards;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>A message, read once: what it asks for, before anything is done.</summary>
public sealed record EditorReading
{
    /// <summary>The message's wishes; null where it is too long to be read, or where a film is made of its words.</summary>
    internal Interpretation? Wishes { get; init; }

    /// <summary>Where there is no media: the film that is made from words alone.</summary>
    internal Storyboard? Storyboard { get; init; }

    /// <summary>Whether a film is made from words alone, which costs more than an edit.</summary>
    public bool Generates => Storyboard is not null;

    /// <summary>Whether the files have to be measured before this message can be done.</summary>
    public bool WantsSurvey => Wishes?.Findings.OfType<Finding.Do>()
        .Any(done => done.Command is EditCommand.Highlight or EditCommand.ShortenTo or EditCommand.RemovePauses) is true;
}
