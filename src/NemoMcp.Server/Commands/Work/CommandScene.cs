using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Work;

/// <summary>What a command works with: the tools, a screen for what goes on, and a report for what came of it.</summary>
internal sealed record CommandScene
{
    public required NemoSettings Settings { get; init; }

    public required ToolCaller Tools { get; init; }

    public required IScreen Screen { get; init; }

    public required Report Report { get; init; }

    /// <summary>The language of the instruction; English where there is none.</summary>
    public required Language Language { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>A call that answers at once.</summary>
    public Task<ToolAnswer> AskAsync(string tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        Tools.CallAsync(tool, arguments, static _ => { }, cancellationToken);

    /// <summary>Long work under its name, to its end.</summary>
    public Task<ToolAnswer> WorkAsync(
        string name, string tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken, Func<string, Task>? started = null) =>
        Screen.ShowAsync(name, progress => Tools.RunAsync(tool, arguments, progress, cancellationToken, started));

    public Task<ToolAnswer> FollowAsync(string name, string job, CancellationToken cancellationToken) =>
        Screen.ShowAsync(name, progress => Tools.FollowAsync(job, progress, cancellationToken));

    /// <summary>Notices are for the person who is here.</summary>
    public void Tell(ToolAnswer answer) =>
        Report.Lines(answer.List("notices").Select(notice => notice.GetString()).OfType<string>());
}
