namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>Progress as it came, in order.</summary>
internal sealed class Steps(Action<double>? onStep = null) : IProgress<double>
{
    private readonly List<double> values = [];

    public IReadOnlyList<double> Values => values;

    public void Report(double value)
    {
        values.Add(value);
        onStep?.Invoke(value);
    }
}
