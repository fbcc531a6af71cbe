using System.Globalization;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>get_credits</c>.</summary>
internal static class CreditsAnswer
{
    public static IEnumerable<string> Lines(CreditsOutcome outcome)
    {
        var language = outcome.Language;
        yield return language.Say(
            $"{Number(outcome.Available)} credits available ({Number(outcome.Frozen)} reserved, {Number(outcome.Total)} in all).",
            $"可用积分 {Number(outcome.Available)}（冻结 {Number(outcome.Frozen)}，共 {Number(outcome.Total)}）。");
        yield return language.Say(
            $"An editing session costs about {Number(outcome.Estimates.Edit)}, a generated clip about {Number(outcome.Estimates.Generate)}, an export nothing.",
            $"一次剪辑约 {Number(outcome.Estimates.Edit)}，生成一个片段约 {Number(outcome.Estimates.Generate)}，导出免费。");
        if (outcome.Low)
        {
            yield return language.Say("That is too little for another editing session.", "不足以再进行一次剪辑。");
        }

        if (outcome.RegisterUrl is { } url)
        {
            yield return language.Say($"Register to keep this account and get more: {url}", $"注册以保留账户并获得更多积分：{url}");
        }
    }

    private static string Number(decimal credits) => credits.ToString("0.##", CultureInfo.InvariantCulture);
}
