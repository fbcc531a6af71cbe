using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Server.Tasks;

namespace NemoMcp.Conformance.Offered.Tasks;

/// <summary>The suite's tasks, in memory, behind the program's own extension.</summary>
internal sealed class FixtureTasks(TimeProvider clock) : ITaskSource, IDisposable
{
    // What is done by then is answered at once.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentDictionary<string, FixtureTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>The result, or for a client that takes one the handle of what goes on.</summary>
    public async ValueTask<CallToolResult> RunAsync(RequestContext<CallToolRequestParams> request, FixtureWork work, bool needsHandle, CancellationToken cancellationToken)
    {
        var takesHandle = TaskCalls.IsDeclared(request.JsonRpcRequest);
        if (needsHandle && !takesHandle)
        {
            throw TaskCalls.Missing();
        }

        var task = FixtureTask.Start(work, clock);
        _tasks[task.Id] = task;
        if (!takesHandle)
        {
            return await task.Ended.WaitAsync(cancellationToken);
        }

        await Task.WhenAny(task.Ended, Task.Delay(Grace, clock, cancellationToken));
        if (task.Ended.IsCompletedSuccessfully)
        {
            return await task.Ended;
        }

        TaskCalls.GoesOn(request, task.Id);
        return Said.Text("It goes on.");
    }

    public Task<TaskView?> LookAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken) => Task.FromResult(_tasks.GetValueOrDefault(id)?.View());

    public Task<TaskView?> ReadAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken) => LookAsync(id, user, cancellationToken);

    public Task<bool> CancelAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken) => Task.FromResult(Tell(id, task => task.Cancel()));

    public Task<bool> AnswerAsync(string id, JsonObject answers, ClaimsPrincipal? user, CancellationToken cancellationToken) => Task.FromResult(Tell(id, task => task.Answer(answers)));

    public void Dispose()
    {
        foreach (var task in _tasks.Values)
        {
            task.Dispose();
        }
    }

    private bool Tell(string id, Action<FixtureTask> tell)
    {
        if (!_tasks.TryGetValue(id, out var task))
        {
            return false;
        }

        tell(task);
        return true;
    }
}
