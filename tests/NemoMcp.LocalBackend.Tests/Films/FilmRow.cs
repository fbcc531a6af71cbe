namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>One example of the page of sentences as a film: what is uploaded and said, and what is measured.</summary>
/// <param name="Example">The English example, to the word.</param>
/// <param name="Files">Names from <see cref="Footage"/>, in the order of upload.</param>
/// <param name="Measure">Looks at the film.</param>
internal sealed record FilmRow(string Example, string[] Files, Func<MadeFilm, Task> Measure)
{
    /// <summary>Said before it, one message after the other.</summary>
    public string[] Before { get; init; } = [];

    /// <summary>Some of it is told as not done, as the skills' own sentences are.</summary>
    public bool LeavesSomething { get; init; }

    /// <summary>What is asked of the render.</summary>
    public string Output { get; init; } = """{"format":"mp4","quality":"draft"}""";

    /// <summary>Made in the long form of the tests only: its room has other films in the short one.</summary>
    public bool IsLong { get; init; }
}
