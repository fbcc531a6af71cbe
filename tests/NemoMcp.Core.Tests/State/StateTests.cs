using NemoMcp.Core.State;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.State;

public sealed class StateTests
{
    [Fact]
    public async Task Timeline_Media_And_Jobs_Are_Told()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(
            States.FilmWithTitle,
            videoInfos: """{"a":{"file_name":"plaza.mp4","type":"video/mp4","duration":2,"width":640,"height":360}}""",
            generated: """["https://cdn.example.com/x/sunset.mp4?signature=secret"]"""));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        await nemo.EditAsync("make it brighter");

        var state = await nemo.States.GetAsync(new StateRequest(), nemo.Call, TestLimits.Token());

        state.Timeline.ShouldStartWith("Timeline (2 tracks)");
        state.Tracks.Select(track => track.Type).ShouldBe(["video", "text"]);
        state.Tracks[1].Segments[0].Text.ShouldBe("Plaza");
        state.DurationMs.ShouldBe(2000);
        state.Canvas.ShouldBe(new CanvasLabel(640, 360));
        state.Media.ShouldHaveSingleItem().ShouldBe(new MediaLabel { FileName = "plaza.mp4", Kind = "video", DurationSeconds = 2, Width = 640, Height = 360 });
        state.Generated.ShouldHaveSingleItem().Label.ShouldBe("sunset.mp4");
        state.ExportReady.ShouldBeTrue();
        state.WhyNot.ShouldBeNull();
        state.Jobs.ShouldHaveSingleItem().Kind.ShouldBe("edit");
        state.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task Whole_Draft_Comes_Only_When_Asked_For()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(ScriptedReply.Golden("replies/state-with-draft.json"));

        var state = await nemo.States.GetAsync(new StateRequest { Full = true }, nemo.Call, TestLimits.Token());

        state.Draft!["x_unknown"]!["keep"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Empty_Timeline_Says_What_Is_Missing()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(ScriptedReply.Golden("replies/state-empty.json"));

        var state = await nemo.States.GetAsync(new StateRequest(), nemo.Call, TestLimits.Token());

        state.ExportReady.ShouldBeFalse();
        state.WhyNot!.ShouldContain("upload_media");
    }

    [Fact]
    public async Task Without_A_Session_There_Is_No_State()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.States.GetAsync(new StateRequest(), nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.SessionNotFound);

        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task New_Process_Starts_Without_A_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();

        await nemo.RestartAsync();

        await nemo.States.GetAsync(new StateRequest(), nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.SessionNotFound);
    }

    [Theory]
    [InlineData("5529798706024415232")]
    [InlineData("no session at all")]
    public async Task Unknown_Session_Is_Told(string id)
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.NotFound);

        var failure = await nemo.States.GetAsync(new StateRequest { SessionId = id }, nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.SessionNotFound);

        failure.Subject.ShouldBe(id);
    }
}
