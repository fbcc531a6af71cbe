using NemoMcp.Core.Backends;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>The backend is where the test says.</summary>
internal sealed class FixedAddress(string name, bool isLocal, Uri address) : IBackendAddress
{
    public string Name => name;

    public bool IsLocal => isLocal;

    public ValueTask<Uri> GetAsync(CancellationToken cancellationToken) => new(address);
}
