using System.Security.Cryptography;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Crashes;

/// <summary>The server is killed at every step of an export; the next one brings the film, once and whole, and leaves nothing else behind.</summary>
public sealed class CrashedExportTests
{
    private const string Render = NemoRoutes.SubmitRender + "/*";
    private const string FilmRoute = "/films/film.mp4";
    private const string Tag = "\"film-1\"";

    private static readonly ScriptedReply Submitted = ScriptedReply.Golden("replies/render-submit.json");
    private static readonly ScriptedReply Processing = ScriptedReply.Json("""{"taskId":"x","status":"processing","progress":40}""");
    private static readonly ScriptedReply Unknown = ScriptedReply.Json("""{"message":"no such task"}""", 404);

    private readonly byte[] _film = File.ReadAllBytes(Repository.Media("box.mp4"));

    [Theory]
    [InlineData("accepted", 0, 2)]
    [InlineData("submitting", 0, 1)]
    [InlineData("submitting", 3, 2)]
    public async Task While_The_Render_Is_Asked_For(string step, int unknownLooks, int submits)
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted.After(gate)).Always(Submitted);
        var job = await BeginAsync(scene);
        await gate.Reached;

        await scene.CrashAsync(job, "submitting");
        scene.Journal.PutBack(job, step);
        for (var look = 0; look < unknownLooks; look++)
        {
            scene.Backend.OnGet(Render).Reply(Unknown);
        }

        GiveFilm(scene);
        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job, submits);
    }

    [Fact]
    public async Task While_The_Render_Is_Followed()
    {
        await using var scene = await CrashScene.StartAsync();
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted);
        var gate = new ScriptedGate();
        scene.Backend.OnGet(Render).Reply(Processing).Reply(Processing.After(gate));
        var job = await BeginAsync(scene);
        await gate.Reached;

        await scene.CrashAsync(job, "rendering");
        GiveFilm(scene);
        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task While_The_Film_Comes_In(int bytes)
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        var part = ScriptedReply.Bytes(_film, "video/mp4").WithHeader("ETag", Tag).WithHeader("Accept-Ranges", "bytes");
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted);
        scene.Backend.OnGet(FilmRoute).Reply(part with { Parts = [_film[..bytes], gate] });
        GiveFilm(scene);
        var job = await BeginAsync(scene);
        await gate.Reached;
        // What the process only had in hand is lost with it.
        await WatchedFolder.UntilAsync(scene.Home.OutputFolder, () => Part(scene) is { } file && (bytes is 0 || file.Length > 0));

        await scene.CrashAsync(job, "downloading");
        var left = Part(scene)!.Length;
        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job);
        var rest = scene.Backend.RequestsTo(FilmRoute)[^1];
        (rest.Header("Range"), rest.Header("If-Range")).ShouldBe(left is 0 ? (null, null) : ($"bytes={left}-", Tag));
    }

    [Fact]
    public async Task While_The_Film_Is_Looked_At()
    {
        await using var scene = await CrashScene.StartAsync();
        var probe = await HeldProbe.MakeAsync(scene.Home);
        await scene.StartServerAsync(("PATH", probe.SearchPath));
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted);
        GiveFilm(scene);
        var job = await BeginAsync(scene);
        await probe.BegunAsync();

        await scene.CrashAsync(job, "checking");
        Directory.GetFiles(scene.Home.OutputFolder, "*.mp4").ShouldBeEmpty();
        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job);
        await probe.LetGoAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_The_Film_Gets_Its_Name(bool hasName)
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.ClaimToken).Reply(ScriptedReply.Golden("replies/claim-token.json").After(gate));
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted);
        GiveFilm(scene);
        var job = await BeginAsync(scene);
        await gate.Reached;
        await WatchedFolder.UntilAsync(scene.Home.OutputFolder, () => Directory.GetFiles(scene.Home.OutputFolder, "*.mp4").Length is 1);

        await scene.CrashAsync(job, "naming");
        if (!hasName)
        {
            // The disk as it was a moment before.
            File.Move(Directory.GetFiles(scene.Home.OutputFolder, "*.mp4").Single(), Path.Combine(scene.Home.OutputFolder, $".{RenderOf(scene)}.part"));
        }

        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job);
    }

    [Fact]
    public async Task After_The_End()
    {
        await using var scene = await CrashScene.StartAsync();
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Reply(Submitted);
        GiveFilm(scene);
        var job = await BeginAsync(scene);

        await scene.CrashAsync(job, "ended");
        await scene.ComeBackAsync(job);

        await ShouldHaveTheFilmAsync(scene, job);
        scene.Backend.RequestsTo(FilmRoute).Count.ShouldBe(1);
    }

    private static async Task<string> BeginAsync(CrashScene scene)
    {
        var session = (await scene.Server.CallAsync("create_session", [])).GetProperty("session_id").GetString();
        return await scene.BeginAsync("export_video", ("session_id", session));
    }

    private static ScriptedReply Completed(CrashScene scene) =>
        ScriptedReply.Json($$$"""{"taskId":"x","status":"completed","progress":100,"output":{"url":"{{{new Uri(scene.Backend.Address, FilmRoute)}}}"}}""");

    private static string RenderOf(CrashScene scene) =>
        scene.Backend.RequestsTo(NemoRoutes.SubmitRender)[0].BodyJson().GetProperty("id").GetString()!;

    private static FileInfo? Part(CrashScene scene) =>
        Directory.GetFiles(scene.Home.OutputFolder, ".render_*.part", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Select(path => new FileInfo(path)).SingleOrDefault();

    private void GiveFilm(CrashScene scene)
    {
        scene.Backend.OnGet(Render).Always(Completed(scene));
        scene.Backend.OnGet(FilmRoute).Always(ScriptedFilm.Serve(_film, Tag));
    }

    private async Task ShouldHaveTheFilmAsync(CrashScene scene, string job, int submits = 1)
    {
        var end = await scene.EndAsync(job);
        end.GetProperty("status").GetString().ShouldBe("completed");
        var file = end.GetProperty("file");
        var path = file.GetProperty("path").GetString()!;
        (await File.ReadAllBytesAsync(path)).ShouldBe(_film);
        file.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(_film)));
        file.GetProperty("duration_seconds").GetDouble().ShouldBeGreaterThan(1);
        Directory.GetFileSystemEntries(scene.Home.OutputFolder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).ShouldBe([path]);
        scene.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(submits);
    }
}
