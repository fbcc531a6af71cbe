using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules;

/// <summary>
/// Words that ask for nothing. The list is closed on purpose: a word that is not in it may limit what was asked ("mute the
/// dog"), so a part that still holds one is not acted on.
/// </summary>
internal static class Fillers
{
    /// <summary>The words that are no fillers; null where there are none.</summary>
    public static string? Left(string rest)
    {
        var left = Chinese.Replace(English.Replace(rest, " "), " ");
        return left.Any(char.IsLetterOrDigit) || left.Contains('<', StringComparison.Ordinal) || left.Contains('"', StringComparison.Ordinal)
            ? Spaces.Replace(left, " ").Trim()
            : null;
    }

    private static readonly Regex English = Spoken.Pattern(@"\b(please|pls|can|could|would|will|you|we|i'd|i'm|i've|i|let's|let|like|want|wanna|need|to|my|me|us|our|the|a|an|this|that|these|those|it's|its|it|them|into|in|for|of|on|as|by|from|be|so|now|just|up|all|both|have|has|got|get|give|do|make|making|turn|create|convert|change|here|there|and|also|too|kindly|simply|quickly|exactly|sure"
        + @"|video clips?|videos?|clips?|films?|movies?|footage|recordings?|material|media|files?|vid|vids|version|result|piece|whole|entire|full|raw|new|final|finished|nice|nicely|cool|great|awesome|lovely|quick|simple|ready|uploaded|attached"
        + @"|thanks?|thank you|thx|cheers|hey|hi|hello|dear|ok|okay|yes|yeah|alright|right away)\b");

    private static readonly Regex Chinese = Spoken.Pattern("麻烦您?|首先|先|请|帮我|帮忙|帮|给我|给|把|将|我们|我的|我想要?|我要|我|你|您|它|他|这个|这段|这条|这部|这些|这|那个|那段|整个|整段|整部|全部|所有|上传|视频|影片|片子|短片|短视频|电影|素材|片段|录像|原始|一个|一段|一条|一部|一下|一份|个"
        + "|能不能|可不可以|可以|能|想要?|希望|需要|让|变成|改成|转成|做成|弄成|变为|改为|转为|做|改|变|弄|转|成|为|的|地|得|了|吧|吗|呢|啊|呀|哦|好|嗯|并|和|且|都|也|就|上|里|中|用|在|到|各|谢谢您?|感谢|多谢|您好|你好|加");

    private static readonly Regex Spaces = Spoken.Pattern(@"\s+");
}
