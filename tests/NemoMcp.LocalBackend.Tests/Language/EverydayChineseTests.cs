namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>How people say things in Chinese who never read the page.</summary>
public sealed class EverydayChineseTests
{
    [Theory]
    [InlineData("从第十秒往后全砍", "keep 0-10")]
    [InlineData("前后各掐两秒", "start -2; end -2")]
    [InlineData("五秒到七秒那段来个慢动作", "speed 0.5 5-7")]
    [InlineData("先放plaza.mp4再放box.mp4", "move plaza.mp4 before box.mp4")]
    [InlineData("叠化去掉吧", "no crossfades")]
    [InlineData("第七秒暂停一下，停一秒半", "freeze 7 +1.5")]
    [InlineData("搞成1比1的，上下留黑", "1080x1080; fit Bars")]
    [InlineData("中间裁个正方形出来", "crop square")]
    [InlineData("人一开口音乐就自动压低", "duck")]
    [InlineData("响度按电视播出的标准来", "loudness -23 EBU R 128, 电视")]
    [InlineData("标题写“我的家”，放上面，红的", "title [我的家] 0 Top #FF3B30")]
    [InlineData("标题往左上角挪", "change : TopLeft")]
    [InlineData("“生日快乐”改成“新年快乐”", "change [生日快乐]: [新年快乐]")]
    [InlineData("开头加个片头，写“第一集”，红底，两秒", "start card [第一集] 2 on #FF3B30")]
    [InlineData("正片之前先出一屏蓝底的字“老王修车”，一秒就够", "start card [老王修车] 1 on #007AFF")]
    [InlineData("最后来一屏字“感谢收看”收个尾", "end card [感谢收看]")]
    [InlineData("照片每张停三秒，要有点缓慢缩放", "slides 3 each; slides moving")]
    [InlineData("右上角叠一个plaza.mp4的小画面，四成宽", "over plaza.mp4 TopRight 40%")]
    [InlineData("logo.png贴在右下角，透明一半", "over logo.png BottomRight opacity 50%")]
    [InlineData("能帮我把这条片子缩到十秒吗", "shorten 10")]
    [InlineData("播放速度快个百分之二十", "speed 1.2")]
    [InlineData("两段换个位置", "swap 1 2")]
    [InlineData("空白用模糊背景", "fit Blur")]
    [InlineData("右下角贴个logo.png，五成透明", "over logo.png BottomRight opacity 50%")]
    [InlineData("logo换到左上角，再小一点", "change over TopLeft; change over  x0.77")]
    [InlineData("我说话的地方音乐要小声", "duck")]
    [InlineData("让音乐最后三秒渐弱", "music in 0 out 3")]
    [InlineData("片头放一屏黑底“序章”，停两秒", "start card [序章] 2 on #000000")]
    [InlineData("把片头那屏字去了", "no start card")]
    [InlineData("回到两步之前", "undo 2")]
    public void Everyday_Words_Are_Understood(string message, string told) => Told.Of(message, "box.mp4", "plaza.mp4", "logo.png").ShouldBe(told);

    [Theory]
    [InlineData("音乐最后三秒去掉", "unknown(音乐最后三秒去掉)")]
    [InlineData("有人说话的地方去掉", "unknown(有人说话的地方去掉)")]
    [InlineData("颜色不要变", "cannot(不要变)")]
    [InlineData("除了第二段都静音", "cannot(除了第二段都静音)")]
    [InlineData("第二段的标题太大，去掉", "cannot(第二段); cannot(标题太大); unknown(去掉)")]
    [InlineData("两边别用黑边，用模糊的", "cannot(别用黑边); fit Blur")]
    [InlineData("中间来一屏蓝底的字“你好”", "unknown(中间来一屏蓝底的字 “你好”)")]
    [InlineData("第二段再来一遍，颜色不要动", "repeat 2 clip 2; cannot(不要动)")]
    public void Words_That_Look_Alike_Are_Not_Taken_For_More(string message, string told) => Told.Of(message).ShouldBe(told);
}
