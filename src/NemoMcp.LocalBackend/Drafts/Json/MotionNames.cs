using NemoMcp.LocalBackend.Drafts.Slides;

namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Movements of still pictures as words on the wire.</summary>
internal static class MotionNames
{
    /// <summary>Null for none.</summary>
    public static string? Of(SlideMotion motion) => motion switch
    {
        SlideMotion.ZoomIn => "zoom-in",
        SlideMotion.ZoomOut => "zoom-out",
        _ => null,
    };

    public static SlideMotion Read(string? name) => name switch
    {
        "zoom-in" => SlideMotion.ZoomIn,
        "zoom-out" => SlideMotion.ZoomOut,
        _ => SlideMotion.None,
    };
}
