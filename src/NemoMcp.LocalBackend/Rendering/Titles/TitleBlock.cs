namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>A text laid out: what is drawn behind its lines, and the lines.</summary>
internal sealed record TitleBlock(IReadOnlyList<TitlePanel> Panels, IReadOnlyList<TitleLine> Lines);
