namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Smaller pictures over the film.</summary>
public sealed class OverlaySentenceTests
{
    [Theory]
    [InlineData("put clip.mp4 in the top right corner at 30%", "over clip.mp4 TopRight 30%")]
    [InlineData("add logo.png bottom right at 50% opacity", "over logo.png BottomRight opacity 50%")]
    [InlineData("add logo.png as a watermark at the bottom left, 30% transparent", "over logo.png BottomLeft opacity 70%")]
    [InlineData("show clip.mp4 picture in picture from 2s to 5s", "over clip.mp4 TopRight 2+3")]
    [InlineData("overlay logo.png at the top left, 10% of the width", "over logo.png TopLeft 10%")]
    [InlineData("add my logo in the top left corner", "over newest TopLeft")]
    [InlineData("make it vertical and put logo.png in the top left corner", "1080x1920; over logo.png TopLeft")]
    [InlineData("把 clip.mp4 放在右上角 30%", "over clip.mp4 TopRight 30%")]
    [InlineData("右下角加 logo.png，不透明度50%", "over logo.png BottomRight opacity 50%")]
    [InlineData("加水印 logo.png，放在左上角", "over logo.png TopLeft")]
    [InlineData("画中画 clip.mp4 放在左下角", "over clip.mp4 BottomLeft")]
    [InlineData("remove the logo", "no over")]
    [InlineData("remove the watermark", "no over")]
    [InlineData("去掉画中画", "no over")]
    [InlineData("move the logo to the top left", "change over TopLeft")]
    [InlineData("make the logo bigger", "change over  x1.3")]
    [InlineData("make the logo 40% opaque", "change over  opacity 40%")]
    [InlineData("把标志移到左上角", "change over TopLeft")]
    [InlineData("add stickers", "cannot(add stickers)")]
    [InlineData("split screen", "cannot(split screen)")]
    [InlineData("add song.mp3 as background music at 30%", "music song.mp3 30%")]
    [InlineData("add the title 'logo' in the top left corner", "title [logo] 0 TopLeft")]
    [InlineData("without a logo", "leave(without a logo)")]
    public void A_Picture_Over_The_Film_Is_Read(string message, string told) => Told.Of(message, "clip.mp4", "logo.png", "song.mp3").ShouldBe(told);
}
