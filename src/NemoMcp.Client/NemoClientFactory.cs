using Microsoft.Extensions.Logging;

namespace NemoMcp.Client;

/// <summary>Owns the connections and makes a <see cref="NemoClient"/> for each call.</summary>
public sealed class NemoClientFactory(NemoClientOptions options, ILoggerFactory logs, TimeProvider clock) : IDisposable
{
    /// <summary>A client whose requests go to <paramref name="baseAddress"/> and carry what <paramref name="call"/> says.</summary>
    public NemoClient Create(Uri baseAddress, NemoCall call)
    {
        _ = (options, logs, clock, baseAddress, call);
        throw new NotSupportedException();
    }

    public void Dispose()
    {
    }
}
