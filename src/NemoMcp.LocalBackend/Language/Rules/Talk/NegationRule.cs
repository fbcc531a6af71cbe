using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>
/// "Don't mute", 不要静音: everything behind the negation is no command. Where it limits a command in the same part, that
/// command is not done either, unless it only names something that would not be added anyway.
/// </summary>
internal sealed class NegationRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("don't …", "不要…", "make it square, don't mute it", "改成方形，不要静音"),
    ];

    private static readonly Phrase Condition = new(
        "this condition cannot be kept here", "这个条件在这里做不到");

    public static bool IsIn(string text) => Negation.IsMatch(text);

    /// <summary>It only says what is not to be there: "not vertical", "without music".</summary>
    public static bool IsAbsence(string text) => Absence.IsMatch(text);

    public void Read(Part part)
    {
        if (part.Claim(SamePitch) is { } pitch)
        {
            part.Add(new Finding.LeaveAsIs(part.Words(pitch.Value)));
        }

        if (part.Claim(Negation) is not { } match)
        {
            return;
        }

        var words = part.Words(match.Value);
        var standsAlone = !part.Rest.Any(char.IsLetterOrDigit) || Absence.IsMatch(match.Value) || Fillers.Left(part.Rest) is null;
        // An exception is no wish that something be left alone: what it is an exception from was not understood.
        part.Add(standsAlone && !words.StartsWith("除了", StringComparison.Ordinal) ? new Finding.LeaveAsIs(words) : new Finding.CannotDo(words, Condition, Blocking.SamePart));
    }

    // No change of speed here changes it.
    private static readonly Regex SamePitch = Spoken.Pattern(@"\b((but|and) )?(without (changing|altering|affecting|raising|lowering) (the |its |my )*(pitch|voice pitch|tone)|(keep(ing)?|with) (the |its )*(same |original |normal )*pitch( the same| as it is| unchanged)?)\b|(但|且)?(不(要)?(变调|改变音调|改变音高)|(保持|保留)(原来的?|原)?(音调|音高)(不变)?)");

    // "No more than 15 seconds" and 不要开头3秒 are commands of other rules.
    private static readonly Regex Negation = Spoken.Pattern(@"(\b(please )?(don't|dont|do not|doesn't|never|without|no need (to|for)|shouldn't|should not|must not|mustn't|cannot|can't have|avoid|instead of|rather than|except( for)?|unless|(?<!why )not|no|(?<=\b(all|everything|anything|nothing)( else)?( of it)? )but)\b(?! (more|longer) than\b| ((an?|any|the) )?(outlines?|strokes?|rims?|text (bar|box)|bold)\b).*"
        + "|(请)?(不要|不用|不必|无需|不需要|不想|请勿|切勿|勿|(?<!能)不能|(?<!可)不可以?|除了|别(?![的人处]))(?!了?$)(?!(字体|文字)?(描边|轮廓|加粗|底条))(?!(视频)?的?(最?开头|最?前|结尾|最后|末尾|后).*<d:).*)$");

    private static readonly Regex Absence = Spoken.Pattern(@"^(with)?(no|out)? ?(no|without|add|不要|不用|不需要|无需|别|加|instead of|rather than|not|any|the|an?| )*(vertical|portrait|horizontal|landscape|square|竖屏|横屏|方形|(background )?music|bgm|captions?|subtitles?|titles?|text|logos?|watermarks?|effects?|transitions?|intro|outro|stickers?|音乐|背景音乐|配乐|字幕|标题|文字|水印|特效|转场|片头|片尾|贴纸)$");
}
