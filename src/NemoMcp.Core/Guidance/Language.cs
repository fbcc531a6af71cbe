namespace NemoMcp.Core.Guidance;

/// <summary>The languages in which people are answered.</summary>
public enum Language
{
    English,
    Chinese,
}
