namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Cards before and after the film.</summary>
public sealed class CardSentenceTests
{
    [Theory]
    [InlineData("start with a card 'Harbour Day' for 3 seconds", "start card [Harbour Day] 3")]
    [InlineData("end card 'Thanks for watching'", "end card [Thanks for watching]")]
    [InlineData("add an intro 'Welcome'", "start card [Welcome]")]
    [InlineData("with an intro 'Welcome' and an outro 'Bye'", "start card [Welcome]; end card [Bye]")]
    [InlineData("add a 2-second title card 'One' on a red background", "start card [One] 2 on #FF3B30")]
    [InlineData("end with a card 'Bye' in yellow", "end card [Bye] #FFCC00")]
    [InlineData("add an outro card saying \"See you\" for 5 seconds", "end card [See you] 5")]
    [InlineData("put a card 'Part two' at the end", "end card [Part two]")]
    [InlineData("片头“港口一日” 3秒", "start card [港口一日] 3")]
    [InlineData("加片尾“谢谢观看”", "end card [谢谢观看]")]
    [InlineData("加一个片头卡片“你好”，片尾卡片“再见”", "start card [你好]; end card [再见]")]
    [InlineData("加蓝色背景的片头“你好”", "start card [你好] on #007AFF")]
    [InlineData("remove the intro", "no start card")]
    [InlineData("remove the outro", "no end card")]
    [InlineData("remove all cards", "no any card")]
    [InlineData("去掉片尾", "no end card")]
    [InlineData("删除所有卡片", "no any card")]
    [InlineData("end with the title 'The End'", "title [The End] end")]
    [InlineData("片尾标题“完”", "title [完] end")]
    [InlineData("add an intro", "cannot(add an intro)")]
    [InlineData("加片头", "cannot(加片头)")]
    public void A_Card_Is_Read(string message, string told) => Told.Of(message).ShouldBe(told);
}
