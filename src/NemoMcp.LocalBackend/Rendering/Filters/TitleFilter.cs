using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Draws one line of a title. Its text comes from a file, so that nothing a person typed is ever read as a filter.</summary>
internal static class TitleFilter
{
    public static string Of(TitleLine line, double startSeconds, double endSeconds) => string.Join(
        ':',
        Letters(line),
        line.Align switch
        {
            TitleAlign.Left => $"x={line.Margin}",
            TitleAlign.Right => $"x=w-text_w-{line.Margin}",
            _ => "x=(w-text_w)/2",
        },
        // The line stands on its baseline: its own top depends on which letters it has.
        $"y={line.Baseline}-ascent",
        During(startSeconds, endSeconds));

    public static string Of(TitlePanel panel, double startSeconds, double endSeconds) => string.Join(
        ':',
        Box(panel),
        During(startSeconds, endSeconds));

    /// <summary>The line's letters, without where and when.</summary>
    public static string Letters(TitleLine line) => string.Join(
        ':',
        "drawtext=fontfile=" + line.Font,
        "textfile=" + line.FileName,
        // Else "%{…}" inside the text would be carried out.
        "expansion=none",
        $"fontsize={line.FontSize}",
        $"fontcolor={line.Color.Fill}",
        // A rim in the opposite shade reads on any picture.
        $"borderw={line.Rim}",
        $"bordercolor={line.Color.Rim}");

    /// <summary>The panel, for as long as its picture lasts.</summary>
    public static string Box(TitlePanel panel) =>
        $"drawbox=x={panel.X}:y={panel.Y}:w={panel.Width}:h={panel.Height}:color={panel.Color}:t=fill";

    // Up to and without the end: between() would show the title on the frame after it.
    private static string During(double startSeconds, double endSeconds) =>
        $"enable='gte(t,{Number.Text(startSeconds)})*lt(t,{Number.Text(endSeconds)})'";
}
