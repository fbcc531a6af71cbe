using System.Globalization;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Exporting;

/// <summary>What is going on in an export, for a person.</summary>
internal static class ExportLines
{
    public static string Submitting(Language language) => language.Say("Asking for the render…", "正在提交渲染…");

    public static string Rendering(double? percent, Language language)
    {
        var figure = percent is { } known ? $" {known.ToString("0", CultureInfo.InvariantCulture)} %" : "";
        return $"{language.Say("Rendering…", "正在渲染…")}{figure}";
    }

    public static string Fetching(long bytes, long? total, Language language)
    {
        var figure = total is { } all ? $"{Megabytes(bytes)} / {Megabytes(all)} MB" : $"{Megabytes(bytes)} MB";
        return $"{language.Say("Downloading the film…", "正在下载影片…")} {figure}";
    }

    public static string Checking(Language language) => language.Say("Checking the film…", "正在检查影片…");

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
