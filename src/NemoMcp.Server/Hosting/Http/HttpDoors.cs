using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Uploading;
using NemoMcp.Server.Hosting.Http.Films;
using NemoMcp.Server.Hosting.Http.Sealing;
using NemoMcp.Server.Hosting.Http.Uploads;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>What callers over HTTP have beside the tools: films by link, tickets for files, and a safe for a token of their own.</summary>
internal sealed class HttpDoors
{
    private readonly HttpSecret _secret;

    private HttpDoors(NemoSettings settings, HttpSecret secret, TimeProvider clock)
    {
        (_secret, Settings) = (secret, settings.Http);
        Address = new PublicAddress(settings.Http);
        Films = new FilmLinks(secret, Address, clock);
        Tickets = new Tickets(secret, Address, clock);
    }

    public HttpSettings Settings { get; }

    public PublicAddress Address { get; }

    public FilmLinks Films { get; }

    public Tickets Tickets { get; }

    public static async Task<HttpDoors> OpenAsync(NemoSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        new(settings, await HttpSecret.LoadAsync(settings, cancellationToken), clock);

    /// <summary>Adds them to what a caller has.</summary>
    public void AddTo(IServiceCollection services, Caller caller)
    {
        services.AddSingleton(provider => new BroughtToken(provider.GetRequiredService<ISealedTokens>(), _secret, caller));
        services.AddSingleton<ITokenSafe>(provider => provider.GetRequiredService<BroughtToken>());
        services.AddSingleton<IFilmCounter>(new FilmByLink(Films, caller));
        services.AddSingleton<IUploadTickets>(new CallerTickets(Tickets, caller, Settings.Auth is not HttpAuth.None));
        services.AddSingleton<IUsedTickets, UsedTickets>();
        services.AddSingleton<IncomingFiles>();
    }
}
