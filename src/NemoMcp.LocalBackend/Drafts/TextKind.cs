namespace NemoMcp.LocalBackend.Drafts;

/// <summary>What a text is for; decides how it is laid out.</summary>
public enum TextKind
{
    Title,

    /// <summary>Who or what is seen: a name and a line under it, on a bar.</summary>
    LowerThird,

    /// <summary>What is said, one of many.</summary>
    Caption,
}
