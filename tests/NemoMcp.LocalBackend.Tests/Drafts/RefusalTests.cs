using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Tests.Drafts;

public sealed class RefusalTests
{
    public static TheoryData<EditCommand, string> Impossible() => new()
    {
        { new EditCommand.TrimStart(40_000), "only 0:30 long" },
        { new EditCommand.TrimEnd(30_000), "nothing would be left" },
        { new EditCommand.KeepRange(35_000, 40_000), "beyond the film" },
        { new EditCommand.KeepRange(25_000, 40_000), "beyond the film" },
        { new EditCommand.KeepRange(12_000, 5000), "ends before it begins" },
        { new EditCommand.RemoveRange(6000, 3000), "ends before it begins" },
        { new EditCommand.RemoveRange(5000, 5000), "no length" },
        { new EditCommand.SetSpeed(8), "from 0.25× to 4×" },
        { new EditCommand.SetVolume(5, SoundTarget.Film), "from 0% to 400%" },
        { new EditCommand.SetVolume(0.5, SoundTarget.Music), "no background music" },
        { new EditCommand.AddMusic(null, 0.3), "no sound file was uploaded" },
        { new EditCommand.AddMusic("x.mp3", 0.3), "x.mp3" },
        { new EditCommand.AddTitle(new() { Value = "Hi" }, 31_000, null), "beyond the film's end" },
        { new EditCommand.AddTitle(new() { Value = " " }, 0, null), "needs words" },
        { new EditCommand.RemoveTitles(null), "no title" },
        { new EditCommand.RemoveMusic(), "no background music" },
        { new EditCommand.SetCanvas(1081, 1920, "odd"), "1081×1920" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_Cannot_Be_Done_Is_Refused_With_The_Reason_And_Changes_Nothing(EditCommand command, string reason)
    {
        var video = Uploads.Video("a.mp4", 30);
        var engine = new DraftEngine([video]);
        var film = engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([video.Id])).Draft;

        var outcome = engine.Apply(film, command);

        outcome.Result.ShouldBe(EditResult.Refused);
        outcome.Draft.ShouldBeSameAs(film);
        outcome.Words.English.ShouldContain(reason);
        outcome.Words.Chinese.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Without_A_Film_Every_Command_Is_Refused()
    {
        var outcome = new DraftEngine([]).Apply(DraftEngine.Empty("film"), new EditCommand.TrimStart(1));

        outcome.Result.ShouldBe(EditResult.Refused);
        outcome.Words.English.ShouldContain("no film yet");
    }
}
