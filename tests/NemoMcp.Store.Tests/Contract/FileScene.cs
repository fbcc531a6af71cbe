using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Contract;

/// <summary>Two processes over one state folder.</summary>
internal sealed class FileScene : IStoreScene
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _one;
    private readonly ServiceProvider _other;

    public FileScene() => (_one, _other) = (SceneServices.Build(_folder), SceneServices.Build(_folder));

    public IServiceProvider One => _one;

    public IServiceProvider Other => _other;

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _folder.Dispose();
    }
}
