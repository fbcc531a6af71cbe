using System.Globalization;
using Microsoft.AspNetCore.Http;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>What one request asks to be different, by its header: <c>silent=1, edit_seconds=2, fault=cut, gui=1, render=failed</c>.</summary>
internal sealed record Chaos
{
    private const double MaxSeconds = 3600;

    public bool? Silent { get; init; }

    public TimeSpan? EditTime { get; init; }

    public Fault? Fault { get; init; }

    /// <summary>The reply ends with what to click, as the cloud's does.</summary>
    public bool? GuiTalk { get; init; }

    /// <summary>The agent asks back and changes nothing.</summary>
    public bool? Question { get; init; }

    /// <summary>The agent says what it is about to do before it does it.</summary>
    public bool? TwoStages { get; init; }

    public RenderFault? Render { get; init; }

    public static Chaos Read(HttpRequest request)
    {
        var chaos = new Chaos();
        foreach (var pair in request.Headers[NemoHeaders.Chaos].ToString().Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            chaos = pair.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["silent", ("1" or "0") and var flag] => chaos with { Silent = flag == "1" },
                ["gui", ("1" or "0") and var flag] => chaos with { GuiTalk = flag == "1" },
                ["question", ("1" or "0") and var flag] => chaos with { Question = flag == "1" },
                ["two_stages", ("1" or "0") and var flag] => chaos with { TwoStages = flag == "1" },
                ["edit_seconds", var text] when SecondsOf(text) is { } seconds => chaos with { EditTime = seconds },
                ["fault", var name] when FaultNames.Read(name) is { } fault => chaos with { Fault = fault },
                ["render", "failed"] => chaos with { Render = RenderFault.Fails },
                ["render", "stalled"] => chaos with { Render = RenderFault.Stalls },
                ["render", "none"] => chaos with { Render = RenderFault.None },
                _ => chaos,
            };
        }

        return chaos;
    }

    /// <summary>What is not said here is as the other says.</summary>
    public Chaos Or(Chaos? other) => other is null ? this : new()
    {
        Silent = Silent ?? other.Silent,
        EditTime = EditTime ?? other.EditTime,
        Fault = Fault ?? other.Fault,
        GuiTalk = GuiTalk ?? other.GuiTalk,
        Question = Question ?? other.Question,
        TwoStages = TwoStages ?? other.TwoStages,
        Render = Render ?? other.Render,
    };

    private static TimeSpan? SecondsOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
