namespace NemoMcp.LocalBackend.Drafts;

/// <summary>Which sound a command means.</summary>
public enum SoundTarget
{
    Everything,
    Film,
    Music,
}
