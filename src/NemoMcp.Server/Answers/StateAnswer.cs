using NemoMcp.Core.Guidance;
using NemoMcp.Core.State;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>get_state</c>.</summary>
internal static class StateAnswer
{
    public static IEnumerable<string> Lines(StateOutcome outcome)
    {
        var language = outcome.Language;
        yield return outcome.Timeline;
        if (outcome.Media.Count > 0)
        {
            var names = string.Join(language.Say(", ", "、"), outcome.Media.Select(media => media.FileName));
            yield return language.Say($"Media: {names}", $"素材：{names}");
        }

        foreach (var job in outcome.Jobs.Where(job => job.Status is "running"))
        {
            yield return JobAnswer.Line(job, language);
        }

        yield return outcome.ExportReady
            ? language.Say("Ready to export.", "可以导出。")
            : language.Say($"Not ready to export: {outcome.WhyNot}", $"还不能导出：{outcome.WhyNot}");
    }
}
