using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using NemoMcp.Server.Tasks;

namespace NemoMcp.Conformance.Offered.Tasks;

/// <summary>What a task does.</summary>
internal delegate Task<CallToolResult> FixtureWork(FixtureTask task, CancellationToken cancellationToken);

/// <summary>Work that goes on by itself, and may ask the client.</summary>
internal sealed class FixtureTask : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, (JsonNode Question, TaskCompletionSource<JsonNode?> Answer)> _open = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly DateTimeOffset _createdAt;

    private FixtureTask(TimeProvider clock) => _createdAt = clock.GetUtcNow();

    public string Id { get; } = $"task_{Guid.NewGuid():N}";

    public Task<CallToolResult> Ended { get; private set; } = null!;

    public static FixtureTask Start(FixtureWork work, TimeProvider clock)
    {
        var task = new FixtureTask(clock);
        task.Ended = Task.Run(() => work(task, task._stop.Token));
        return task;
    }

    public void Cancel() => _stop.Cancel();

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Asks the client, and waits until it has answered.</summary>
    public async Task<JsonNode?> AskAsync(string key, ElicitRequestParams question, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new JsonObject { ["method"] = RequestMethods.ElicitationCreate, ["params"] = JsonNode.Parse(Said.Write(question)) };
        lock (_turn)
        {
            _open[key] = (request, answer);
        }

        return await answer.Task.WaitAsync(cancellationToken);
    }

    public void Answer(JsonObject answers)
    {
        lock (_turn)
        {
            foreach (var (key, told) in answers)
            {
                if (_open.Remove(key, out var asked))
                {
                    asked.Answer.SetResult(told?.DeepClone());
                }
            }
        }
    }

    public TaskView View()
    {
        lock (_turn)
        {
            var phase = PhaseOf(Ended, _open.Count > 0);
            return new TaskView
            {
                Id = Id,
                Phase = phase,
                CreatedAt = _createdAt,
                UpdatedAt = _createdAt,
                Result = phase is TaskPhase.Completed ? Ended.Result : null,
                Error = phase is TaskPhase.Failed ? new JsonRpcErrorDetail { Code = -32603, Message = Ended.Exception!.InnerException!.Message } : null,
                InputRequests = phase is TaskPhase.InputRequired ? new JsonObject(_open.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value.Question.DeepClone()))) : null,
            };
        }
    }

    private static TaskPhase PhaseOf(Task ended, bool asks) => ended.Status switch
    {
        TaskStatus.RanToCompletion => TaskPhase.Completed,
        TaskStatus.Canceled => TaskPhase.Cancelled,
        TaskStatus.Faulted => TaskPhase.Failed,
        _ => asks ? TaskPhase.InputRequired : TaskPhase.Working,
    };
}
