namespace NemoMcp.LocalBackend.Drafts.Looks;

/// <summary>How a piece's picture looks, in percent of what is possible; 0 is as recorded.</summary>
public sealed record Look
{
    public static Look AsRecorded { get; } = new();

    /// <summary>-100 to 100.</summary>
    public int Brightness { get; init; }

    /// <summary>-100 (flat grey) to 100 (twice as much).</summary>
    public int Contrast { get; init; }

    /// <summary>-100 (black and white) to 100 (twice as colourful).</summary>
    public int Saturation { get; init; }

    /// <summary>-100 (blue) to 100 (orange).</summary>
    public int Warmth { get; init; }

    /// <summary>0 to 100.</summary>
    public int Blur { get; init; }

    /// <summary>0 to 100.</summary>
    public int Sharpness { get; init; }

    /// <summary>0 to 100: how dark the corners are.</summary>
    public int Vignette { get; init; }

    public int this[LookKind kind] => kind switch
    {
        LookKind.Brightness => Brightness,
        LookKind.Contrast => Contrast,
        LookKind.Saturation => Saturation,
        LookKind.Warmth => Warmth,
        LookKind.Blur => Blur,
        LookKind.Sharpness => Sharpness,
        _ => Vignette,
    };

    public Look With(LookKind kind, int value) => kind switch
    {
        LookKind.Brightness => this with { Brightness = value },
        LookKind.Contrast => this with { Contrast = value },
        LookKind.Saturation => this with { Saturation = value },
        LookKind.Warmth => this with { Warmth = value },
        LookKind.Blur => this with { Blur = value },
        LookKind.Sharpness => this with { Sharpness = value },
        _ => this with { Vignette = value },
    };
}
