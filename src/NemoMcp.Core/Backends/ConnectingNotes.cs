using System.Collections.Concurrent;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Backends;

/// <summary>The first call that connects says so, and says when it stands.</summary>
public sealed class ConnectingNotes
{
    private readonly ConcurrentDictionary<string, ToolCall?> first = new(StringComparer.Ordinal);

    public ValueTask BeginAsync(string scope, ToolCall call, Language language, CancellationToken cancellationToken)
    {
        // Null: the connection has stood before. A call that never got that far leaves the saying to the next one.
        if (first.TryGetValue(scope, out var begun) && begun is null)
        {
            return ValueTask.CompletedTask;
        }

        first[scope] = call;
        return call.Progress.ReportAsync(new ProgressNote(language.Say("Connecting…", "正在连接…")), cancellationToken);
    }

    public ValueTask EndAsync(string scope, ToolCall call, Language language, CancellationToken cancellationToken) =>
        first.TryUpdate(scope, null, call)
            ? call.Progress.ReportAsync(new ProgressNote(language.Say("Connected, ready.", "已连接，准备就绪。")), cancellationToken)
            : ValueTask.CompletedTask;
}
