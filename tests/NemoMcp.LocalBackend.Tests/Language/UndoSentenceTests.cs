namespace NemoMcp.LocalBackend.Tests.Language;

public sealed class UndoSentenceTests
{
    [Theory]
    [InlineData("undo", "undo 1")]
    [InlineData("Undo that, please!", "undo 1")]
    [InlineData("undo the last change", "undo 1")]
    [InlineData("undo the last two edits", "undo 2")]
    [InlineData("undo twice", "undo 2")]
    [InlineData("undo 3 times", "undo 3")]
    [InlineData("go back one step", "undo 1")]
    [InlineData("revert the last step", "undo 1")]
    [InlineData("redo", "redo 1")]
    [InlineData("redo that", "redo 1")]
    [InlineData("撤销", "undo 1")]
    [InlineData("撤销上一步操作", "undo 1")]
    [InlineData("撤销两步", "undo 2")]
    [InlineData("取消刚才的修改", "undo 1")]
    [InlineData("回到上一步", "undo 1")]
    [InlineData("重做", "redo 1")]
    [InlineData("恢复撤销的修改", "redo 1")]
    [InlineData("undo the blur", "cannot(undo the blur)")]
    [InlineData("undo the title", "cannot(undo the title)")]
    [InlineData("undo everything", "cannot(undo everything)")]
    [InlineData("undo it all", "cannot(undo it all)")]
    [InlineData("全部撤销", "cannot(全部撤销)")]
    [InlineData("restore the original", "cannot(restore the original)")]
    [InlineData("don't undo it", "leave(don't undo it)")]
    [InlineData("undo that and make it vertical", "cannot(undo that); cannot(make it vertical)")]
    [InlineData("撤销，然后改成竖屏", "cannot(撤销); cannot(改成竖屏)")]
    public void A_Step_Is_Read(string message, string told) => Told.Of(message).ShouldBe(told);
}
