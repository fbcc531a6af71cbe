using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Cutting;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>To which stretch of the film a change belongs; without any value to all of it.</summary>
public sealed record EditScope
{
    public static EditScope Whole { get; } = new();

    /// <summary>Where it begins on the timeline.</summary>
    public long? StartMs { get; init; }

    /// <summary>Where it ends; without it and with a start: where the film ends.</summary>
    public long? EndMs { get; init; }

    /// <summary>This much of the film's end.</summary>
    public long? LastMs { get; init; }

    /// <summary>A half, third or quarter of the film.</summary>
    public Portion? Portion { get; init; }

    /// <summary>A piece of the picture: 1 is the first, -1 the last.</summary>
    public int? Clip { get; init; }

    /// <summary>Every piece of the picture that plays this file, where they stand side by side.</summary>
    public string? File { get; init; }

    /// <summary>The clip that the last change was made to.</summary>
    public bool IsThat { get; init; }

    /// <summary>A stretch to leave out of it; what that one leaves out is left out too.</summary>
    public EditScope? Except { get; init; }

    /// <summary>The clips that are meant; null where a time is.</summary>
    public ClipPick? Pick => this switch
    {
        { Clip: { } number } => ClipPick.Of(number),
        { File: { } file } => new() { File = file },
        { IsThat: true } => new() { IsThat = true },
        _ => null,
    };

    public bool IsWhole => this == Whole;

    /// <summary>The stretches that are left out.</summary>
    public IEnumerable<EditScope> Exceptions()
    {
        for (var except = Except; except is not null; except = except.Except)
        {
            yield return except with { Except = null };
        }
    }

    /// <summary>The same without another stretch.</summary>
    public EditScope But(EditScope except) => this with { Except = Except?.But(except) ?? except };
}
