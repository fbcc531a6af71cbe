using ModelContextProtocol.Protocol;

namespace NemoMcp.Conformance.Offered;

/// <summary>The smallest picture and the smallest sound.</summary>
internal static class Samples
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
    private const string Wav = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAAAAA==";

    public static byte[] PictureBytes { get; } = Convert.FromBase64String(Png);

    public static ImageContentBlock Picture => ImageContentBlock.FromBytes(PictureBytes, "image/png");

    public static AudioContentBlock Sound => AudioContentBlock.FromBytes(Convert.FromBase64String(Wav), "audio/wav");

    public static EmbeddedResourceBlock Embedded(string uri, string mimeType, string text) =>
        new() { Resource = new TextResourceContents { Uri = uri, MimeType = mimeType, Text = text } };
}
