namespace NemoMcp.Core.Skills.Finding;

/// <summary>How a place is searched.</summary>
internal enum SkillPlaceKind
{
    /// <summary>Somebody named it (NEMO_SKILLS_PATH): what is found there and cannot be used is always told.</summary>
    Named,

    /// <summary>A folder of skills, shared with other products.</summary>
    Shared,

    /// <summary>A tree with skills at any depth.</summary>
    Tree,

    /// <summary>The skills that come with the program.</summary>
    Shipped,
}
