namespace NemoMcp.LocalBackend.Drafts.Looks;

/// <summary>What about a picture's look can be changed.</summary>
public enum LookKind
{
    Brightness,
    Contrast,
    Saturation,
    Warmth,
    Blur,
    Sharpness,
    Vignette,
}
