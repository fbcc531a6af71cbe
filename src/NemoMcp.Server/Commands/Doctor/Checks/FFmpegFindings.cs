using NemoMcp.Core.Settings;
using NemoMcp.Media;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>ffmpeg and ffprobe, and the encoders that the embedded backend's films need.</summary>
internal sealed class FFmpegFindings(NemoSettings settings, TimeProvider clock) : IDoctorCheck
{
    private const string Check = "ffmpeg";
    private const string Install = "Install ffmpeg (Debian and Ubuntu: apt-get install ffmpeg; macOS: brew install ffmpeg; Windows: winget install Gyan.FFmpeg).";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly (string Encoder, string Format)[] Encoders =
        [("libx264", "mp4"), ("aac", "mp4"), ("libvpx-vp9", "webm"), ("libopus", "webm"), ("gif", "gif"), ("libmp3lame", "mp3"), ("pcm_s16le", "wav")];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var programs = FFmpegPrograms.Find();
            var version = (await LinesAsync(programs.FFmpeg, ["-version"], cancellationToken))[0].Split(' ').ElementAtOrDefault(2) ?? "?";
            await LinesAsync(programs.FFprobe, ["-version"], cancellationToken);
            return [Finding.Fine(Check, $"{version}, {programs.FFmpeg}"), await EncodersAsync(programs, cancellationToken)];
        }
        catch (FFmpegMissingException missing)
        {
            return [Problem($"{missing.Program} is not on PATH", Install)];
        }
        catch (Exception problem) when (problem is FFmpegFailedException or TimeoutException or ArgumentOutOfRangeException)
        {
            return [Problem($"ffmpeg is there and does not run: {problem.Message}", Install)];
        }
    }

    private async Task<Finding> EncodersAsync(FFmpegPrograms programs, CancellationToken cancellationToken)
    {
        var listed = (await LinesAsync(programs.FFmpeg, ["-hide_banner", "-encoders"], cancellationToken))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1).Select(words => words[1]).ToHashSet(StringComparer.Ordinal);
        var missing = Encoders.Where(one => !listed.Contains(one.Encoder)).ToList();
        return missing.Count == 0
            ? Finding.Fine("encoders", string.Join(", ", Encoders.Select(one => one.Encoder)))
            : Problem($"this ffmpeg has no {string.Join(", no ", missing.Select(one => one.Encoder))}: no films as {string.Join(", ", missing.Select(one => one.Format).Distinct(StringComparer.Ordinal))}", "Install a full build of ffmpeg.", "encoders");
    }

    // The cloud renders by itself; without ffprobe a film that was fetched is only not measured.
    private Finding Problem(string message, string action, string check = Check) =>
        settings.ApiUrl is null ? Finding.Broken(check, message, action) : Finding.Note(check, $"{message}; the embedded backend needs it", action);

    private async Task<List<string>> LinesAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await new FFmpegProcess(program, clock).RunAsync(new FFmpegRun { Arguments = arguments, TimeLimit = Limit, OnLine = lines.Add }, cancellationToken);
        return lines;
    }
}
