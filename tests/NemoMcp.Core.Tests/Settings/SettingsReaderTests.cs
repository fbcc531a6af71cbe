using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static readonly SettingsPlace Place = new()
    {
        HomeFolder = Full("home", "ann"),
        WorkingFolder = Full("work"),
        StateRoot = Full("home", "ann", ".local", "state"),
        VideosFolder = Full("home", "ann", "Videos"),
    };

    [Fact]
    public void Without_Any_Setting_The_Documented_Defaults_Stand()
    {
        var (settings, problems) = Read();

        problems.ShouldBeEmpty();
        settings.ApiUrl.ShouldBe(NemoSettings.CloudAddress);
        settings.WebUrl.ShouldBe(new Uri("https://nemovideo.com"));
        settings.Token.ShouldBeNull();
        settings.Anonymous.ShouldBeTrue();
        settings.Skill.ShouldBe("generator-youtube");
        settings.StateFolder.ShouldBe(Full("home", "ann", ".local", "state", "nemo-mcp"));
        settings.OutputFolder.ShouldBe(Full("home", "ann", "Videos", "nemo"));
        settings.ClientIdFile.ShouldBe(Full("home", "ann", ".config", "nemovideo", "client_id"));
        settings.MediaRoots.ShouldBe([Place.HomeFolder, Place.WorkingFolder]);
        settings.Wait.ShouldBe(TimeSpan.FromSeconds(45));
        settings.Poll.ShouldBe(TimeSpan.FromSeconds(30));
        settings.RecoveryDelays.Select(delay => delay.TotalSeconds).ShouldBe([30, 60, 60, 60, 60]);
        settings.MaxUploadBytes.ShouldBe(500_000_000);
        settings.LocalSilent.ShouldBe(0.3);
    }

    [Fact]
    public void Every_Setting_Is_Read()
    {
        var (settings, problems) = Read(
            ("NEMO_TOKEN", " nmv_usr_abc\n"), ("NEMO_TOKEN_FILE", "~/token"), ("NEMO_ANONYMOUS", "OFF"), ("NEMO_API_URL", "https://example.org/base"),
            ("NEMO_WEB_URL", "http://localhost:3000"), ("NEMO_CLIENT_ID", "c-1"), ("NEMO_SKILL", "free-shorts"),
            ("NEMO_SKILLS_PATH", $"~/skills{Path.PathSeparator}more"), ("SKILL_SOURCE", "claude"), ("NEMO_STATE_DIR", "~/state"), ("NEMO_OUTPUT_DIR", Full("films")),
            ("NEMO_MEDIA_ROOTS", $"~/Videos{Path.PathSeparator}{Full("media")}{Path.PathSeparator}"), ("NEMO_WAIT_SECONDS", "1.5"), ("NEMO_HEARTBEAT_SECONDS", "0.2"),
            ("NEMO_POLL_SECONDS", "2"), ("NEMO_RECOVERY_DELAYS", "0, 0.5,1"), ("NEMO_STREAM_IDLE_SECONDS", "5"), ("NEMO_STREAM_LIMIT_SECONDS", "6.5"),
            ("NEMO_RETRY_SECONDS", "0"), ("NEMO_MAX_UPLOAD_MB", "0.5"), ("NEMO_LOG_LEVEL", "debug"), ("NEMO_LOG_FILE", "~/n.log"), ("NEMO_LOCAL_SEED", "-7"),
            ("NEMO_LOCAL_SILENT", "1"), ("NEMO_LOCAL_EDIT_SECONDS", "0.25"), ("NEMO_LOCAL_URL_ALLOW", "127.0.0.1:8080, media.example,[::1]"));

        problems.ShouldBeEmpty();
        settings.Token.ShouldBe("nmv_usr_abc");
        settings.TokenFile.ShouldBe(Full("home", "ann", "token"));
        settings.Anonymous.ShouldBeFalse();
        settings.ApiUrl.ShouldBe(new Uri("https://example.org/base"));
        settings.WebUrl.ShouldBe(new Uri("http://localhost:3000"));
        settings.ClientId.ShouldBe("c-1");
        settings.Skill.ShouldBe("free-shorts");
        settings.SkillsPath.ShouldBe([Full("home", "ann", "skills"), Full("work", "more")]);
        settings.SkillSource.ShouldBe("claude");
        settings.StateFolder.ShouldBe(Full("home", "ann", "state"));
        settings.OutputFolder.ShouldBe(Full("films"));
        settings.MediaRoots.ShouldBe([Full("home", "ann", "Videos"), Full("media")]);
        settings.Wait.ShouldBe(TimeSpan.FromSeconds(1.5));
        settings.Heartbeat.ShouldBe(TimeSpan.FromSeconds(0.2));
        settings.Poll.ShouldBe(TimeSpan.FromSeconds(2));
        settings.RecoveryDelays.Select(delay => delay.TotalSeconds).ShouldBe([0, 0.5, 1]);
        settings.StreamIdle.ShouldBe(TimeSpan.FromSeconds(5));
        settings.StreamLimit.ShouldBe(TimeSpan.FromSeconds(6.5));
        settings.Retry.ShouldBe(TimeSpan.Zero);
        settings.MaxUploadBytes.ShouldBe(500_000);
        settings.LogLevel.ShouldBe("Debug");
        settings.LogFile.ShouldBe(Full("home", "ann", "n.log"));
        settings.LocalSeed.ShouldBe(-7);
        settings.LocalSilent.ShouldBe(1);
        settings.LocalEditTime.ShouldBe(TimeSpan.FromSeconds(0.25));
        settings.LocalUrlAllow.ShouldBe(["127.0.0.1", "media.example", "::1"]);
    }

    [Theory]
    [InlineData("local")]
    [InlineData("LOCAL")]
    public void The_Embedded_Backend_Is_Polled_More_Often(string value)
    {
        var (settings, problems) = Read(("NEMO_API_URL", value));

        problems.ShouldBeEmpty();
        settings.ApiUrl.ShouldBeNull();
        settings.Poll.ShouldBe(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public void An_Empty_Value_Counts_As_Absent() => Read([.. SettingNames.All.Select(name => (name, "  "))]).Problems.ShouldBeEmpty();

    [Fact]
    public void A_Longer_Wait_Than_Hosts_Allow_Counts_As_The_Longest() =>
        Read(("NEMO_WAIT_SECONDS", "900")).Settings.Wait.ShouldBe(TimeSpan.FromSeconds(240));

    [Fact]
    public void A_Working_Folder_That_Is_The_Whole_Machine_Is_No_Root()
    {
        var place = Place with { WorkingFolder = Path.GetPathRoot(Place.HomeFolder)! };

        SettingsReader.Read(_ => null, place).Settings.MediaRoots.ShouldBe([Place.HomeFolder]);
    }

    [Fact]
    public void All_Problems_Come_At_Once_With_The_Default_In_Place()
    {
        var (settings, problems) = Read(("NEMO_WAIT_SECONDS", "-1"), ("NEMO_ANONYMOUS", "maybe"), ("NEMO_POLL_SECONDS", "0"), ("NEMO_RECOVERY_DELAYS", "1,x"));

        problems.Count.ShouldBe(4);
        problems.ShouldContain(problem => problem.Contains("NEMO_WAIT_SECONDS", StringComparison.Ordinal) && problem.Contains("\"-1\"", StringComparison.Ordinal) && problem.Contains("from 0", StringComparison.Ordinal));
        settings.Wait.ShouldBe(TimeSpan.FromSeconds(45));
        settings.Anonymous.ShouldBeTrue();
    }

    [Theory]
    [InlineData("NEMO_API_URL", "nemo.example")]
    [InlineData("NEMO_API_URL", "ftp://nemo.example")]
    [InlineData("NEMO_API_URL", "http://nemo.example")]
    [InlineData("NEMO_API_URL", "http://192.168.1.4:7392")]
    [InlineData("NEMO_WEB_URL", "local")]
    [InlineData("NEMO_CLIENT_ID", "two words")]
    [InlineData("NEMO_SKILL", "短片")]
    [InlineData("NEMO_SKILLS_PATH", "~bob/skills")]
    [InlineData("NEMO_HEARTBEAT_SECONDS", "10s")]
    [InlineData("NEMO_HEARTBEAT_SECONDS", "NaN")]
    [InlineData("NEMO_STREAM_LIMIT_SECONDS", "1e9")]
    [InlineData("NEMO_RETRY_SECONDS", "1,5")]
    [InlineData("NEMO_RECOVERY_DELAYS", "30,,60")]
    [InlineData("NEMO_RECOVERY_DELAYS", "30,-60")]
    [InlineData("NEMO_MAX_UPLOAD_MB", "0")]
    [InlineData("NEMO_LOG_LEVEL", "3")]
    [InlineData("NEMO_LOG_LEVEL", "loud")]
    [InlineData("NEMO_LOCAL_SEED", "1.5")]
    [InlineData("NEMO_LOCAL_SILENT", "1.1")]
    [InlineData("NEMO_LOCAL_URL_ALLOW", "http://a.example")]
    [InlineData("NEMO_STATE_DIR", "${user_config.state}")]
    [InlineData("NEMO_MEDIA_ROOTS", "films")]
    [InlineData("NEMO_MEDIA_ROOTS", ".")]
    public void A_Bad_Value_Is_Named_And_Quoted(string name, string value)
    {
        var problem = Read((name, value)).Problems.ShouldHaveSingleItem();

        problem.ShouldStartWith(name);
        problem.ShouldContain($"\"{value}\"");
    }

    [Fact]
    public void A_Limit_Is_Written_As_People_Write_Numbers() =>
        Read(("NEMO_MAX_UPLOAD_MB", "0")).Problems.ShouldHaveSingleItem().ShouldContain("from 0.000001 to 1000000");

    [Theory]
    [InlineData("nmv_usr_secret\nsecond")]
    [InlineData("nmv_usr_secret second")]
    [InlineData("nmv_usr_secret–second")]
    [InlineData("secret${NEMO_TOKEN}")]
    public void A_Bad_Token_Is_Never_Quoted(string token)
    {
        var (settings, problems) = Read(("NEMO_TOKEN", token));

        problems.ShouldHaveSingleItem().ShouldStartWith("NEMO_TOKEN ");
        problems[0].ShouldNotContain("secret");
        settings.Token.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://ann:hunter2@nemo.example")]
    [InlineData("https://nemo.example/?key=hunter2")]
    public void A_Secret_In_An_Address_Is_Never_Quoted(string address) =>
        Read(("NEMO_API_URL", address)).Problems.ShouldHaveSingleItem().ShouldNotContain("hunter2");

    [Theory]
    [InlineData("http://127.0.0.1:7392")]
    [InlineData("http://[::1]:7392")]
    [InlineData("http://localhost")]
    public void Clear_Text_Is_Fine_On_This_Machine(string address) => Read(("NEMO_API_URL", address)).Problems.ShouldBeEmpty();

    [Fact]
    public void A_Template_Is_Named_For_Every_Setting() =>
        Read([.. SettingNames.All.Select(name => (name, "${user_config.x}"))]).Problems.Count.ShouldBe(SettingNames.All.Count);

    private static string Full(params string[] parts) => Path.GetFullPath(Path.Combine([Path.DirectorySeparatorChar.ToString(), .. parts]));

    private static SettingsResult Read(params (string Name, string Value)[] values)
    {
        var environment = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        return SettingsReader.Read(environment.GetValueOrDefault, Place);
    }
}
