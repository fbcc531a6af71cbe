namespace NemoMcp.Core.Backends;

/// <summary>Where the backend is. The embedded one is started by the first question.</summary>
public interface IBackendAddress
{
    /// <summary><c>cloud</c>, <c>local</c>, or the address.</summary>
    string Name { get; }

    /// <summary>True for the embedded backend.</summary>
    bool IsLocal { get; }

    ValueTask<Uri> GetAsync(CancellationToken cancellationToken);
}
