namespace NemoMcp.LocalBackend.Language;

/// <summary>What must not be done because of a wish that cannot be granted: half of it would be wrong.</summary>
public enum Blocking
{
    Nothing,

    /// <summary>"Mute the second clip": muting everything is not what was asked.</summary>
    SamePart,
}
