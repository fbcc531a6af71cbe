namespace NemoMcp.Client.Attribution;

/// <summary>In whose name a request is made: the three headers without which exports are refused.</summary>
public sealed record SkillAttribution(string Source, string Version, string Platform);
