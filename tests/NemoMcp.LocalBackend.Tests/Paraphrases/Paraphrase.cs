namespace NemoMcp.LocalBackend.Tests.Paraphrases;

/// <summary>A sentence in somebody's own words, and the sentence of the page that it means.</summary>
internal sealed record Paraphrase
{
    public required string Say { get; init; }

    /// <summary>In a form of docs/local-editing.md. Null: there is nothing that should be done, and the reply says why or asks.</summary>
    public string? Means { get; init; }

    /// <summary>Said before it, in forms of the page.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Uploaded before it: box.mp4 (20 s), plaza.mp4 (10 s), both with sound, song.mp3 (30 s), logo.png, and the photographs one.jpg, two.jpg and three.jpg.</summary>
    public IReadOnlyList<string> Files { get; init; } = ["box.mp4"];
}
