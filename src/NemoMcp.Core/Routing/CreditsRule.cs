namespace NemoMcp.Core.Routing;

/// <summary>"credits", "how many credits do I have left?", "积分还有多少".</summary>
internal sealed class CreditsRule : IRoutingRule
{
    private static readonly Vocabulary Words = new(
        (WordRole.Ask, "credits|credit|balance|积分|余额|点数|how many left|how many are left|how many do i have left|how many remain|how many remaining|how much left|how much is left"),
        (WordRole.Filler,
            "how many|how much|do i have|do we have|have i got|have|got|are|is|there|left|remaining|remain|remains|what's|whats|what is|what are|my|our|the|of|in|on|any|still|more|" +
            "check|show|give|get|see|tell|view|look at|look up|display|account|current|currently|free|available|total|know|i have|we have|i|status|does|do|will|cost|costs|need|a|an|it|export|edit|exporting|editing"),
        (WordRole.Filler, "还有|还剩|剩余|剩下|剩|多少|几个|几|查询|查看|查一查|查|看看|看|显示|我的|账户|账号|当前|目前|有|是|还|可用|免费|总共|个|够不够|够|情况|知道|告诉|导出|剪辑|需要|花|花费|消耗|一次"),
        (WordRole.Filler, Politeness.English),
        (WordRole.Filler, Politeness.Chinese));

    public Intent? TryRoute(Message message) =>
        Words.Read(message.Plain) is { } words && words.Any(word => word.Role is WordRole.Ask) ? new Intent.Credits() : null;
}
