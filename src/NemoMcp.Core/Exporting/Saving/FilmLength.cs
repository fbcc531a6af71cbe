namespace NemoMcp.Core.Exporting.Saving;

/// <summary>
/// Whether as much came as the render said: a connection may end a film early and call that its end. The film's server may
/// know better than the render, so a length that comes twice in a row is believed.
/// </summary>
internal sealed class FilmLength(long? told)
{
    private long? last;

    public bool IsBelieved(long length)
    {
        var believed = told is null || length == told || length == last;
        last = length;
        return believed;
    }
}
