using NemoMcp.LocalBackend.Rendering;
using NemoMcp.Protocol.Renders;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class RenderRefusalTests
{
    [Theory]
    [InlineData("avi", "high", null, "mp4, webm, gif, mp3 or wav")]
    [InlineData("mp4", "best", null, "draft, standard or high")]
    [InlineData("mp4", "high", "huge", "720p, 1080p or 1080x1920")]
    [InlineData("mp4", "high", "9999x16", "from 32 to 4096")]
    [InlineData("mp3", "high", null, "no sound")]
    public void What_Cannot_Be_Made_Is_Refused_With_What_Would_Do(string format, string quality, string? resolution, string reason)
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/film", Film), 0, 1000));

        Should.Throw<RenderRefusedException>(() => draft.Plan(new RenderOutput { Format = format, Quality = quality, Resolution = resolution })).Message.ShouldContain(reason);
    }

    [Fact]
    public void More_Clips_Than_Memory_Can_Bear_Are_Refused()
    {
        var draft = new DraftBuilder();
        var film = draft.File("/m/film", Film);
        draft.Video([.. Enumerable.Range(0, 101).Select(index => Clip(film, index * 1000, 1000))]);

        Should.Throw<RenderRefusedException>(() => draft.Plan()).Message.ShouldContain("more than 100 clips");
    }

    [Fact]
    public void An_Empty_Timeline_And_A_Missing_File_Are_Refused()
    {
        Should.Throw<RenderRefusedException>(() => new DraftBuilder().Plan()).Message.ShouldContain("nothing on the timeline");

        var draft = new DraftBuilder();
        draft.Video(Clip(new DraftBuilder().File("/m/elsewhere", Film), 0, 1000));
        Should.Throw<RenderRefusedException>(() => draft.Plan()).Message.ShouldContain("Upload it again");
    }
}
