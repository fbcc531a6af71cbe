using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Freeze the last frame for 2 seconds", "freeze at 3s for 1s", 在第3秒定格1秒, 最后一帧定格2秒.</summary>
internal sealed class FreezeRule : ISentenceRule
{
    /// <summary>Where nobody says how long.</summary>
    private const long UsualMs = 2000;

    private static readonly Phrase Where = new(
        "say which picture and how long, such as \"freeze the last frame for 2 seconds\" or \"freeze at 0:03 for 1 second\"", "请说哪一帧、多久，例如“最后一帧定格2秒”或“在第3秒定格1秒”");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("freeze the last, the first frame for N seconds", "最后一帧、第一帧定格N秒", "freeze the last frame for 2 seconds", "最后一帧定格2秒"),
        new("freeze at A for N seconds", "在A定格N秒", "freeze at 3s for 1s", "在第3秒定格1秒"),
    ];

    public void Read(Part part)
    {
        if (!part.Has(Freeze) || Worded.IsMatch(part.Text))
        {
            return;
        }

        var words = part.Words(part.Text);
        var length = part.Token(part.Claim(Length), "d")?.A ?? UsualMs;
        var isEnding = part.Claim(Ending) is not null;
        var clip = part.Claim(Clip) is { } named ? Scope.NumberOf(named) : (int?)null;
        var isLast = part.Claim(Last) is not null || isEnding;
        var isFirst = part.Claim(First) is not null;
        var at = part.Claim(At);
        var moment = part.Token(at, "c") ?? part.Token(at, "d");
        part.ClaimAll(Freeze);
        part.ClaimAll(Soft);
        part.Add((isLast ? 1 : 0) + (isFirst ? 1 : 0) + (moment is null ? 0 : 1) is 1 && (moment is null || clip is null)
            ? new Finding.Do(new EditCommand.Freeze(length) { AtMs = moment?.A ?? 0, AtEnd = isLast, Clip = clip })
            : new Finding.CannotDo(words, Where, Blocking.SamePart));
    }

    // How long a title or a card stands.
    private static readonly Regex Worded = Spoken.Pattern(Spoken.Quote);
    private static readonly Regex Freeze = Spoken.Pattern(@"\b(freez(e|es|ing)|frozen)([- ]frame)?\b|\b(hold|stay|pause|stop)( on)? (?=(the |its )?(very )?(last|first|final|opening) (frame|picture|image))|\bhold the (picture|frame|image)\b|定格|静止画面|画面(静止|停住|停下来?|停一下|冻结|定住|不动|暂停)|冻结|停住|定住|暂停|停(?= ?个?( ?<d:| |$))");
    private static readonly Regex Length = Spoken.Pattern(@"\b(for|lasting|over)( (about|another|more|a further))* <[de]:(?<d>[0-9]+)>( (more|longer|extra))?|(?<!\b(at|after|from) (the )?)<d:(?<d>[0-9]+)>( long)? (?=freeze)|(?<=定格|静止|停|停留|停住|停下来?|停一下|定住|不动|暂停|冻结|持续) ?" + Spoken.Duration);
    private static readonly Regex Clip = Spoken.Pattern(@"(\b(of|in|on|at|the (end|start|beginning) of) )*(" + Scope.ClipEnglish + ")|(在|把)?" + Scope.ClipChinese + "的?");
    private static readonly Regex Ending = Spoken.Pattern("最后的?(那|一)(个画面|帧|格|幕)");
    private static readonly Regex Last = Spoken.Pattern(@"\b(the |its |at the )?(very )?((last|final|closing) (frame|picture|image)|end(ing)?)\b|(最后|末尾|结尾)的?一?(帧|个?画面)?(处|时)?");
    private static readonly Regex First = Spoken.Pattern(@"\b(the |its |at the )?(very )?((first|opening) (frame|picture|image)|start|beginning)\b|第一(帧|个画面)|首帧|开头(的?一?(帧|画面))?");
    private static readonly Regex At = Spoken.Pattern(@"(\b(at|on|the|frame|picture|image) )*(<[cd]:(?<c>[0-9]+)>)( mark)?|(在|到) ?第? ?<[cd]:(?<c>[0-9]+)> ?(处|时|的?地方|的(?=画面))?");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(frame|picture|image|effect|add|at|still|insert|put|hold|stay|pause|there)\b|画面|效果|添加|停留|持续|一下|那一帧|帧");
}
