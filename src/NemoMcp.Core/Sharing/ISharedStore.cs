using Microsoft.Extensions.DependencyInjection;

namespace NemoMcp.Core.Sharing;

/// <summary>A store that several machines keep their state in, each caller's apart from the others'. One for each process.</summary>
public interface ISharedStore : IAsyncDisposable
{
    /// <summary>Lets one caller's accounts, sessions and jobs be kept here.</summary>
    /// <param name="services">Where the caller's services are registered.</param>
    /// <param name="owner">The caller: letters and digits.</param>
    void AddTo(IServiceCollection services, string owner);

    /// <summary>Opens the store and begins to look after the jobs of machines that are gone. Tries again by itself while the store cannot be reached.</summary>
    void Begin();

    /// <summary>Returns when the store has answered; throws when it cannot be reached.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
