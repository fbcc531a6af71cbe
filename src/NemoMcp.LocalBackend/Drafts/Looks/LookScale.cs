using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Looks;

/// <summary>The scale of one look: its key on the wire, its name for people, and how far it goes. This table is the only place.</summary>
internal sealed record LookScale(LookKind Kind, string Key, Phrase Name, int Least)
{
    public const int Most = 100;

    public static IReadOnlyList<LookScale> All { get; } =
    [
        new(LookKind.Brightness, "brightness", new("brightness", "亮度"), -Most),
        new(LookKind.Contrast, "contrast", new("contrast", "对比度"), -Most),
        new(LookKind.Saturation, "saturation", new("saturation", "饱和度"), -Most),
        new(LookKind.Warmth, "warmth", new("warmth", "色温"), -Most),
        new(LookKind.Blur, "blur", new("blur", "模糊"), 0),
        new(LookKind.Sharpness, "sharpness", new("sharpness", "锐化"), 0),
        new(LookKind.Vignette, "vignette", new("vignette", "暗角"), 0),
    ];

    public static LookScale Of(LookKind kind) => All.First(scale => scale.Kind == kind);

    public bool Holds(int value) => value >= Least && value <= Most;

    public int Clamp(long value) => (int)Math.Clamp(value, Least, Most);
}
