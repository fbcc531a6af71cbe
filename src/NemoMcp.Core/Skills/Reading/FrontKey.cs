namespace NemoMcp.Core.Skills.Reading;

/// <summary>A key in the head of a SKILL.md, with its value.</summary>
internal sealed record FrontKey(string Name, FrontValue Value, int Line);
