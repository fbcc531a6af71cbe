using System.Globalization;
using System.Text;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.State;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Resources;

/// <summary>Writes a timeline as a page for people.</summary>
internal static class TimelineMarkdown
{
    private const int MaxText = 2000;

    public static string Write(StateOutcome state)
    {
        var language = state.Language;
        var page = new StringBuilder();
        page.Append(Invariant($"# {language.Say("Session", "会话")} {state.SessionId}\n\n"));
        page.Append(Escape(state.Timeline)).Append("\n\n");
        page.Append(Invariant($"- {language.Say("Length", "时长")}: {Seconds(state.DurationMs)} s\n"));
        if (state.Canvas is { } canvas)
        {
            page.Append(Invariant($"- {language.Say("Picture", "画幅")}: {canvas.Width}x{canvas.Height}\n"));
        }

        page.Append(Invariant($"- {language.Say("Export", "导出")}: {(state.ExportReady ? language.Say("ready", "可以导出") : state.WhyNot)}\n"));
        foreach (var track in state.Tracks)
        {
            Write(page, track, language);
        }

        if (state.Media.Count > 0)
        {
            page.Append(Invariant($"\n## {language.Say("Media", "素材")}\n\n"));
            foreach (var media in state.Media)
            {
                page.Append(Invariant($"- {Escape(media.FileName)} ({media.Kind})\n"));
            }
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, TrackLabel track, Language language)
    {
        page.Append(Invariant($"\n## {track.Index}. {Escape(track.Type)}\n\n"));
        page.Append(language.Say("| # | What | From | To | Volume |\n|---|---|---|---|---|\n", "| # | 内容 | 开始 | 结束 | 音量 |\n|---|---|---|---|---|\n"));
        foreach (var segment in track.Segments)
        {
            var volume = segment.VolumePercent is { } percent ? Invariant($"{percent} %") : "";
            var about = segment.Estimated is true ? "≈ " : "";
            page.Append(Invariant($"| {segment.Index} | {Escape(segment.Text ?? segment.Label)} | {about}{Seconds(segment.StartMs)} s | {about}{Seconds(segment.EndMs)} s | {volume} |\n"));
        }
    }

    /// <summary>Names and titles are strangers' words: they stay words.</summary>
    private static string Escape(string text)
    {
        var clean = new StringBuilder();
        foreach (var c in ForeignText.Clean(text, MaxText))
        {
            clean.Append(c is '|' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '\\' ? "\\" : "").Append(c);
        }

        return clean.ToString();
    }

    private static string Seconds(long milliseconds) => (milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
