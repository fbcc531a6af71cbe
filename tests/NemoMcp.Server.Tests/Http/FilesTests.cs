using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>Files come in with tickets, films go out by key or link.</summary>
public sealed class FilesTests
{
    private static readonly string Clip = Repository.Media("vtest.avi");

    [Fact]
    public async Task A_Film_Is_Made_From_A_Brought_File_And_Fetched()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        var offered = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray("my clip.avi") });
        var brought = await BringAsync(scene, Keys.Ann, offered);
        var edited = await scene.CallAsync(Keys.Ann, "send_edit", new JsonObject { ["message"] = "keep the first 2 seconds", ["wait_seconds"] = 60 });
        var exported = await scene.CallAsync(Keys.Ann, "export_video", new JsonObject { ["quality"] = "draft", ["wait_seconds"] = 100 });

        Word(offered, "status").ShouldBe("awaiting_upload");
        offered["structuredContent"]!["files"]![0]!["upload"]!["method"]!.GetValue<string>().ShouldBe("PUT");
        brought.Status.ShouldBe(HttpStatusCode.Created);
        brought.Answer["files"]![0]!["status"]!.GetValue<string>().ShouldBe("uploaded");
        brought.Answer["files"]![0]!["file_name"]!.GetValue<string>().ShouldBe("my clip.avi");
        Word(edited, "status").ShouldBe("completed", edited.ToJsonString());
        Word(exported, "status").ShouldBe("completed", exported.ToJsonString());
        exported.ToJsonString().ShouldNotContain(scene.Home);
        var link = new Uri(Word(exported, "url"));
        var film = await scene.Client.GetByteArrayAsync(link);
        film.Length.ShouldBe((int)exported["structuredContent"]!["file"]!["size_bytes"]!.GetValue<long>());
        Convert.ToHexStringLower(SHA256.HashData(film)).ShouldBe(exported["structuredContent"]!["file"]!["sha256"]!.GetValue<string>());

        await TheFilmIsAnnsAloneAsync(scene, exported, link);
        await TheTicketIsUsedAsync(scene, offered);
    }

    [Fact]
    public async Task A_Brought_File_That_Is_No_Media_Is_Refused()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        var offered = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray("clip.mp4") });

        using var put = Put(offered, Keys.Ann, new StringContent("this is no film"));
        using var answer = await scene.Client.SendAsync(put);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(scene.Home);
    }

    [Fact]
    public async Task A_Brought_File_Over_The_Limit_Is_Refused_Told_Or_Not()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, [.. Keys.In(home), (SettingNames.MaxUploadMb, "0.1")]);
        foreach (var tellsLength in new[] { true, false })
        {
            var offered = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray("clip.mp4") });

            using var put = Put(offered, Keys.Ann, new ByteArrayContent(new byte[200_000]));
            put.Headers.TransferEncodingChunked = tellsLength ? null : true;
            using var answer = await scene.Client.SendAsync(put);

            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
    }

    private static async Task TheFilmIsAnnsAloneAsync(HttpScene scene, JsonNode exported, Uri link)
    {
        var plain = new Uri(scene.Address, $"files/{Word(exported, "job_id")}");
        (await StatusAsync(scene, plain, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(scene, plain, Keys.Ben)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(scene, plain, Keys.Ann)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(scene, new Uri(link.ToString().Replace("expires=", "expires=9", StringComparison.Ordinal)), null)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(scene, new Uri(link + "x"), Keys.Ben)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(scene, new Uri(scene.Address, "files/..%2f..%2fkeys.txt"), Keys.Ann)).ShouldBe(HttpStatusCode.NotFound);

        using var part = new HttpRequestMessage(HttpMethod.Get, link);
        part.Headers.Range = new RangeHeaderValue(0, 99);
        using var answer = await scene.Client.SendAsync(part);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe(100);
    }

    private static async Task TheTicketIsUsedAsync(HttpScene scene, JsonNode offered)
    {
        using var replayed = Put(offered, Keys.Ann, new ByteArrayContent([1]));
        using var answer = await scene.Client.SendAsync(replayed);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var another = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray("clip.avi") });
        using var stolen = Put(another, Keys.Ben, new ByteArrayContent([1]));
        using var refused = await scene.Client.SendAsync(stolen);
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var keyless = Put(another, null, new ByteArrayContent([1]));
        using var challenged = await scene.Client.SendAsync(keyless);
        challenged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> BringAsync(HttpScene scene, string key, JsonNode offered)
    {
        using var put = Put(offered, key, new ByteArrayContent(await File.ReadAllBytesAsync(Clip)));
        using var answer = await scene.Client.SendAsync(put);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static HttpRequestMessage Put(JsonNode offered, string? key, HttpContent content)
    {
        var put = new HttpRequestMessage(HttpMethod.Put, offered["structuredContent"]!["files"]![0]!["upload"]!["url"]!.GetValue<string>()) { Content = content };
        if (key is not null)
        {
            put.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        return put;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpScene scene, Uri address, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        using var answer = await scene.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private static string Word(JsonNode result, string name) => result["structuredContent"]?[name]?.GetValue<string>() ?? throw new InvalidOperationException(result.ToJsonString());
}
