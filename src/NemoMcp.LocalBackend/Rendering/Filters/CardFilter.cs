using System.Globalization;
using NemoMcp.LocalBackend.Rendering.Cards;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Draws a card: a ground that grows darker downwards, and words that come in and rise a little.</summary>
internal static class CardFilter
{
    private const double ComesInSeconds = 0.6;
    private const int GroundRows = 64;

    // Of a letter's height: enough to be felt.
    private const double Rise = 0.35;

    /// <summary><paramref name="playedSeconds"/> of the card went by before: the rest of a card that was cut does not come in again.</summary>
    public static IEnumerable<string> Of(Film film, string? color, TitleBlock block, double playedSeconds, long frames)
    {
        var channels = CardColors.Of(color).Select(channel => string.Create(CultureInfo.InvariantCulture, $"'{channel.Above}+({channel.Below - channel.Above})*Y/{GroundRows - 1}'")).ToList();
        // A strip, enlarged: computing every pixel of a large card would cost more than the film.
        yield return $"color=c=black:s=2x{GroundRows}:r={film.Rate}";
        yield return "format=rgb24";
        yield return $"geq=r={channels[0]}:g={channels[1]}:b={channels[2]}";
        yield return "trim=end_frame=1";
        yield return $"scale={film.Size.Width}:{film.Size.Height}:flags=bicubic";
        yield return "setsar=1";
        yield return "format=yuv420p";
        foreach (var panel in block.Panels)
        {
            yield return TitleFilter.Box(panel);
        }

        // The ground is made once and stands.
        foreach (var filter in FrameFilter.Exactly(frames))
        {
            yield return filter;
        }

        foreach (var line in block.Lines)
        {
            var come = $"min(1,(t+{Number.Text(playedSeconds)})/{Number.Text(ComesInSeconds)})";
            var away = Number.Text(line.FontSize * Rise);
            yield return string.Join(
                ':',
                TitleFilter.Letters(line),
                "x=(w-text_w)/2",
                $"y='{line.Baseline}-ascent+{away}*(1-{come})*(1-{come})'",
                $"alpha='{come}'");
        }
    }
}
