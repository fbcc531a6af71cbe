namespace NemoMcp.Core.Skills.Linting;

/// <summary>How much a finding matters.</summary>
public enum LintSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Some host passes over it, or reads something else than was meant.</summary>
    Warning,

    /// <summary>The skill cannot be used, or a rule of its format is broken.</summary>
    Error,
}
