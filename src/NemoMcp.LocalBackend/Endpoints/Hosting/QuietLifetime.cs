using Microsoft.Extensions.Hosting;

namespace NemoMcp.LocalBackend.Endpoints.Hosting;

/// <summary>Leaves Ctrl-C and the like to the program around the backend.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
