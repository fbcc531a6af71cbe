namespace NemoMcp.Testing.Backend;

/// <summary>A point in a reply at which the backend waits until the test opens it by hand.</summary>
public sealed class ScriptedGate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the reply has come as far as the gate: everything before it has left.</summary>
    public Task Reached => reached.Task.WaitAsync(TestLimits.Wait);

    public void Open() => opened.TrySetResult();

    internal Task PassAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        return opened.Task.WaitAsync(cancellationToken);
    }
}
