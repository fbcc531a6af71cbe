using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>Checks what a film is to be.</summary>
public static class ExportOptions
{
    private const int MinSide = 16;
    private const int MaxSide = 7680;
    private const string CloudFormat = "mp4";

    /// <summary>All of them; the cloud makes the first only.</summary>
    public static IReadOnlyList<string> Formats { get; } = [CloudFormat, "webm", "gif", "mp3", "wav"];

    private static readonly string[] Qualities = ["draft", "standard", "high"];

    /// <summary>What to render; throws <c>invalid_argument</c> for what no film can be.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="isCloud">The cloud always makes MP4 (backend contract, 6.1).</param>
    /// <param name="language">For the refusal.</param>
    public static RenderOutput Check(ExportRequest request, bool isCloud, Language language)
    {
        var format = request.Format.Trim().TrimStart('.').ToLowerInvariant();
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            throw Wrong("format", language, $"format must be one of {string.Join(", ", Formats)}; for example \"mp4\".", $"format 必须是 {string.Join("、", Formats)} 之一，例如 \"mp4\"。");
        }

        if (isCloud && format is not CloudFormat)
        {
            throw Wrong("format", language, $"The cloud backend makes MP4 only, not {format}; the embedded backend (NEMO_API_URL=local) makes it.", $"云端后端只生成 MP4，不支持 {format}；内置后端（NEMO_API_URL=local）支持。");
        }

        var quality = request.Quality.Trim().ToLowerInvariant();
        if (!Qualities.Contains(quality, StringComparer.Ordinal))
        {
            throw Wrong("quality", language, $"quality must be one of {string.Join(", ", Qualities)}; for example \"high\".", $"quality 必须是 {string.Join("、", Qualities)} 之一，例如 \"high\"。");
        }

        return new RenderOutput { Format = format, Quality = quality, Resolution = Resolution(request.Resolution, language) };
    }

    private static string? Resolution(string? given, Language language)
    {
        var resolution = given?.Trim().ToLowerInvariant().Replace('×', 'x');
        return resolution switch
        {
            null or "" => null,
            "720p" or "1080p" => resolution,
            _ when resolution.Split('x') is [var width, var height] && IsSide(width) && IsSide(height) => resolution,
            _ => throw Wrong("resolution", language, $"\"{given}\" is not understood: resolution must be \"720p\", \"1080p\" or width x height ({MinSide} to {MaxSide} each) such as \"1080x1920\".", $"无法识别“{given}”：resolution 必须是 \"720p\"、\"1080p\" 或宽x高（各 {MinSide} 到 {MaxSide}），例如 \"1080x1920\"。"),
        };
    }

    private static bool IsSide(string text) =>
        text.Length is > 0 and <= 5 && text.All(char.IsAsciiDigit) && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is >= MinSide and <= MaxSide;

    private static NemoException Wrong(string field, Language language, string english, string chinese) =>
        new(NemoErrorCode.InvalidArgument, field) { Detail = language.Say(english, chinese) };
}
