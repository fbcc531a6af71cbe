using NemoMcp.LocalBackend.Tests.Films.Rows;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>Every example of the page as a film.</summary>
internal static class FilmRows
{
    public static IReadOnlyList<FilmRow> All { get; } =
    [
        .. CuttingFilms.Rows,
        .. ClipFilms.Rows,
        .. PictureFilms.Rows,
        .. TransformFilms.Rows,
        .. LookFilms.Rows,
        .. TitleFilms.Rows,
        .. CaptionFilms.Rows,
        .. CardFilms.Rows,
        .. SlideFilms.Rows,
        .. OverlayFilms.Rows,
        .. SoundFilms.Rows,
        .. TalkFilms.Rows,
        .. WholeMessageFilms.Rows,
    ];
}
