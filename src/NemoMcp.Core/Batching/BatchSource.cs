using System.Security.Cryptography;

namespace NemoMcp.Core.Batching;

/// <summary>A file as it was when it was sent.</summary>
public sealed record BatchSource
{
    public required string Path { get; init; }

    public required long SizeBytes { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Looks at the files; an address, or what is not there, is left out.</summary>
    public static async Task<IReadOnlyList<BatchSource>> LookAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        List<BatchSource> sources = [];
        foreach (var path in paths.Where(File.Exists))
        {
            sources.Add(new BatchSource
            {
                Path = path,
                SizeBytes = new FileInfo(path).Length,
                ModifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(path)),
                Sha256 = await HashAsync(path, cancellationToken),
            });
        }

        return sources;
    }

    /// <summary>True when the content is another one now. A file that was only touched, or that is gone, is still the same.</summary>
    public async Task<bool> IsChangedAsync(CancellationToken cancellationToken)
    {
        var now = new FileInfo(Path);
        return now.Exists
            && (now.Length != SizeBytes || (now.LastWriteTimeUtc != ModifiedAt.UtcDateTime && await HashAsync(Path, cancellationToken) != Sha256));
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
