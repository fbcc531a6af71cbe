namespace NemoMcp.Client.Renders;

/// <summary>A film on its way. Dispose it when done.</summary>
public sealed class FilmDownload : IAsyncDisposable
{
    public required Stream Content { get; init; }

    /// <summary>The byte that <see cref="Content"/> begins with: 0 when the server started over.</summary>
    public required long Offset { get; init; }

    /// <summary>The whole film's size, if told.</summary>
    public long? TotalBytes { get; init; }

    public string? EntityTag { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
