using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.Protocol.Renders;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class LoudnessPlanTests
{
    [Fact]
    public void The_Sound_Alone_Is_Measured_First_And_The_Film_Has_A_Place_For_The_Gain()
    {
        var plan = Plan(lufs: -14);

        var pass = plan.Loudness.ShouldNotBeNull();
        pass.TargetLufs.ShouldBe(-14);
        pass.Arguments.ShouldNotContain(argument => argument.Contains("scale", StringComparison.Ordinal));
        Graph(pass.Arguments).ShouldEndWith("volume=@gaindB,alimiter=limit=0.89:level=0[n1];[n1]ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=-[n2]");
        Graph(plan.Arguments).ShouldContain("volume=@gaindB,alimiter=limit=0.89:level=0[");
    }

    [Fact]
    public void Without_A_Wish_Or_Without_Sound_Nothing_Is_Measured()
    {
        Plan(lufs: null).Loudness.ShouldBeNull();
        Plan(lufs: -14, format: "gif").Loudness.ShouldBeNull();
    }

    private static RenderPlan Plan(double? lufs, string format = "mp4")
    {
        var built = new DraftBuilder();
        built.Video(Clip(built.File("a.mp4", FilmWithSound), 0, 4000));
        return new RenderPlanner().Plan(built.Build() with { LoudnessLufs = lufs }, built.Media, new RenderOutput { Format = format }, "work", "film");
    }

    private static string Graph(IReadOnlyList<string> arguments) => arguments.SkipWhile(argument => argument != "-filter_complex").ElementAt(1);
}
