using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>"Fade in for 1 second and fade out", 淡入淡出, 1秒淡出.</summary>
internal sealed class FadeRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("fade in for N seconds", "淡入N秒", "fade in for 2 seconds", "淡入2秒"),
        new("fade out for N seconds", "淡出N秒", "fade out for 2 seconds", "淡出2秒"),
        new("fade the music out over N seconds", "音乐淡出N秒", "fade the music out over 2 seconds", "音乐淡出2秒"),
        new("fade in and out", "淡入淡出", "fade in and out", "淡入淡出"),
    ];

    private const long UsualMs = 1000;

    private static readonly Phrase OnlyAtTheEdges = new(
        "a film fades at its beginning and its end: say for how long, such as \"fade out for 2 seconds\"", "只能在开头淡入、在结尾淡出：请说时长，例如“淡出2秒”");

    internal static readonly Phrase WholeFilm = new(
        "only the whole film fades, with its music, or the music by itself, and no title", "只能整部影片（连同音乐）或音乐淡入淡出，不能单独对标题");

    public void Read(Part part)
    {
        if (part.Has(Fade) && part.Has(MusicOnly) && !part.Has(NotMusic))
        {
            ReadMusic(part);
            return;
        }

        if (part.Has(Fade) && part.Has(Single))
        {
            part.Claim(Fade);
            part.Add(new Finding.CannotDo(part.Words(part.Text), WholeFilm, Blocking.SamePart));
            return;
        }

        if (part.Claim(AtMoment) is { } moment)
        {
            part.Add(new Finding.CannotDo(part.Words(moment.Value), OnlyAtTheEdges, Blocking.SamePart));
            return;
        }

        if ((part.Claim(BothEnglish) ?? part.Claim(BothChinese)) is { } both)
        {
            part.Do(new EditCommand.FadeIn(LengthOf(part, both)));
            part.Do(new EditCommand.FadeOut(LengthOf(part, both)));
        }

        if (part.Claim(In) is { } fadeIn)
        {
            part.Do(new EditCommand.FadeIn(LengthOf(part, fadeIn)));
        }

        if (part.Claim(Out) is { } fadeOut)
        {
            part.Do(new EditCommand.FadeOut(LengthOf(part, fadeOut)));
        }

        if (part.Findings.OfType<Finding.Do>().Any(done => done.Command is EditCommand.FadeIn or EditCommand.FadeOut))
        {
            part.ClaimAll(Soft);
        }
    }

    private static void ReadMusic(Part part)
    {
        part.ClaimAll(MusicOnly);
        var both = part.Claim(BothEnglish) ?? part.Claim(BothChinese);
        var fadeIn = both ?? part.Claim(In);
        var fadeOut = both ?? part.Claim(Out);
        part.ClaimAll(Soft);
        part.Add(fadeIn is null && fadeOut is null
            ? new Finding.CannotDo(part.Words(part.Text), WholeFilm, Blocking.SamePart)
            : new Finding.Do(new EditCommand.FadeMusic(fadeIn is null ? 0 : LengthOf(part, fadeIn), fadeOut is null ? 0 : LengthOf(part, fadeOut))));
    }

    private static long LengthOf(Part part, Match match) => part.Token(match, "d")?.A ?? UsualMs;

    private static readonly Regex Fade = Spoken.Pattern(@"\bfad(e|es|ed|ing)\b|\bfade-?(in|out)\b|淡[入出]|渐[显隐]");
    private static readonly Regex Single = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|music|song|bgm|captions?|audio|sound)\b|音乐|配乐|标题|文字|字幕|声音");

    private static readonly Regex MusicOnly = Spoken.Pattern(@"\b((of|on|for) )?((the|my) )?((background|backing) )?(music|bgm|soundtrack|song)\b|(给|让|把)?(背景)?(音乐|配乐|歌曲?)的?");
    private static readonly Regex NotMusic = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|captions?|add|use|put|video|film|clip|picture)\b|标题|文字|字幕|加|配上|视频|影片|画面");

    // "At 5 s" is a moment and no length.
    private static readonly Regex AtMoment = Spoken.Pattern(@"\bfad(e|es|ed|ing)\b[^,;]*\b(at|from|after|starting( at| from)?|beginning( at| from)?) (the )?<[cdo]:[0-9]+>|\b(at|from|after) (the )?<[cdo]:[0-9]+>[^,;]*\bfad(e|es|ed|ing)\b|[在从] ?<d:[0-9]+>(的?时候?|处)?(开始)?(淡[入出]|渐[显隐入出])|在 ?(淡[入出]|渐[显隐入出]) ?<d:[0-9]+>|第? ?<c:[0-9]+>(的?时候?|处)?(开始)?(淡[入出]|渐[显隐入出])");

    private const string Before = @"((\b(add|apply|an?|the|with|have|do|use)\b ?)*" + Spoken.Duration + "(的)? ?)?";
    private const string After = @"((effects?|效果)? ?\(?(\b(for|over|of|in|during|lasting|with|a|an|each|the|last|first|about|final)\b ?|各|持续|时长|用|为| )*" + Spoken.Duration + @"( each| long)?\)?)?";

    private static readonly Regex BothEnglish = Spoken.Pattern(Before + @"\bfade(s|d)?([ -]in)?( and | ?/ ?|-| & )(fade(s|d)?[ -])?out\b(?<=\bin\b.*) ?" + After + @"|" + Before + @"\bfade(s|d)?[ -]in[ -]out\b ?" + After);

    private static readonly Regex BothChinese = Spoken.Pattern(Before + "淡入 ?淡出 ?" + After);

    private static readonly Regex In = Spoken.Pattern(Before + @"(\bfad(e|es|ed|ing)[ -]?(it |the (video|film|clip) )?(in\b( from black)?|from black)|\bfade-?in\b|淡入|渐显|渐入) ?" + After);

    private static readonly Regex Out = Spoken.Pattern(Before + @"(\bfad(e|es|ed|ing)[ -]?(it |the (video|film|clip) )?(out\b( to black)?|to black)|\bfade-?out\b|淡出|渐隐|渐出) ?" + After);

    private static readonly Regex Soft = Spoken.Pattern(@"\b(add|apply|effects?|with|start(ing)?|begin(ning)?|end(ing)?|finish(ing)?|smooth|smoothly|gentle|(at|in) the (start|beginning|end)( of (the )?(video|film|clip))?|use)\b|效果|添加|加上?|开头|开场|结尾|结束时?|带|慢慢|片头|片尾|末尾");
}
