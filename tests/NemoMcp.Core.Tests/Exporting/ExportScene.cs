using NemoMcp.Core.Exporting;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Exporting;

/// <summary>A session with a timeline, and a backend that renders a real film from it.</summary>
internal sealed class ExportScene(FlowFixture core) : IAsyncDisposable
{
    public const string PollRoute = "/api/render/proxy/lambda/*";
    public const string FilmRoute = "/films/film.mp4";

    public FlowFixture Core => core;

    public byte[] Film { get; } = File.ReadAllBytes(Repository.Media("box.mp4"));

    public string FilmUrl => new Uri(core.Backend.Address, FilmRoute).ToString();

    public ScriptedReply Completed => ScriptedReply.Json($$$"""{"taskId":"x","status":"completed","progress":100,"output":{"url":"{{{FilmUrl}}}"}}""");

    public ScriptedReply CompletedWithSize(long bytes) =>
        ScriptedReply.Json($$$"""{"taskId":"x","status":"completed","progress":100,"output":{"url":"{{{FilmUrl}}}","size":{{{bytes}}}}}""");

    public static async Task<ExportScene> StartAsync(bool submits = true, bool polls = true, bool film = true, Func<NemoSettings, NemoSettings>? change = null, TimeProvider? clock = null)
    {
        var scene = new ExportScene(await FlowFixture.StartAsync(change, clock));
        var backend = scene.Core.Backend;
        await scene.Core.OpenSessionAsync();
        backend.GivesClaimToken();
        backend.OnGet(scene.Core.StateRoute).Always(States.Of(States.Film));
        if (submits)
        {
            backend.OnPost(NemoRoutes.SubmitRender).Always(ScriptedReply.Golden("replies/render-submit.json"));
        }

        if (polls)
        {
            backend.OnGet(PollRoute).Always(scene.Completed);
        }

        if (film)
        {
            backend.OnGet(FilmRoute).Always(ScriptedFilm.Serve(scene.Film));
        }

        return scene;
    }

    public Task<ExportOutcome> ExportAsync(ExportRequest? request = null) => core.Exports.ExportAsync(request ?? new ExportRequest(), core.Call, TestLimits.Token());

    /// <summary>Every file in the output folder, hidden ones too.</summary>
    public IReadOnlyList<string> Leftovers() =>
        Directory.Exists(core.Settings.OutputFolder) ? Directory.GetFiles(core.Settings.OutputFolder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }) : [];

    public ValueTask DisposeAsync() => core.DisposeAsync();
}
