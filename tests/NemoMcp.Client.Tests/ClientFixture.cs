using NemoMcp.Client.Attribution;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests;

/// <summary>A scripted backend and a client that talks to it.</summary>
internal sealed class ClientFixture : IAsyncDisposable
{
    public const string Token = "nmv_usr_secret-of-the-test";

    private readonly NemoClientFactory factory;

    private ClientFixture(ScriptedBackend backend, NemoClientOptions options, TimeProvider clock)
    {
        Backend = backend;
        factory = new NemoClientFactory(options, Log, clock);
        Client = For(Call);
    }

    public static NemoCall Call { get; } = new() { Attribution = new SkillAttribution("generator-youtube", "1.0.0", "unknown"), Token = Token };

    public ScriptedBackend Backend { get; }

    public NemoClient Client { get; }

    public TestLog Log { get; } = new();

    public static async Task<ClientFixture> StartAsync(NemoClientOptions? options = null, TimeProvider? clock = null) =>
        new(await ScriptedBackend.StartAsync(), options ?? new NemoClientOptions(), clock ?? TimeProvider.System);

    public NemoClient For(NemoCall call) => factory.Create(Backend.Address, call);

    public async ValueTask DisposeAsync()
    {
        factory.Dispose();
        await Backend.DisposeAsync();
    }
}
