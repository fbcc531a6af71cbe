using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Draws one line of a title. Its text comes from a file, so that nothing a person typed is ever read as a filter.</summary>
internal static class TitleFilter
{
    public static string Of(TitleLine line, double startSeconds, double endSeconds) => string.Join(
        ':',
        "drawtext=fontfile=" + line.Font,
        "textfile=" + line.FileName,
        // Else "%{…}" inside the text would be carried out.
        "expansion=none",
        $"fontsize={line.FontSize}",
        $"fontcolor={line.Color.Fill}",
        // A rim in the opposite shade reads on any picture.
        $"borderw={Math.Max(2, line.FontSize / 14)}",
        $"bordercolor={line.Color.Rim}",
        "x=(w-text_w)/2",
        // The line stands on its baseline: its own top depends on which letters it has.
        $"y={line.Baseline}-ascent",
        // Up to and without the end: between() would show the title on the frame after it.
        $"enable='gte(t,{Number.Text(startSeconds)})*lt(t,{Number.Text(endSeconds)})'");
}
