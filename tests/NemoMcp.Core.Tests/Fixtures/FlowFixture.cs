using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Core.State;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>The whole core over a backend that is told what to answer, with everything else real.</summary>
internal sealed class FlowFixture : IAsyncDisposable
{
    public const string Caller = "stdio";

    private readonly TimeProvider clock;
    private readonly bool isFirst = true;
    private ServiceProvider services;

    private FlowFixture(ScriptedBackend backend, Func<NemoSettings, NemoSettings> change, TimeProvider clock, bool local)
    {
        (Backend, this.clock, IsLocal) = (backend, clock, local);
        Settings = change(Defaults());
        services = Build();
    }

    private FlowFixture(FlowFixture first, Func<NemoSettings, NemoSettings> change)
    {
        (Backend, clock, IsLocal, Folder, Logs, isFirst) = (first.Backend, first.clock, first.IsLocal, first.Folder, first.Logs, false);
        Settings = change(first.Settings);
        services = Build();
    }

    public ScriptedBackend Backend { get; }

    public bool IsLocal { get; }

    public TempFolder Folder { get; } = new();

    public TestLog Logs { get; } = new();

    public NemoSettings Settings { get; private set; }

    public RecordedProgress Progress { get; } = new();

    public string StateRoute { get; } = NemoRoutes.State(GoldenBackend.Session);

    public SessionFlow Sessions => Get<SessionFlow>();

    public UploadFlow Uploads => Get<UploadFlow>();

    public EditFlow Edits => Get<EditFlow>();

    public ExportFlow Exports => Get<ExportFlow>();

    public StateFlow States => Get<StateFlow>();

    public CreditsFlow Credits => Get<CreditsFlow>();

    public JobFlow Jobs => Get<JobFlow>();

    public ToolCall Call => new() { Caller = Caller, Progress = Progress };

    /// <summary>Tokens, sessions and credits are answered; everything else is the test's matter.</summary>
    public static async Task<FlowFixture> StartAsync(Func<NemoSettings, NemoSettings>? change = null, TimeProvider? clock = null, bool local = false)
    {
        var backend = await ScriptedBackend.StartAsync();
        backend.OnPost(NemoRoutes.AnonymousToken).Always(ScriptedReply.Json(Token("nmv_usr_first")));
        backend.GivesSession().GivesCredits();
        return new FlowFixture(backend, change ?? (settings => settings), clock ?? TimeProvider.System, local);
    }

    public static string Token(string token, string user = "anon_abc123def4567890", string expires = "2099-01-01T00:00:00Z") =>
        $$$"""{"code":0,"data":{"token":"{{{token}}}","user_id":"{{{user}}}","expires_at":"{{{expires}}}","credits":100}}""";

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Another process beside this one, over the same folders and backend.</summary>
    public FlowFixture Beside(Func<NemoSettings, NemoSettings>? change = null) => new(this, change ?? (settings => settings));

    /// <summary>A new process over the same folders.</summary>
    public async Task RestartAsync(Func<NemoSettings, NemoSettings>? change = null)
    {
        await services.DisposeAsync();
        Settings = (change ?? (settings => settings))(Settings);
        services = Build();
    }

    public async Task<string> OpenSessionAsync() => (await Sessions.CreateAsync(new SessionRequest(), Call, TestLimits.Token())).SessionId;

    public Task<EditOutcome> EditAsync(string message, double? wait = null, string? session = null) =>
        Edits.SendAsync(new EditRequest { Message = message, WaitSeconds = wait, SessionId = session }, Call, TestLimits.Token());

    /// <summary>Waits for a job's end, whatever a host would allow.</summary>
    public Task<Outcome> EndOfAsync(string jobId) => Jobs.GetAsync(jobId, 200, Call, TestLimits.Token());

    public async Task<IReadOnlyList<JobInfo>> ListAsync() =>
        ((JobListOutcome)await Jobs.GetAsync(null, null, Call, TestLimits.Token())).Jobs;

    /// <summary>Waits until a running job says something, as a caller hears it.</summary>
    public async Task UntilProgressAsync(string jobId, string words)
    {
        using var call = new CancellationTokenSource();
        var progress = new RecordedProgress();
        var waiting = Jobs.GetAsync(jobId, 200, Call with { Progress = progress }, call.Token);
        await progress.WaitForAsync(message => message.Contains(words, StringComparison.Ordinal));
        await call.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    /// <summary>Sends an edit as soon as the session is free for it.</summary>
    public async Task<EditOutcome> EditWhenFreeAsync(string message)
    {
        for (var limit = TestLimits.Token(); ; limit.ThrowIfCancellationRequested())
        {
            try
            {
                return await EditAsync(message);
            }
            catch (NemoException busy) when (busy.Code is NemoErrorCode.EditInProgress)
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>What state says: <paramref name="before"/> until a message has arrived, then the others at one look each, the last one for good.</summary>
    public void StatesAre(ScriptedReply before, params ScriptedReply[] after)
    {
        var left = new Queue<ScriptedReply>(after);
        Backend.OnGet(StateRoute).Always(_ =>
        {
            lock (left)
            {
                return Backend.RequestsTo(NemoRoutes.Run).Count is 0 ? before : left.Count > 1 ? left.Dequeue() : left.Peek();
            }
        });
    }

    public string UploadRoute => NemoRoutes.Upload(new SessionId(GoldenBackend.Session.Value));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isFirst)
        {
            Folder.Dispose();
            await Backend.DisposeAsync();
        }
    }

    private NemoSettings Defaults() => new()
    {
        ApiUrl = Backend.Address,
        ClientIdFile = Path.Combine(Folder.Path, "config", "client_id"),
        StateFolder = Path.Combine(Folder.Path, "state"),
        OutputFolder = Path.Combine(Folder.Path, "films"),
        HomeFolder = Folder.Path,
        MediaRoots = [Folder.Path, Path.GetDirectoryName(Repository.Media("box.mp4"))!],
        Poll = TimeSpan.FromMilliseconds(5),
        Retry = TimeSpan.FromMilliseconds(5),
        Wait = TestLimits.Wait,
        RecoveryDelays = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(5), 3)],
    };

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(clock);
        collection.AddSingleton<ILoggerFactory>(Logs);
        collection.AddLogging();
        collection.AddSingleton<IBackendAddress>(new FixedAddress(IsLocal ? "local" : Backend.Address.ToString(), IsLocal, Backend.Address));
        collection.AddSingleton(new SkillCatalog(Settings, Path.Combine(Repository.Root, "skills")));
        collection.AddNemoCore(Settings);
        return collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
