namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Runs a plan.</summary>
public sealed class RenderRunner(TimeProvider clock)
{
    /// <summary>Runs ffmpeg to its end; progress is 0 to 100 and comes from ffmpeg itself.</summary>
    public Task RunAsync(RenderPlan plan, IProgress<double> percent, CancellationToken cancellationToken)
    {
        _ = clock;
        throw new NotSupportedException();
    }
}
