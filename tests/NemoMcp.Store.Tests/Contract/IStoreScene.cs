namespace NemoMcp.Store.Tests.Contract;

/// <summary>One store as two processes see it.</summary>
public interface IStoreScene : IAsyncDisposable
{
    IServiceProvider One { get; }

    IServiceProvider Other { get; }
}
