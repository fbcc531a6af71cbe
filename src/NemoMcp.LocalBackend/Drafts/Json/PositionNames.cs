namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Text positions as words on the wire.</summary>
internal static class PositionNames
{
    public static string Of(TextPosition position) => position switch
    {
        TextPosition.Top => "top",
        TextPosition.Bottom => "bottom",
        _ => "center",
    };

    public static TextPosition Read(string? name) => name switch
    {
        "top" => TextPosition.Top,
        "bottom" => TextPosition.Bottom,
        _ => TextPosition.Center,
    };
}
