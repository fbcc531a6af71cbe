using NemoMcp.LocalBackend.Drafts.Placing;

namespace NemoMcp.LocalBackend.Language.Rules.Picture;

/// <summary>A size of the picture with the name it was asked for under; a platform's usual one gives way to a shape that is named.</summary>
internal sealed record CanvasShape(string Name, int Width, int Height, bool IsPlatform)
{
    public static CanvasShape Vertical(string name, bool isPlatform) => new(name, 1080, 1920, isPlatform);

    public static CanvasShape Wide(string name, bool isPlatform) => new(name, 1920, 1080, isPlatform);

    public static CanvasShape Square(string name) => new(name, 1080, 1080, IsPlatform: false);

    public static CanvasShape Portrait(string name, bool isPlatform) => new(name, 1080, 1350, isPlatform);

    /// <summary>What the platform wants beside the shape.</summary>
    public PlatformNeeds? Platform => IsPlatform ? PlatformNeeds.Of(Name) : null;

    /// <summary>The shape of two numbers, as a proportion or in pixels; null for those that are not offered.</summary>
    public static CanvasShape? Of(long width, long height) => (width, height) switch
    {
        (9, 16) or (1080, 1920) => Vertical("9:16", isPlatform: false),
        (16, 9) or (1920, 1080) => Wide("16:9", isPlatform: false),
        (1, 1) or (1080, 1080) => Square("1:1"),
        (4, 5) or (1080, 1350) => Portrait("4:5", isPlatform: false),
        _ => null,
    };
}
