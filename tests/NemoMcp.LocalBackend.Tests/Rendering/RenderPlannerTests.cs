using System.Globalization;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.Protocol.Renders;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;
using static NemoMcp.LocalBackend.Tests.Rendering.PlanWords;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class RenderPlannerTests
{
    [Fact]
    public void One_Clip_Becomes_One_Chain_And_Nothing_Else()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920) };
        draft.Video(Clip(draft.File("/m/plaza", Film), 0, 2000) with { SourceStartMs = 12_345 });

        var words = draft.Plan().Arguments;

        Input(words, 0).ShouldBe(["-ss", "12.345", "-t", "2.1", "-i", "file:" + Path.GetFullPath("/m/plaza")]);
        Graph(words).ShouldBe(
            "[0:V:0]crop=w='min(iw,ih*1080/1920/sar)':h='min(ih,iw*sar*1920/1080)',scale=1080:1920,setsar=1,format=yuv420p," +
            "fps=10:start_time=0:eof_action=pass,tpad=stop=-1:stop_mode=clone,trim=end_frame=20[n0]");
        After(words).ShouldBe(
        [
            "-map", "[n0]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-profile:v", "high", "-pix_fmt", "yuv420p",
            "-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart", "-f", "mp4",
        ]);
    }

    [Fact]
    public void Every_Input_May_Open_Nothing_But_Its_Own_File()
    {
        var draft = new DraftBuilder();
        var film = draft.File("/m/film", FilmWithSound);
        draft.Video(Clip(film, 0, 1000), Clip(draft.File("/m/still", Still), 1000, 1000)).Audio(Clip(draft.File("/m/music", Sound), 0, 2000) with { Loop = true });

        var words = draft.Plan().Arguments;

        words.Count(word => word == "-i").ShouldBe(3);
        words.Count(word => word == "-protocol_whitelist").ShouldBe(3);
        words.Count(word => word == "-format_whitelist").ShouldBe(3);
        words.Where((_, index) => index > 0 && words[index - 1] == "-protocol_whitelist").ShouldAllBe(word => word == "file,pipe");
    }

    [Fact]
    public void Sound_Speed_Volume_And_Fades_Take_Their_Places()
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/film", FilmWithSound), 0, 2000) with { Speed = 5, Volume = 0.25, FadeInMs = 500, FadeOutMs = 750 });

        var words = draft.Plan().Arguments;

        Input(words, 0)[..2].ShouldBe(["-t", "10.5"]);
        Graph(words).ShouldContain("[0:V:0]setpts=PTS/5,fps=10:start_time=0:eof_action=pass,crop=");
        Graph(words).ShouldContain("trim=end_frame=20,fade=t=in:st=0:d=0.5,fade=t=out:st=1.25:d=0.75[");
        Graph(words).ShouldContain(
            "[0:a:0]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=mono,atempo=2,atempo=2,atempo=1.25," +
            "volume=0.25,apad,atrim=end=2,afade=t=in:st=0:d=0.5,afade=t=out:st=1.25:d=0.75[");
    }

    [Theory]
    [InlineData(0.3, "atempo=0.5,atempo=0.6")]
    [InlineData(0.5, "atempo=0.5")]
    [InlineData(1.5, "atempo=1.5")]
    [InlineData(2, "atempo=2")]
    [InlineData(3, "atempo=2,atempo=1.5")]
    public void Tempo_Is_Reached_In_Steps_That_Keep_Every_Sample(double speed, string chain)
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/film", FilmWithSound), 0, 2000) with { Speed = speed });

        Graph(draft.Plan().Arguments).ShouldContain($"channel_layouts=mono,{chain},apad");
    }

    [Fact]
    public void A_Film_Without_Sound_Has_No_Sound_Track()
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/silent", Film), 0, 1000), Clip(draft.File("/m/muted", FilmWithSound), 2000, 1000) with { Volume = 0 });

        var words = draft.Plan().Arguments;

        words.ShouldNotContain("-c:a");
        Graph(words).ShouldNotContain("anullsrc");
        Graph(words).ShouldContain("concat=n=3:v=1:a=0");
    }

    [Fact]
    public void Silence_Is_Made_Only_Where_Another_Piece_Of_The_Film_Is_Heard()
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/silent", Film), 0, 1000), Clip(draft.File("/m/loud", FilmWithSound), 2000, 1000));

        var graph = Graph(draft.Plan().Arguments);

        graph.Split("anullsrc").Length.ShouldBe(3);
        graph.ShouldContain("color=c=black:s=320x240:r=10,format=yuv420p,trim=end_frame=10");
        graph.ShouldContain("concat=n=3:v=1:a=1");
    }

    [Fact]
    public void Music_Goes_Under_A_Silent_Film_Without_Mixing_And_Ends_With_It()
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/silent", Film), 0, 5000)).Audio(Clip(draft.File("/m/music", Sound), 1000, 60_000) with { Loop = true, Volume = 0.3, FadeOutMs = 1000 });

        var words = draft.Plan().Arguments;

        Input(words, 1)[..4].ShouldBe(["-stream_loop", "-1", "-t", "4"]);
        Graph(words).ShouldContain("volume=0.3,apad,atrim=end=4,afade=t=out:st=3:d=1,adelay=delays=1000:all=1[");
        Graph(words).ShouldNotContain("amix");
        Graph(words).ShouldNotContain("alimiter");
    }

    [Fact]
    public void Sounds_That_Are_Mixed_Are_Limited_And_Not_Turned_Down()
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/film", FilmWithSound), 0, 5000)).Audio(Clip(draft.File("/m/music", Sound), 0, 5000));

        Graph(draft.Plan().Arguments).ShouldContain("amix=inputs=2:duration=longest:dropout_transition=0:normalize=0,alimiter=limit=0.95:level=0,apad,atrim=end=5[");
    }

    [Fact]
    public void Frames_Of_Many_Pieces_Add_Up_To_The_Films()
    {
        var draft = new DraftBuilder { FrameRate = 29.9665 };
        var film = draft.File("/m/film", Film);
        draft.Video([.. Enumerable.Range(0, 40).Select(index => Clip(film, index * 333, 333))]);

        var plan = draft.Plan();

        Graph(plan.Arguments).Split("trim=end_frame=").Skip(1).Sum(part => int.Parse(part.Split('[')[0], CultureInfo.InvariantCulture)).ShouldBe((int)Math.Round(40 * 0.333 * 30000 / 1001));
        plan.Duration.TotalSeconds.ShouldBe(40 * 0.333, 0.02);
        Graph(plan.Arguments).ShouldContain("fps=30000/1001");
    }

    [Fact]
    public void Numbers_Read_The_Same_On_A_Machine_That_Writes_Commas()
    {
        var before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var draft = new DraftBuilder { FrameRate = 12.5 };
            draft.Video(Clip(draft.File("/m/film", FilmWithSound), 0, 2500) with { SourceStartMs = 1500, Speed = 1.5, Volume = 0.5 }).Title("x", 250, 500);

            draft.Plan().Arguments.Where(word => word.Contains("1,5", StringComparison.Ordinal) || word.Contains("0,5", StringComparison.Ordinal)).ShouldBeEmpty();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null, "1080:1920")]
    [InlineData("720p", "720:1280")]
    [InlineData("1080P", "1080:1920")]
    [InlineData("640x481", "640:480")]
    public void A_Resolution_Sets_The_Short_Side_Or_Both(string? resolution, string scale)
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920) };
        draft.Video(Clip(draft.File("/m/film", Film), 0, 1000));

        Graph(draft.Plan(new RenderOutput { Resolution = resolution }).Arguments).ShouldContain($"scale={scale},");
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(9, 9)]
    public void Many_Clips_Get_One_Thread_Each(int clips, int limited)
    {
        var draft = new DraftBuilder();
        var film = draft.File("/m/film", Film);
        draft.Video([.. Enumerable.Range(0, clips).Select(index => Clip(film, index * 1000, 1000))]);

        draft.Plan().Arguments.Count(word => word == "-threads").ShouldBe(limited);
    }
}
