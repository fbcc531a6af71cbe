using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>create_session</c>.</summary>
internal static class SessionAnswer
{
    public static IEnumerable<string> Lines(SessionOutcome outcome)
    {
        var language = outcome.Language;
        yield return outcome.Backend is "local"
            ? language.Say($"Ready. Session {outcome.SessionId} on the editor of this machine.", $"已就绪。会话 {outcome.SessionId}，使用本机编辑器。")
            : language.Say($"Ready. Session {outcome.SessionId} on {outcome.Backend}.", $"已就绪。会话 {outcome.SessionId}，后端：{outcome.Backend}。");
        if (outcome.Credits is { } credits)
        {
            var available = credits.Available.ToString("0.##", CultureInfo.InvariantCulture);
            yield return language.Say($"Credits available: {available}.", $"可用积分：{available}。");
        }

        if (outcome.WorkspaceUrl is { } url)
        {
            yield return language.Say($"Open it in a browser: {url}", $"在浏览器中打开：{url}");
        }
    }
}
