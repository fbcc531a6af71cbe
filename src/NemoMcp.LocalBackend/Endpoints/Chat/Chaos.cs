using System.Globalization;
using Microsoft.AspNetCore.Http;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>What one request asks to be different, by its header: <c>silent=1, edit_seconds=2</c>.</summary>
internal sealed record Chaos(bool? Silent, TimeSpan? EditTime)
{
    private const double MaxEditSeconds = 3600;

    public static Chaos Read(HttpRequest request)
    {
        var chaos = new Chaos(null, null);
        foreach (var pair in request.Headers[NemoHeaders.Chaos].ToString().Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            chaos = pair.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["silent", "1"] => chaos with { Silent = true },
                ["silent", "0"] => chaos with { Silent = false },
                ["edit_seconds", var text] when SecondsOf(text) is { } seconds => chaos with { EditTime = seconds },
                _ => chaos,
            };
        }

        return chaos;
    }

    private static TimeSpan? SecondsOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxEditSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
