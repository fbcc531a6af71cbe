using System.Security.Cryptography;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>
/// Whether as much came as the render said: a connection may end a film early and call that its end, or bring a piece twice.
/// The film's server may know better than the render, so the very same bytes twice in a row are believed.
/// </summary>
internal sealed class FilmLength(long? told)
{
    private byte[]? last;

    public async Task<bool> IsBelievedAsync(FileStream film, CancellationToken cancellationToken)
    {
        if (told is null || film.Length == told)
        {
            return true;
        }

        film.Position = 0;
        var hash = await SHA256.HashDataAsync(film, cancellationToken);
        var believed = last is not null && hash.AsSpan().SequenceEqual(last);
        last = hash;
        return believed;
    }
}
