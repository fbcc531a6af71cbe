using Microsoft.Extensions.Logging;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Settings;
using NemoMcp.LocalBackend;

namespace NemoMcp.Server.Hosting;

/// <summary>The cloud, an address, or the embedded backend, which starts with the first question and ends with the process.</summary>
internal sealed class BackendChoice(NemoSettings settings, ILoggerFactory logs, TimeProvider clock) : IBackendAddress, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private LocalBackendHost? _local;

    public string Name => settings.ApiUrl is null ? "local"
        : settings.ApiUrl == NemoSettings.CloudAddress ? "cloud"
        : settings.ApiUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public bool IsLocal => settings.ApiUrl is null;

    public async ValueTask<Uri> GetAsync(CancellationToken cancellationToken)
    {
        if (settings.ApiUrl is { } address)
        {
            return address;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            _local ??= await LocalBackendHost.StartAsync(OptionsOf(settings), logs, clock, cancellationToken);
            return _local.Address;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    /// <summary>In process nothing is ever refused for credits.</summary>
    public static LocalBackendOptions OptionsOf(NemoSettings settings) => new()
    {
        Folder = Path.Combine(settings.StateFolder, "local"),
        Credits = null,
        Seed = settings.LocalSeed,
        SilentShare = settings.LocalSilent,
        EditTime = settings.LocalEditTime,
        UrlAllow = settings.LocalUrlAllow,
        MaxUploadBytes = settings.MaxUploadBytes,
    };
}
