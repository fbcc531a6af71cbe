using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class UploadTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_Upload_Is_Described_As_Documented_And_Placed_Nowhere()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();

        var answer = await caller.UploadAsync(session, "vtest.avi");

        JsonShape.Of(answer.Body).ShouldBe(JsonShape.OfGolden("upload.response.json"));
        var file = answer.Data.GetProperty("files")[0];
        file.GetProperty("filename").GetString().ShouldBe("vtest.avi");
        file.GetProperty("file_type").GetString().ShouldBe("video");
        file.GetProperty("width").GetInt32().ShouldBe(768);
        file.GetProperty("height").GetInt32().ShouldBe(576);
        file.GetProperty("duration").GetDouble().ShouldBe(79.5, 0.2);
        file.GetProperty("hash").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Repository.Media("vtest.avi")))));
        answer.Data.GetProperty("session_state_applied").GetBoolean().ShouldBeTrue();
        var state = await caller.StateAsync(session);
        state.GetProperty("video_infos")[0].GetRawText().ShouldBe(file.GetRawText());
        state.GetProperty("draft").GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task The_Address_Of_An_Upload_Gives_Its_Bytes_In_Parts()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var address = (await caller.UploadAsync(await caller.OpenAsync(), "box.mp4")).Data.GetProperty("files")[0].GetProperty("cdn_url").GetString()!;
        var bytes = await File.ReadAllBytesAsync(Repository.Media("box.mp4"));

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(1000, 1999);
        using var part = await backend.Http.SendAsync(request, TestLimits.Token());

        new Uri(address).Authority.ShouldBe(backend.Host.Address.Authority);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentRange!.Length.ShouldBe(bytes.Length);
        part.Headers.ETag.ShouldNotBeNull();
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[1000..2000]);
        (await backend.Http.GetAsync(address.Replace("media_", "media_0"), TestLimits.Token())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_Files_Of_One_Request_Keep_Their_Order()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var box = await File.ReadAllBytesAsync(Repository.Media("box.mp4"));

        var answer = await caller.UploadAsync(await caller.OpenAsync(), ("one.mp4", box), ("two.mp4", box));

        answer.Data.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("filename").GetString()).ShouldBe(["one.mp4", "two.mp4"]);
    }

    [Theory]
    [InlineData("../../etc/evil.mp4", "evil.mp4")]
    [InlineData("C:\\films\\evil.mp4", "evil.mp4")]
    [InlineData("...mp4", "mp4")]
    [InlineData("旅行.mp4", "旅行.mp4")]
    public async Task A_File_Name_Is_Never_A_Path(string sent, string kept)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var answer = await caller.UploadAsync(await caller.OpenAsync(), (sent, await File.ReadAllBytesAsync(Repository.Media("box.mp4"))));

        answer.Data.GetProperty("files")[0].GetProperty("filename").GetString().ShouldBe(kept);
    }

    [Theory]
    [InlineData("film.mp4", "this is a text, whatever its name says")]
    [InlineData("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n")]
    [InlineData("empty.mp4", "")]
    public async Task What_Is_No_Media_Is_Refused_With_The_Accepted_Types_And_Leaves_Nothing(string name, string content)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();

        var answer = await caller.UploadAsync(session, ("good.mp4", await File.ReadAllBytesAsync(Repository.Media("box.mp4"))), (name, Encoding.UTF8.GetBytes(content)));

        answer.ShouldRefuse(HttpStatusCode.OK, 4001);
        answer.Message.ShouldContain(name);
        answer.Message.ShouldContain("mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac");
        (await caller.StateAsync(session)).GetProperty("video_infos").GetArrayLength().ShouldBe(0);
        LeftOvers(session).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_File_Over_The_Limit_Is_Refused_And_Leaves_Nothing()
    {
        var size = new FileInfo(Repository.Media("box.mp4")).Length;
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { MaxUploadBytes = size - 1 });
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();

        (await caller.UploadAsync(session, "box.mp4")).ShouldRefuse(HttpStatusCode.OK, 4002);

        LeftOvers(session).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Film_Larger_Than_The_Limit_For_Json_Is_Taken()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        // Bytes behind the last box of an MP4 are ignored by every player.
        byte[] large = [.. await File.ReadAllBytesAsync(Repository.Media("box.mp4")), .. new byte[40_000_000]];
        var answer = await caller.UploadAsync(await caller.OpenAsync(), ("large.mp4", large));

        answer.Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_Request_Without_A_File_Is_Refused()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var path = $"/api/upload-video/nemo_agent/me/{await caller.OpenAsync()}";

        using var form = new MultipartFormDataContent { { new StringContent("text"), "note" } };
        var withoutFile = await Answer.ReadAsync(await caller.SendAsync(HttpMethod.Post, path, form));
        using var broken = new StringContent("--b\r\nnonsense");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        var brokenBody = await Answer.ReadAsync(await caller.SendAsync(HttpMethod.Post, path, broken));

        withoutFile.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        brokenBody.ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    private string[] LeftOvers(string session) => Directory.GetFiles(Path.Combine(folder.Path, "local", "sessions", session, "media"));
}
