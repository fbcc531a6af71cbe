using NemoMcp.Client.Uploads;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Uploads;

public sealed class UploadsClientTests
{
    [Fact]
    public async Task A_File_Leaves_Whole_With_Its_Length_And_Progress()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesUpload();
        var bytes = await File.ReadAllBytesAsync(Repository.Media("box.mp4"));
        var progress = new Progress();
        var file = new UploadFile { Path = Repository.Media("box.mp4"), FileName = "box.mp4", ContentType = "video/mp4" };

        var reply = await fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, file, progress, TestLimits.Token());

        var taken = reply.Files.ShouldHaveSingleItem();
        (taken.Filename, taken.FileType, taken.Duration, taken.Width, taken.Height, taken.Fps, taken.Hash).ShouldBe(("video.mp4", "video", 30.5, 1920, 1080, 30, "abc123"));
        reply.SessionStateApplied.ShouldBe(true);
        var request = fixture.Backend.Requests.ShouldHaveSingleItem();
        request.Header("Content-Type")!.ShouldStartWith("multipart/form-data; boundary=");
        request.Header("Content-Length").ShouldBe(request.BodyLength.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Body.AsSpan().IndexOf(bytes).ShouldBeGreaterThan(0);
        request.BodyText.ShouldContain("Content-Disposition: form-data; name=\"files\"; filename=\"box.mp4\"\r\nContent-Type: video/mp4\r\n\r\n");
        progress.Values.ShouldBeInOrder();
        progress.Values[^1].ShouldBe(bytes.Length);
    }

    [Theory]
    [InlineData("clip.mp4", "filename=\"clip.mp4\"")]
    [InlineData("短 视频.mp4", "filename=\"_ __.mp4\"; filename*=UTF-8''%E7%9F%AD%20%E8%A7%86%E9%A2%91.mp4")]
    [InlineData("a\"b\\c.mp4", "filename=\"a_b_c.mp4\"; filename*=UTF-8''a%22b%5Cc.mp4")]
    [InlineData("a\r\nContent-Type: evil.mp4", "filename=\"aContent-Type_ evil.mp4\"; filename*=UTF-8''aContent-Type%3A%20evil.mp4")]
    [InlineData("", "filename=\"file\"")]
    public void A_File_Name_Cannot_Break_The_Header(string name, string expected) => UploadFileName.Disposition("files", name).ShouldBe($"form-data; name=\"files\"; {expected}");

    [Fact]
    public void A_File_Name_That_Is_No_Text_Is_Repaired() => UploadFileName.Disposition("files", "\ud800.mp4").ShouldEndWith("filename=\"_.mp4\"; filename*=UTF-8''%EF%BF%BD.mp4");

    [Fact]
    public void A_Long_File_Name_Keeps_Its_End() => UploadFileName.Disposition("files", new string('a', 400) + ".mp4").ShouldEndWith("aaa.mp4\"");

    [Fact]
    public async Task A_Form_Reader_Of_The_Framework_Understands_The_Upload()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesUpload();
        var file = new UploadFile { Path = Repository.Media("box.mp4"), FileName = "电影.mp4", ContentType = "video/mp4" };
        await fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, file, null, TestLimits.Token());
        var request = fixture.Backend.Requests.ShouldHaveSingleItem();

        var boundary = request.Header("Content-Type")!.Split("boundary=")[1];
        var reader = new Microsoft.AspNetCore.WebUtilities.MultipartReader(boundary, new MemoryStream(request.Body));
        var section = (await reader.ReadNextSectionAsync(TestLimits.Token()))!;
        var part = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.Parse(section.ContentDisposition);
        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content, TestLimits.Token());

        part.FileNameStar.Value.ShouldBe("电影.mp4");
        content.ToArray().ShouldBe(await File.ReadAllBytesAsync(Repository.Media("box.mp4")));
        (await reader.ReadNextSectionAsync(TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task Addresses_Are_Sent_As_Documented()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesUpload();

        await fixture.Client.Uploads.SendUrlsAsync(GoldenBackend.Session, [new Uri("https://example.com/video.mp4")], TestLimits.Token());

        fixture.Backend.Requests.ShouldHaveSingleItem().ShouldBeGolden("requests/upload-url.json");
    }

    [Fact]
    public async Task A_Missing_File_Fails_Before_Anything_Is_Sent()
    {
        await using var fixture = await ClientFixture.StartAsync();
        using var folder = new TempFolder();
        var file = new UploadFile { Path = folder.File("none.mp4"), FileName = "none.mp4", ContentType = "video/mp4" };

        await Should.ThrowAsync<FileNotFoundException>(() => fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, file, null, TestLimits.Token()));

        fixture.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_File_That_Shrinks_While_It_Leaves_Is_The_Files_Fault()
    {
        await using var fixture = await ClientFixture.StartAsync();
        using var folder = new TempFolder();
        var path = folder.File("shrinking.mp4");
        await File.WriteAllBytesAsync(path, new byte[1_000_000]);
        fixture.Backend.GivesUpload();
        var shrink = new Progress(_ =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(100_000);
        });

        var file = new UploadFile { Path = path, FileName = "shrinking.mp4", ContentType = "video/mp4" };
        var problem = await Should.ThrowAsync<IOException>(() => fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, file, shrink, TestLimits.Token()));

        problem.Message.ShouldContain("could not be read to its end");
    }

    private sealed class Progress(Action<long>? heard = null) : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value)
        {
            Values.Add(value);
            heard?.Invoke(value);
        }
    }
}
