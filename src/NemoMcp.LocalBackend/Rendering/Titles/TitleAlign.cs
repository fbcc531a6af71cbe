namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Along which side of the picture lines are set.</summary>
public enum TitleAlign
{
    Middle,
    Left,
    Right,
}
