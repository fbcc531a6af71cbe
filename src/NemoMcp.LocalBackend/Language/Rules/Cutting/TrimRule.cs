using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Trim the first 3 seconds", "cut off the last 2s", 去掉开头3秒, 剪掉最后两秒.</summary>
internal sealed class TrimRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("trim the first N seconds", "去掉开头N秒", "trim the first 2 seconds", "去掉开头2秒"),
        new("cut off the last N seconds", "剪掉最后N秒", "cut off the last 2 seconds", "剪掉最后两秒"),
        new("trim N seconds off both ends", "开头和结尾各去掉N秒", "trim 1 second off both ends", "开头和结尾各去掉1秒"),
    ];

    private static readonly Phrase WhichSide = new(
        "say which side and how much, such as \"trim the first 3 seconds\"", "请说明哪一头、多少秒，例如“去掉开头3秒”");

    public void Read(Part part)
    {
        if ((part.Claim(BothEnglish) ?? part.Claim(BothChinese)) is { } both)
        {
            part.Do(new EditCommand.TrimStart(part.Token(both, "d")!.A));
            part.Do(new EditCommand.TrimEnd(part.Token(both, "d")!.A));
        }

        while ((part.Claim(StartEnglish) ?? part.Claim(StartChinese)) is { } start)
        {
            part.Do(new EditCommand.TrimStart(part.Token(start, "d")!.A));
        }

        while ((part.Claim(EndEnglish) ?? part.Claim(EndChinese)) is { } end)
        {
            part.Do(new EditCommand.TrimEnd(part.Token(end, "d")!.A));
        }

        if (part.Claim(Open) is { } open)
        {
            part.Add(new Finding.CannotDo(part.Words(open.Value), WhichSide, Blocking.SamePart));
        }
    }

    private const string Verb = @"\b(trim|cut|remove|delete|drop|chop|lose|skip|take|clip|crop|shave|get rid of)( (off|out|away))? (the |its |my )?(very )?";
    private const string Length = "<[cd]:(?<d>[0-9]+)>";
    private const string Off = @"( off| away| out)?( of (the |my |this )?(video|film|clip|footage))?";
    private const string First = "(first|initial|opening|beginning|starting|leading)";
    private const string Last = "(last|final|ending|closing|trailing)";
    private const string StartNoun = "(start|beginning|front|head|opening)";
    private const string EndNoun = "(end|back|tail|ending)";

    private static readonly Regex BothEnglish = Spoken.Pattern(Verb + "(first and (the )?last|start and (the )?end by|beginning and (the )?end by) " + Spoken.Duration + Off
        + "|" + Verb + Spoken.Duration + " (off|from) (both ends|each end|(the )?(start|beginning) and (the )?end)");

    private static readonly Regex BothChinese = Spoken.Pattern(Spoken.TakeAway + "?(开头|首|前面)和(结尾|尾|末尾|后面)的?(各|都)?" + Spoken.TakeAway + "?的? ?" + Spoken.Duration);

    private static readonly Regex StartEnglish = Spoken.Pattern(Verb + First + " " + Spoken.Duration + Off
        + "|" + Verb + Length + " (off |away )?(from|off|of|at) (of )?(the )?(very )?" + StartNoun + Off
        + "|" + Verb + StartNoun + Off + " by " + Spoken.Duration
        + @"|\bstart (the (video|film|clip) |it )?(at|from) <[cd]:(?<d>[0-9]+)>");

    private const string StartWords = "(最?开头|开始|最?前面|最前|前|片头|起始|头)";
    private const string EndWords = "(最?结尾|末尾|最后面?|后面|片尾|尾部|尾巴|后)";
    private const string PieceWords = "(的?(内容|部分|画面|片段|视频))?";

    private static readonly Regex StartChinese = Spoken.Pattern("(" + Spoken.TakeAway + "|跳过|剪|裁|不要)了?(视频|影片|片子)?的?" + StartWords + "的?那? ?" + Spoken.Duration + PieceWords
        + "|" + StartWords + "的?那? ?" + Spoken.Duration + PieceWords + "(都|全部|给我|给)?(" + Spoken.TakeAway + "|跳过|不要|剪)了?");

    private static readonly Regex EndEnglish = Spoken.Pattern(Verb + Last + " " + Spoken.Duration + Off
        + "|" + Verb + Length + " (off |away )?(from|off|of|at) (of )?(the )?(very )?" + EndNoun + Off
        + "|" + Verb + EndNoun + Off + " by " + Spoken.Duration);

    private static readonly Regex EndChinese = Spoken.Pattern("(" + Spoken.TakeAway + "|剪|裁|不要)了?(视频|影片|片子)?的?" + EndWords + "的?那? ?" + Spoken.Duration + PieceWords
        + "|" + EndWords + "的?那? ?" + Spoken.Duration + PieceWords + "(都|全部|给我|给)?(" + Spoken.TakeAway + "|不要|剪)了?");

    private static readonly Regex Open = Spoken.Pattern(@"\b(trim|cut|remove|chop|shave)( off| out)? " + Spoken.The + "(" + Spoken.Duration + "|start|beginning|end|ending)( of it)?$|" + @"\btrim( (it|this|that|the (video|film|clip)))?$"
        + "|(剪掉|去掉|删掉|裁掉) ?(" + Spoken.Duration + "|开头|结尾)$");
}
