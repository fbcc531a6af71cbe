using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;
using NemoMcp.Media;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Guidance;

public sealed class ErrorGuideTests
{
    public static TheoryData<NemoErrorCode> Codes => new(Enum.GetValues<NemoErrorCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_Code_Is_Worded_In_Both_Languages_With_And_Without_Its_Thing(NemoErrorCode code)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var plain = ErrorGuide.Describe(new NemoException(code), language);
            var about = ErrorGuide.Describe(new NemoException(code, "plaza-7"), language);

            plain.Code.ShouldBe(code.ToWire());
            plain.Message.ShouldNotContain("{0}");
            about.Message.ShouldContain("plaza-7");
            about.Message.ShouldNotContain("{0}");
            plain.Action.ShouldNotContain("{0}");
            Languages.FromText(plain.Message).ShouldBe(language);
            Languages.FromText(plain.Action).ShouldBe(language);
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void No_Wording_Is_Shared_By_Two_Codes(Language language)
    {
        var reports = Enum.GetValues<NemoErrorCode>().Select(code => ErrorGuide.Describe(new NemoException(code), language)).ToList();

        reports.Select(report => report.Message).Distinct(StringComparer.Ordinal).Count().ShouldBe(reports.Count);
        reports.Select(report => report.Action).Distinct(StringComparer.Ordinal).Count().ShouldBe(reports.Count);
    }

    [Fact]
    public void An_Anonymous_Account_Without_Credits_Gets_Its_Registration_Link()
    {
        var report = ErrorGuide.Describe(
            new NemoException(NemoErrorCode.OutOfCredits) { RegisterUrl = "https://nemovideo.com/register?bind=anon_1" }, Language.English);

        report.Action.ShouldContain("https://nemovideo.com/register?bind=anon_1");
        report.RegisterUrl.ShouldBe("https://nemovideo.com/register?bind=anon_1");
        report.Action.ShouldNotContain("Top up");
    }

    [Fact]
    public void An_Own_Account_Without_Credits_Is_Asked_To_Top_Up() =>
        ErrorGuide.Describe(new NemoBackendException(NemoErrorCode.OutOfCredits, "x") { BackendCode = 2001 }, Language.English).Action.ShouldContain("Top up");

    [Theory]
    [InlineData(30, "30 seconds", "30 秒")]
    [InlineData(600, "10 minutes", "10 分钟")]
    [InlineData(7201, "3 hours", "3 小时")]
    [InlineData(600_000, "7 days", "7 天")]
    public void A_Limited_Rate_Says_How_Long(int seconds, string english, string chinese)
    {
        var failure = new NemoBackendException(NemoErrorCode.RateLimited, "x") { HttpStatus = 429, RetryAfter = TimeSpan.FromSeconds(seconds) };

        ErrorGuide.Describe(failure, Language.English).Action.ShouldContain(english);
        ErrorGuide.Describe(failure, Language.Chinese).Action.ShouldContain(chinese);
        ErrorGuide.Describe(failure, Language.English).RetryAfterSeconds.ShouldBe(seconds);
    }

    [Fact]
    public void A_Blocked_Export_Keeps_The_Backends_Own_Words()
    {
        var failure = new NemoBackendException(NemoErrorCode.ExportBlocked, "x") { HttpStatus = 402, BackendMessage = "Starter\u202E plan\u0007 needed" };

        var report = ErrorGuide.Describe(failure, Language.English);

        report.Message.ShouldContain("\"Starter plan needed\"");
        report.Message.ShouldContain("Credits are not the reason");
        report.HttpStatus.ShouldBe(402);
        report.Retryable.ShouldBeFalse();
    }

    [Fact]
    public void A_Running_Edit_Is_Named_By_Its_Job()
    {
        var report = ErrorGuide.Describe(new NemoException(NemoErrorCode.EditInProgress, "5529798706024415232") { JobId = "job_1" }, Language.Chinese);

        report.Action.ShouldContain("job_1");
        report.JobId.ShouldBe("job_1");
        report.Message.ShouldContain("5529798706024415232");
    }

    [Fact]
    public void What_May_Have_Reached_The_Backend_Is_Not_Called_Retryable()
    {
        ErrorGuide.Describe(new NemoBackendException(NemoErrorCode.BackendUnavailable, "x"), Language.English).Retryable.ShouldBeTrue();
        ErrorGuide.Describe(new NemoBackendException(NemoErrorCode.BackendUnavailable, "x") { MayHaveArrived = true }, Language.English).Retryable.ShouldBeFalse();
    }

    [Fact]
    public void The_Cause_From_The_Backend_Is_Told_With_The_Thing()
    {
        var cause = new NemoBackendException(NemoErrorCode.RenderFailed, "x") { BackendMessage = "codec exploded", HttpStatus = 200 };

        var report = ErrorGuide.Describe(new NemoException(NemoErrorCode.RenderFailed, "render_1", cause), Language.English);

        report.Message.ShouldContain("render_1");
        report.Message.ShouldContain("codec exploded");
    }

    [Fact]
    public void A_Missing_Program_Is_Named() =>
        ErrorGuide.Describe(new FFmpegMissingException("ffprobe"), Language.English).ShouldSatisfyAllConditions(
            report => report.Code.ShouldBe("ffmpeg_missing"),
            report => report.Message.ShouldContain("ffprobe"),
            report => report.Action.ShouldContain("apt-get install ffmpeg"));

    [Fact]
    public void A_Fault_Of_Our_Own_Shows_Nothing_Of_Its_Inside()
    {
        var report = ErrorGuide.Describe(new InvalidOperationException("Sequence contains nmv_usr_secret"), Language.English);

        report.Code.ShouldBe("internal_error");
        (report.Message + report.Action).ShouldNotContain("Sequence");
        report.Action.ShouldContain("log");
    }

    [Fact]
    public void A_Strangers_Name_Cannot_Smuggle_Characters_Or_Length()
    {
        var report = ErrorGuide.Describe(new NemoException(NemoErrorCode.FileNotFound, "a\u202Eb\n{0}" + new string('x', 5000)), Language.English);

        report.Message.ShouldStartWith("There is no file \"ab {0}xxx");
        report.Message.Length.ShouldBeLessThan(1200);
    }

    [Fact]
    public void A_Detail_Follows_In_A_Sentence_Of_Its_Own() =>
        ErrorGuide.Describe(new NemoException(NemoErrorCode.SkillNotFound, "x") { Detail = "Installed: a, b." }, Language.English)
            .Message.ShouldBe("There is no skill called \"x\". Installed: a, b.");
}
