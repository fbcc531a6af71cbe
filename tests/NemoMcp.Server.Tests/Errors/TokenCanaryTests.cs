using System.Text.Json;
using NemoMcp.Protocol;
using NemoMcp.Server.Tests.Infrastructure;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Errors;

/// <summary>A bearer is planted, everything is made to talk, and all that was written anywhere is searched for it.</summary>
public sealed class TokenCanaryTests
{
    private const string Canary = "nmv_usr_canary";

    [Fact]
    public async Task A_Given_Token_Is_Written_Nowhere_Even_When_The_Backend_Quotes_It()
    {
        await using var scene = await ErrorScene.StartAsync(("NEMO_LOG_LEVEL", "Trace"));
        scene.WithSession().GiveFilm();
        scene.Backend.OnPost(NemoRoutes.Run)
            .Reply(ScriptedReply.Events($$"""{"type":"text","content":"Your token {{Canary}} is fine."}"""))
            .Reply(ScriptedReply.Events($$"""{"error":"bad bearer {{Canary}}"}"""))
            .Always(ScriptedReply.Json($$"""{"code":2001,"message":"account of {{Canary}} is empty"}"""));

        await scene.CallAsync("create_session");
        foreach (var message in new[] { "trim one second", "trim two seconds", "trim three seconds" })
        {
            await scene.CallAsync("send_edit", JsonSerializer.Serialize(new { message }));
        }

        await scene.CallAsync("get_state", """{"detail":"full"}""");
        await scene.CallAsync("get_credits");
        await scene.CallAsync("export_video");
        await scene.CallAsync("get_job");

        scene.Backend.Requests.Count(request => request.Header("Authorization") is { } header && header.Contains(Canary, StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        scene.Backend.Requests.Where(request => request.Path.Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
        scene.Said.Where(line => line.Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
        Holding(scene.Home, Canary).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_Anonymous_Token_Lies_In_One_File_That_Only_Its_Owner_Can_Read()
    {
        await using var server = ServerFixture.Start(("NEMO_LOG_LEVEL", "Trace"), ("NEMO_CLIENT_ID", "canary-tests"));
        await server.Line.OpenAsync();

        await server.Line.CallAsync(1, "create_session");

        var file = Holding(server.Home, "nmv_usr_").ShouldHaveSingleItem();
        file.ShouldContain(Path.Combine("state", "accounts"));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        server.Line.Lines.Where(line => line.Contains("nmv_usr_", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static List<string> Holding(TempFolder folder, string text) =>
        [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => ReadShared(file).Contains(text, StringComparison.Ordinal))];

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }
}
