using System.CommandLine;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Work;

/// <summary>What a film is to be, as it was typed; null means the tool's own default.</summary>
internal sealed record FilmOptions
{
    /// <summary>A file, or a folder; full.</summary>
    public string? Output { get; init; }

    public string? Format { get; init; }

    public string? Quality { get; init; }

    public string? Resolution { get; init; }

    /// <summary>The format that was named, else the one that the output's name ends in.</summary>
    public string? FormatOrEnding => Format ?? (Ending(Output) is { } ending && ExportOptions.Formats.Contains(ending, StringComparer.Ordinal) ? ending : null);

    /// <summary>Wrong values are told before an edit is paid for that nobody could export.</summary>
    public void Check(NemoSettings settings, Language language) => ExportOptions.Check(
        new ExportRequest { Format = FormatOrEnding ?? "mp4", Quality = Quality ?? "high", Resolution = Resolution }, settings.ApiUrl == NemoSettings.CloudAddress, language);

    /// <summary>As arguments of <c>export_video</c>.</summary>
    public Dictionary<string, object?> ToArguments()
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        Add("output_path", Output);
        Add("format", FormatOrEnding);
        Add("quality", Quality);
        Add("resolution", Resolution);
        return arguments;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                arguments[name] = value;
            }
        }
    }

    private static string? Ending(string? output) => Path.GetExtension(output)?.TrimStart('.').ToLowerInvariant();

    /// <summary>The options of a command line that make a film.</summary>
    internal sealed class Typed
    {
        private readonly Option<string?> _output = new("--output", "-o") { Description = "The film's file, or a folder. Never overwrites: an existing out.mp4 stays, the film becomes out-2.mp4." };
        private readonly Option<string?> _format = new("--format") { Description = "mp4; the embedded backend also makes webm, gif, mp3 and wav. Default: as the output's name ends." };
        private readonly Option<string?> _quality = new("--quality") { Description = "draft, standard or high (default)." };
        private readonly Option<string?> _resolution = new("--resolution") { Description = "720p, 1080p or WIDTHxHEIGHT. Default: the timeline's own." };

        public void AddTo(Command command)
        {
            command.Options.Add(_output);
            command.Options.Add(_format);
            command.Options.Add(_quality);
            command.Options.Add(_resolution);
        }

        public FilmOptions Read(ParseResult parsed, string home) => new()
        {
            Output = parsed.GetValue(_output) is { } output ? TypedPath.Full(output, Directory.GetCurrentDirectory(), home) : null,
            Format = parsed.GetValue(_format),
            Quality = parsed.GetValue(_quality),
            Resolution = parsed.GetValue(_resolution),
        };
    }
}
