namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Positions as words on the wire.</summary>
internal static class PositionNames
{
    private static readonly (TextPosition Position, string Name)[] Rows =
    [
        (TextPosition.Center, "center"), (TextPosition.Top, "top"), (TextPosition.Bottom, "bottom"),
        (TextPosition.TopLeft, "top-left"), (TextPosition.TopRight, "top-right"), (TextPosition.Left, "left"), (TextPosition.Right, "right"),
        (TextPosition.BottomLeft, "bottom-left"), (TextPosition.BottomRight, "bottom-right"),
    ];

    public static string Of(TextPosition position) => Array.Find(Rows, row => row.Position == position).Name;

    /// <summary>The middle where the name is none.</summary>
    public static TextPosition Read(string? name) => Array.Find(Rows, row => row.Name == name).Position;
}
