using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Chat;
using NemoMcp.LocalBackend.Endpoints.Renders;
using NemoMcp.LocalBackend.Endpoints.Sessions;
using NemoMcp.LocalBackend.Endpoints.Uploads;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.LocalBackend.Storage.Cleaning;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Endpoints.Hosting;

/// <summary>What the backend is made of, and which areas of the contract it serves.</summary>
internal sealed class BackendParts : IDisposable
{
    private readonly UrlUpload urls;
    private readonly TurnDesk desk;
    private readonly RenderQueue queue;
    private readonly FolderQuota quota;
    private readonly Action<IEndpointRouteBuilder> map;

    public BackendParts(LocalBackendOptions options, ILoggerFactory logs, TimeProvider clock)
    {
        var folder = new BackendFolder(options.Folder);
        var sessions = new SessionStore(folder, clock);
        var tokens = new TokenStore(folder, clock);
        var ledger = new Ledger(folder, options.Credits);
        var renders = new RenderStore(folder);
        var probe = new MediaProbe(clock);
        var gate = new RequestGate(tokens, sessions);
        var intake = new MediaIntake(folder, options.MaxUploadBytes);

        quota = new FolderQuota(new SessionSweep(folder, renders, clock), options.MostFolderBytes, clock, logs.CreateLogger<FolderQuota>());
        urls = new UrlUpload(intake, new GuardedConnection(options.UrlAllow), clock);
        desk = new TurnDesk(new EditTurn(folder, sessions, ledger, options, clock), logs.CreateLogger<TurnDesk>());
        queue = new RenderQueue(renders, new RenderJob(renders, sessions, new RenderSlots(folder), new RenderRunner(clock), clock), logs.CreateLogger<RenderQueue>());
        map = routes =>
        {
            new TokenEndpoints(gate, tokens, ledger).Map(routes);
            new CreditsEndpoints(gate, ledger).Map(routes);
            new SessionEndpoints(gate, sessions).Map(routes);
            new StateEndpoints(gate).Map(routes);
            new UploadEndpoints(gate, new MediaShelf(folder, sessions, probe), new MultipartUpload(intake), urls, quota).Map(routes);
            new ChatEndpoints(gate, desk, clock).Map(routes);
            new RenderEndpoints(gate, renders, queue, quota, clock).Map(routes);
            new FilmEndpoints(folder, sessions, renders).Map(routes);
        };
    }

    public void Map(IEndpointRouteBuilder routes) => map(routes);

    /// <summary>Ends what runs: edits are kept, renders are left to be begun again.</summary>
    public Task StopAsync() => Task.WhenAll(desk.StopAsync(), queue.StopAsync());

    public void Dispose()
    {
        desk.Dispose();
        queue.Dispose();
        urls.Dispose();
        quota.Dispose();
    }
}
