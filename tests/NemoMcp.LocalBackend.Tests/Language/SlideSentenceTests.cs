namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Still pictures as a show.</summary>
public sealed class SlideSentenceTests
{
    [Theory]
    [InlineData("make a slide show, 3 seconds each", "place; slides 3 each")]
    [InlineData("make a slideshow of my photos with 2 seconds per photo", "place; slides 2 each")]
    [InlineData("show each picture for 4 seconds", "slides 4 each")]
    [InlineData("3 seconds each with gentle zoom", "slides 3 each; slides moving")]
    [InlineData("add a ken burns effect", "slides moving")]
    [InlineData("zoom in slowly", "slides moving")]
    [InlineData("做成幻灯片，每张3秒", "place; slides 3 each")]
    [InlineData("每张图片显示2秒，轻微缩放", "slides 2 each; slides moving")]
    [InlineData("慢慢放大", "slides moving")]
    [InlineData("zoom in by 20%", "zoom x1.2")]
    public void A_Slide_Show_Is_Read(string message, string told) => Told.Of(message).ShouldBe(told);
}
