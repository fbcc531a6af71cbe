using System.Globalization;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Backends;

/// <summary>Tells of an anonymous account in the answer that made it.</summary>
internal static class AccountNotice
{
    // What the backend gives where it does not say (backend contract, 1.1).
    private const decimal UsualCredits = 100;

    public static string Write(Account account, bool isLocal, Language language)
    {
        if (isLocal)
        {
            return language.Say(
                "A new anonymous account was made on this machine, for the embedded backend; nothing was sent anywhere.",
                "已在本机为内置后端创建匿名账户，没有向外发送任何内容。");
        }

        var credits = (account.Credits ?? UsualCredits).ToString("0.##", CultureInfo.InvariantCulture);
        var until = account.EndsAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "?";
        return language.Say(
            $"A new anonymous NemoVideo account was made for you: {credits} free credits, valid until {until}. (NEMO_ANONYMOUS=off forbids this; NEMO_TOKEN uses your own account.)",
            $"已为您创建新的 NemoVideo 匿名账户：{credits} 个免费积分，有效期至 {until}。（设置 NEMO_ANONYMOUS=off 可禁止；NEMO_TOKEN 可使用您自己的账户。）");
    }
}
