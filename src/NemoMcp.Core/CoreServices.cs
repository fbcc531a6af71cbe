using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NemoMcp.Client;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Editing.Sending;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Exporting.Saving;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Routing;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Core.State;
using NemoMcp.Core.Translation;
using NemoMcp.Core.Turns;
using NemoMcp.Core.Uploading;
using NemoMcp.Core.Uploading.Sending;
using NemoMcp.Media;

namespace NemoMcp.Core;

/// <summary>Registers what the product does.</summary>
public static class CoreServices
{
    // The flow's own limit must come first: it knows what to do then.
    private static readonly TimeSpan MessageMargin = TimeSpan.FromMinutes(5);

    /// <summary>Everything but <see cref="IBackendAddress"/> and <see cref="SkillCatalog"/>, which the program brings along. Nothing is opened or read here.</summary>
    public static IServiceCollection AddNemoCore(this IServiceCollection services, NemoSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.TryAddSingleton<IUploadTickets, NoUploadTickets>();
        services.TryAddSingleton<IFilmCounter, FilmOnDisk>();
        return services.AddFiles().AddNemoConnections(settings).AddBackend().AddSessions().AddJobs().AddEditing().AddUploading().AddExporting();
    }

    // What is kept lies in the state folder, unless the program brought another store along.
    private static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.TryAddSingleton<ITurns, FileTurns>();
        services.TryAddSingleton<IClientIdStore, ClientIdFile>();
        services.TryAddSingleton<IAccountStore, AccountFile>();
        services.TryAddSingleton<ISealedTokens, SealedTokenFile>();
        services.TryAddSingleton<ISessionStore, SessionFiles>();
        services.TryAddSingleton<ILastSessions, LastSessions>();
        services.TryAddSingleton<IJobStore, FileJobStore>();
        services.TryAddSingleton<IJobMarks>(provider => provider.GetRequiredService<JobMarks>());
        services.TryAddSingleton<IJobAttachments, JobAttachments>();
        services.TryAddSingleton<IJobTidying, JobTidying>();
        return services;
    }

    /// <summary>The connections to the backend, unless somebody has brought them: several callers share one set.</summary>
    public static IServiceCollection AddNemoConnections(this IServiceCollection services, NemoSettings settings)
    {
        services.TryAddSingleton(provider => new NemoClientFactory(
            new NemoClientOptions { MessageTimeout = settings.StreamLimit + MessageMargin },
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddBackend(this IServiceCollection services) => services
        .AddSingleton<GivenToken>()
        .AddSingleton<ClientIds>()
        .AddSingleton<AnonymousAccounts>()
        .AddSingleton<AccountBook>()
        .AddSingleton<ConnectingNotes>()
        .AddSingleton<BackendDoor>();

    private static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton<SessionBook>()
        .AddSingleton<SessionOpener>()
        .AddSingleton<SessionDesk>()
        .AddSingleton<SessionLanguage>()
        .AddSingleton<WorkspaceLink>()
        .AddSingleton<CreditsGlance>()
        .AddSingleton<SessionFlow>()
        .AddSingleton<CreditsFlow>()
        .AddSingleton<StateFlow>();

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobFolder>()
        .AddSingleton<JobMarks>()
        .AddSingleton<JobReader>()
        .AddSingleton<LiveJobs>()
        .AddSingleton<JobRunner>()
        .AddSingleton<JobDesk>()
        .AddSingleton<JobTakeUp>()
        .AddSingleton(provider => new Lazy<JobTakeUp>(provider.GetRequiredService<JobTakeUp>))
        .AddSingleton<JobCare>()
        .AddSingleton<SessionTurns>()
        .AddSingleton<JobWaiter>()
        .AddSingleton(provider => new Lazy<JobWaiter>(provider.GetRequiredService<JobWaiter>))
        .AddSingleton<UploadsFirst>()
        .AddSingleton<JobStopping>()
        .AddSingleton<JobAnswers>()
        .AddSingleton<JobFlow>();

    private static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<IntentRouter>()
        .AddSingleton<GuiTranslator>()
        .AddSingleton<EditSettling>()
        .AddSingleton<EditWorkshop>()
        .AddSingleton<IJobRevival, EditRevival>()
        .AddSingleton<EditRouting>()
        .AddSingleton<EditFlow>();

    private static IServiceCollection AddUploading(this IServiceCollection services) => services
        .AddSingleton<PathPolicy>()
        .AddSingleton<UploadPlanner>()
        .AddSingleton<UploadSending>()
        .AddSingleton<IJobRevival, UploadRevival>()
        .AddSingleton<UploadFlow>();

    private static IServiceCollection AddExporting(this IServiceCollection services) => services
        .AddSingleton<MediaProbe>()
        .AddSingleton<FilmCheck>()
        .AddSingleton<FilmTransfer>()
        .AddSingleton<FilmFetching>()
        .AddSingleton<RenderWatch>()
        .AddSingleton<Rendering>()
        .AddSingleton<OutputPlace>()
        .AddSingleton<ExportDraft>()
        .AddSingleton<ExportWorkshop>()
        .AddSingleton<IJobRevival, ExportRevival>()
        .AddSingleton<ExportStart>()
        .AddSingleton<ExportPickup>()
        .AddSingleton<ExportFlow>();
}
