namespace NemoMcp.Core.Skills;

/// <summary>What has changed among the installed skills since the last look; at least the text of one of them.</summary>
public sealed class SkillsChangedEventArgs(bool names, bool words) : EventArgs
{
    /// <summary>Another set, or another order: lists of tools offer it.</summary>
    public bool Names { get; } = names;

    /// <summary>A name or a description: lists of prompts and resources show them.</summary>
    public bool Words { get; } = words;
}
