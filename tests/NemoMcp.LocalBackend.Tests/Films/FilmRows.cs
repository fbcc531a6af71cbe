using NemoMcp.LocalBackend.Tests.Films.Rows;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>Every example of the page as a film.</summary>
internal static class FilmRows
{
    private static readonly IReadOnlyList<FilmRow>[] Rooms =
    [
        CuttingFilms.Rows,
        ClipFilms.Rows,
        PictureFilms.Rows,
        TransformFilms.Rows,
        LookFilms.Rows,
        TitleFilms.Rows,
        CaptionFilms.Rows,
        CardFilms.Rows,
        SlideFilms.Rows,
        OverlayFilms.Rows,
        SoundFilms.Rows,
        TalkFilms.Rows,
        WholeMessageFilms.Rows,
    ];

    public static IReadOnlyList<FilmRow> All { get; } = [.. Rooms.SelectMany(room => room)];

    /// <summary>One of each room: what the short form of the tests has time for.</summary>
    public static IReadOnlyList<FilmRow> Some { get; } = [.. Rooms.SelectMany(room => room.Where(row => !row.IsLong).Take(1))];
}
