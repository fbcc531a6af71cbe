using NemoMcp.Core.Guidance;
using NemoMcp.Core.Translation;

namespace NemoMcp.Core.Tests.Translation;

public sealed class GuiTranslatorTests
{
    private const string Session = "5529798706024415232";

    [Theory]
    [InlineData("Added the title. Click the Export button to download your video.", "Added the title.", "export_video")]
    [InlineData("Your clip is 15 seconds long now, click Export to download it.", "Your clip is 15 seconds long now.", "export_video")]
    [InlineData("I trimmed the clip and added music, then click \"Export\" when you're happy with it.", "I trimmed the clip and added music.", "export_video")]
    [InlineData("To get the file, click **Export**.", "", "export_video")]
    [InlineData("If you're happy with it, click Export or tell me what to change.", "Tell me what to change.", "export_video")]
    [InlineData("You can download it via the Export button at the top right.", "", "export_video")]
    [InlineData("The film is ready (tap Download to save it).", "The film is ready.", "export_video")]
    [InlineData("Your video is ready! 🎬 Click the **Export** button in the top-right corner to download it. Want any changes?", "Your video is ready! Want any changes?", "export_video")]
    [InlineData("Go ahead and click Export!", "", "export_video")]
    [InlineData("I've cut it to 15 seconds. Preview in Timeline panel or click Export.", "I've cut it to 15 seconds.", "export_video")]
    [InlineData("标题已添加。点击导出按钮即可下载视频。", "标题已添加。", "export_video")]
    [InlineData("视频已剪到15秒，点击“导出”即可下载。", "视频已剪到15秒。", "export_video")]
    [InlineData("如果满意，请点击右上角的导出按钮，或者告诉我需要修改什么。", "告诉我需要修改什么。", "export_video")]
    [InlineData("您可以在右上角找到导出按钮。", "", "export_video")]
    [InlineData("Done! You can now export the video.", "Done! You can now export the video.", "export_video")]
    [InlineData("已完成，可以导出了。", "已完成，可以导出了。", "export_video")]
    [InlineData("Click the 'Apply' button to continue.", "", "send_edit")]
    [InlineData("点击【生成】按钮继续。", "", "send_edit")]
    [InlineData("You can drag the title to the bottom.", "", "send_edit")]
    [InlineData("Drag and drop the clips in the timeline to change their order.", "", "send_edit")]
    [InlineData("您可以将标题拖到底部。", "", "send_edit")]
    [InlineData("拖拽片段来调整顺序。", "", "send_edit")]
    [InlineData("Arrange the clips as you like.", "", "send_edit")]
    public void What_Can_Be_Done_Becomes_A_Call(string reply, string text, string tool)
    {
        var translated = Translate(reply);

        translated.Text.ShouldBe(text);
        var step = translated.Next.ShouldHaveSingleItem();
        step.Tool.ShouldBe(tool);
        step.Arguments["session_id"]!.GetValue<string>().ShouldBe(Session);
        step.Why.ShouldNotBeEmpty();
        step.Arguments.ContainsKey("message").ShouldBe(tool is "send_edit");
    }

    [Theory]
    [InlineData("The title stands. Open the subtitle panel to see it.", "The title stands.")]
    [InlineData("Preview it in the timeline.", "")]
    [InlineData("You can view the result in the player.", "")]
    [InlineData("I added captions. You can preview them in the Timeline panel, or adjust them in the editor.", "I added captions.")]
    [InlineData("Fine-tune the fade in the properties panel.", "")]
    [InlineData("Go to settings and change the frame rate.", "")]
    [InlineData("Select a font from the dropdown menu.", "")]
    [InlineData("Click on the timeline to see the clip.", "")]
    [InlineData("标题已添加，您可以在时间线中预览。", "标题已添加。")]
    [InlineData("请打开字幕面板查看。", "")]
    [InlineData("可以在编辑器中调整字幕的位置。", "")]
    [InlineData("打开时间线，查看所有片段。", "")]
    [InlineData("前往设置修改帧率。", "")]
    [InlineData("点击预览即可观看。", "")]
    public void What_Can_Be_Read_Is_Read(string reply, string text)
    {
        var translated = Translate(reply);

        translated.Text.ShouldBe(text);
        translated.WantsTimeline.ShouldBeTrue();
        translated.Next.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("You have few credits left. Check your billing dashboard for details.", "You have few credits left.")]
    [InlineData("Go to your account page.", "")]
    [InlineData("Click the Top up button.", "")]
    [InlineData("积分不多了，请前往账户页面查看。", "积分不多了。")]
    [InlineData("请查看控制台。", "")]
    [InlineData("点击充值按钮。", "")]
    public void An_Account_Page_Becomes_The_Credits(string reply, string text)
    {
        var translated = Translate(reply);

        translated.Text.ShouldBe(text);
        translated.WantsCredits.ShouldBeTrue();
    }

    [Theory]
    [InlineData("I need a clip first. Use the upload panel.", "I need a clip first. To add a file, give its path or a link.")]
    [InlineData("Click the attachment button.", "To add a file, give its path or a link.")]
    [InlineData("请点击上传按钮添加视频。", "要添加文件，请给出路径或链接。")]
    public void An_Upload_Button_Becomes_A_Path_Or_A_Link(string reply, string text) => Translate(reply).Text.ShouldBe(text);

    [Theory]
    [InlineData("Added a click sound at 3 s and a drag race title.")]
    [InlineData("I've added the title \"Click Export now\" from 0 to 3 seconds.")]
    [InlineData("Added a Download button animation in the corner.")]
    [InlineData("Opening title added; drop shadow on, 3.5 s long.")]
    [InlineData("The hit song plays at 35 % volume, e.g. under the intro.")]
    [InlineData("I moved the clip on the timeline to 0:03.")]
    [InlineData("The timeline has 3 tracks: 1. Video: plaza (0-10s) 2. BGM: Lo-fi (0-10s, 35%)")]
    [InlineData("Your account has 40 credits.")]
    [InlineData("Click here: https://nemovideo.com/register")]
    [InlineData("Choose one of these two titles: A or B.")]
    [InlineData("The clip's vertical now; drop me a line if it's wrong.")]
    [InlineData("标题“点击这里”已添加，0–3 秒。")]
    [InlineData("已在时间线上添加标题，并调整了音量。")]
    [InlineData("添加了点击音效。")]
    [InlineData("已把导出按钮的动画加到片尾。")]
    [InlineData("- one\n- two\n\n3. three")]
    [InlineData("")]
    public void Content_Stays_To_The_Letter(string reply)
    {
        var translated = Translate(reply);

        translated.Text.ShouldBe(reply);
        translated.Next.ShouldBeEmpty();
        (translated.WantsTimeline, translated.WantsCredits).ShouldBe((false, false));
    }

    [Fact]
    public void Of_A_List_Only_The_Instructions_Go()
    {
        var translated = Translate("Done: the title stands.\n\nNext you can:\n- Click Export to download\n- Drag the title to the top\n\nTips:\n- Keep it short\n- Open the media panel");

        translated.Text.ShouldBe("Done: the title stands.\n\n\nTips:\n- Keep it short");
        translated.Next.Select(step => step.Tool).ShouldBe(["export_video", "send_edit"]);
        translated.WantsTimeline.ShouldBeTrue();
    }

    [Theory]
    [InlineData("You can drag the title to the top.", "Move the title to the top")]
    [InlineData("Drag and drop the clips in the timeline to change their order.", "Move the clips to change their order")]
    [InlineData("您可以将标题拖到底部。", "将标题移动到底部")]
    [InlineData("Click \"Generate\" now.", "Generate")]
    [InlineData("Click on the title to make it larger.", "Make it larger")]
    [InlineData("点击标题来修改字体。", "修改字体")]
    [InlineData("点击应用按钮。", "应用")]
    public void A_Suggested_Edit_Can_Be_Sent_As_It_Is(string reply, string message) =>
        Translate(reply).Next.ShouldHaveSingleItem().Arguments["message"]!.GetValue<string>().ShouldBe(message);

    [Theory]
    [InlineData("Which clip should come first?", "Which clip should come first?")]
    [InlineData("I found two clips. Which one shall I use?", "Which one shall I use?")]
    [InlineData("好的。标题放在哪里？", "标题放在哪里？")]
    [InlineData("Shall I add 2.5 s? Click Export to skip.", "Shall I add 2.5 s?")]
    [InlineData("- first\n- second\nOr **both**?", "Or **both**?")]
    [InlineData("Is it fine? I think so.", null)]
    [InlineData("The title reads \"Really?\"", null)]
    public void The_Last_Sentence_Is_The_Question(string reply, string? question) => Translate(reply).Question.ShouldBe(question);

    [Fact]
    public void The_Same_Step_Is_Offered_Once_And_Three_At_Most()
    {
        var translated = Translate("Click Export. Then click Export. Click \"One\". Click \"Two\". Click \"Three\".");

        translated.Next.Select(step => step.Tool).ShouldBe(["export_video", "send_edit", "send_edit"]);
    }

    [Fact]
    public void Control_And_Direction_Characters_Are_Cleaned() => Translate("a\u0007b\u202Ec\r\nd").Text.ShouldBe("abc\nd");

    [Fact]
    public void The_Reason_Is_Told_In_The_Language_Of_The_Call() =>
        Languages.FromText(new GuiTranslator().Translate("Click Export.", Session, Language.Chinese).Next[0].Why).ShouldBe(Language.Chinese);

    private static TranslatedReply Translate(string reply) =>
        new GuiTranslator().Translate(reply, Session, Languages.FromText(reply) ?? Language.English);
}
