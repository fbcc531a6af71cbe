namespace NemoMcp.LocalBackend.Language.Storyboards;

/// <summary>A film that is to be made of words alone: what it is about, its points, and how long it is to be.</summary>
internal sealed record Storyboard(string Topic, IReadOnlyList<string> Points, long? DurationMs)
{
    /// <summary>What was asked for beside the words, to be read like any other wish: the shape.</summary>
    public required string Wishes { get; init; }

    public bool IsChinese { get; init; }
}
