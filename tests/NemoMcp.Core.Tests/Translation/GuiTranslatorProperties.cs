using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Translation;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Translation;

public sealed class GuiTranslatorProperties
{
    private static readonly Gen<string> Harmless = Gen.Elements(
        "Added the title \"Plaza\" from 0 to 3.5 s.", "The clip is shorter now, and the music fades out.", "Is that right?", "- muted the film", "1. Video: plaza (0-10s)",
        "标题已添加，音量 35%。", "需要更长吗？", "**Done!**", "To be honest, it looks fine", "If you like it, tell me", "and then some", "", "e.g. at 1:20 (the end)", "“点击导出”");

    private static readonly Gen<string> Screen = Gen.Elements(
        "Click the Export button.", "Open the media panel.", "You can drag the clips.", "点击导出按钮。", "打开字幕面板。", "Preview it in the timeline.");

    [Fact]
    public void Text_Without_Talk_Of_A_Screen_Is_Unchanged() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Texts(Harmless).ToArbitrary(), text => Translate(text).Text == ForeignText.Clean(text, int.MaxValue, keepLines: true)));

    [Fact]
    public void Every_Instruction_Leaves_And_Every_Other_Line_Stays() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Harmless.ToArbitrary(), Screen.ToArbitrary(), (line, screen) =>
        {
            var translated = Translate($"{line} \n{screen}\nEnd.");
            return !translated.Text.Contains(screen, StringComparison.Ordinal)
                && translated.Text.Contains(line.Trim(), StringComparison.Ordinal)
                && (translated.Next.Count > 0 || translated.WantsTimeline);
        }));

    [Fact]
    public void Any_Text_At_All_Is_Answered_In_Time() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Translate(text.Get) is not null));

    [Theory]
    [InlineData("click ")]
    [InlineData("you can ")]
    [InlineData("在中在中")]
    [InlineData("((((((")]
    [InlineData("……")]
    [InlineData("and,")]
    [InlineData("\"")]
    [InlineData("1. ")]
    [InlineData("将把将把")]
    public void A_Hostile_Reply_Does_Not_Hold_Us_Up(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));

        Translate(text).ShouldNotBeNull();
    }

    private static Gen<string> Texts(Gen<string> lines) =>
        from chosen in Gen.ArrayOf(lines)
        from joint in Gen.Elements("\n", " ", "\n\n")
        select string.Join(joint, chosen);

    private static TranslatedReply Translate(string text) => new GuiTranslator().Translate(text, "1", Language.English);
}
