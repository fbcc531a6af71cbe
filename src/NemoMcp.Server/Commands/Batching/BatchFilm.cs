using NemoMcp.Core.Batching;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>A job with its paths made full: relative ones start from the folder of the list.</summary>
internal sealed record BatchFilm(BatchJob Job, IReadOnlyList<string> Sources, FilmOptions Options)
{
    public string Key { get; } = BatchKeys.Of(Job);

    /// <summary>What the job is called on the screen: its first file.</summary>
    public string Name { get; } = Path.GetFileName(Sources[0]) is { Length: > 0 } name ? name : Sources[0];

    /// <summary>The names under which its files are known on a timeline.</summary>
    public IEnumerable<string> FileNames => Sources.Select(source => Path.GetFileName(source));

    public static BatchFilm Of(BatchJob job, string folder, string home)
    {
        IReadOnlyList<string> sources = [.. job.Files.Select(file => TypedPath.Full(file, folder, home))];
        var options = new FilmOptions
        {
            Output = job.Output is { } output ? OutputOf(TypedPath.Full(output, folder, home), sources[0], job.Format) : null,
            Format = job.Format,
            Quality = job.Quality,
            Resolution = job.Resolution,
        };
        return new BatchFilm(job, sources, options);
    }

    // Several films may share a folder: each is named after its clip.
    private static string OutputOf(string output, string clip, string? format) =>
        Directory.Exists(output) || Path.EndsInDirectorySeparator(output)
            ? Path.Combine(output, $"{Path.GetFileNameWithoutExtension(clip)}.{format ?? "mp4"}")
            : output;
}
