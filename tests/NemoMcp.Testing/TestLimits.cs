namespace NemoMcp.Testing;

/// <summary>Real-time limits of tests: reached only when something hangs, so generous for a busy machine.</summary>
public static class TestLimits
{
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    /// <summary>A token that ends a hanging test.</summary>
    public static CancellationToken Token() => new CancellationTokenSource(Wait).Token;
}
