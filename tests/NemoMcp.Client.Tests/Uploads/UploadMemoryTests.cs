using NemoMcp.Client.Uploads;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Uploads;

/// <summary>Alone, because it counts what the whole process allocates.</summary>
[CollectionDefinition("Memory", DisableParallelization = true)]
[Collection("Memory")]
public sealed class UploadMemoryTests
{
    [Fact]
    public async Task A_Large_File_Needs_A_Small_Part_Of_Its_Size_In_Memory()
    {
        const long size = 128 * 1024 * 1024;
        await using var fixture = await ClientFixture.StartAsync();
        using var folder = new TempFolder();
        var path = folder.File("large.mp4");
        await using (var file = new FileStream(path, FileMode.CreateNew))
        {
            // Without content on disk: only its length counts here.
            file.SetLength(size);
        }

        fixture.Backend.OnPost(NemoRoutes.Upload(GoldenBackend.Session)).DiscardBodies().Golden("replies/upload.json");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, new UploadFile { Path = path, FileName = "large.mp4", ContentType = "video/mp4" }, null, TestLimits.Token());

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(size / 4);
        fixture.Backend.Requests.ShouldHaveSingleItem().BodyLength.ShouldBeGreaterThan(size);
    }
}
