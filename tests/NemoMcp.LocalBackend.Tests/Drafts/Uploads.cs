using System.Globalization;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Tests.Drafts;

/// <summary>Uploaded files as the engine sees them: facts, no bytes.</summary>
internal static class Uploads
{
    public static MediaItem Video(string name, double seconds, int width = 1280, int height = 720, double rate = 25, bool hasAudio = true, int number = 1) =>
        Item(name, number, new() { Kind = MediaKind.Video, Duration = TimeSpan.FromSeconds(seconds), Width = width, Height = height, FrameRate = rate, HasVideo = true, HasAudio = hasAudio, Container = "mp4" });

    public static MediaItem Image(string name, int width = 1600, int height = 1200, int number = 1) =>
        Item(name, number, new() { Kind = MediaKind.Image, Duration = TimeSpan.Zero, Width = width, Height = height, HasVideo = true, Container = "png_pipe" });

    public static MediaItem Sound(string name, double seconds, int number = 1) =>
        Item(name, number, new() { Kind = MediaKind.Audio, Duration = TimeSpan.FromSeconds(seconds), HasAudio = true, Container = "mp3" });

    private static MediaItem Item(string name, int number, MediaFacts facts) => new()
    {
        Id = new(string.Create(CultureInfo.InvariantCulture, $"m-{number}-{name.Replace('.', '-').Replace(' ', '-')}")),
        FileName = name,
        Path = "/nowhere/" + name,
        Facts = facts,
        Sha256 = "",
        SizeBytes = 1,
        Number = number,
    };
}
