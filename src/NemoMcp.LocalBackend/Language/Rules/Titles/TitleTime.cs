using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>When a title is to be seen.</summary>
internal sealed record TitleTime(long StartMs, long? DurationMs, bool AtEnd)
{
    /// <summary>Nothing was said of when it begins.</summary>
    public bool IsOpen { get; init; }

    public static TitleTime Read(Part part, long? besideMs, bool isOutro)
    {
        if (part.Token(part.Claim(Range), "r") is { } range)
        {
            return new(range.A, range.B - range.A, AtEnd: false);
        }

        if (part.Token(part.Claim(First), "d") is { } first)
        {
            return new(0, first.A, AtEnd: false);
        }

        if (part.Token(part.Claim(Last), "d") is { } last)
        {
            return new(0, last.A, AtEnd: true);
        }

        var length = part.Token(part.Claim(Length), "d")?.A ?? besideMs;
        if (part.Token(part.Claim(ToTheEnd), "o") is { } open)
        {
            return new(open.A, EditCommand.AddTitle.UntilTheEnd, AtEnd: false);
        }

        var isWhole = part.Claim(Whole) is not null;
        var start = part.Token(part.Claim(Start), "c")?.A;
        var isEnd = part.Claim(End) is not null || isOutro;
        var isBeginning = part.Claim(Beginning) is not null;
        return new(start ?? 0, isWhole ? EditCommand.AddTitle.UntilTheEnd : length, isEnd && start is null && !isWhole) { IsOpen = start is null && !isEnd && !isBeginning && !isWhole };
    }

    private static readonly Regex Range = Spoken.Pattern(@"(\b(from|during|between|at) |从 ?|在 ?)*" + Spoken.Range + "(之间|期间| )*");

    private static readonly Regex First = Spoken.Pattern(@"(\b(for|in|during|over|within|at) )*(the )?(first|opening) " + Spoken.Duration + "|在?(开头|最?前面?|开场)的? ?" + Spoken.Duration + "(里|内|显示)*");

    private static readonly Regex Last = Spoken.Pattern(@"(\b(for|in|during|over|within|at) )*(the )?(last|final|closing) " + Spoken.Duration + "|在?(最后|结尾|末尾)的? ?" + Spoken.Duration + "(里|内|显示)*");

    private static readonly Regex Length = Spoken.Pattern(@"(\b(for|lasting|lasts|during|of|stays?( for)?|visible( for)?)( about| around)? |持续 ?|显示 ?|停留 ?|时长为? ?|保持 ?)" + Spoken.Duration + "( long)?");

    private static readonly Regex ToTheEnd = Spoken.Pattern(@"(\b(from|at|starting( at| from)?) |从 ?)*" + Spoken.ToTheEnd);

    private static readonly Regex Whole = Spoken.Pattern(@"\b(throughout|the whole time|all the time|always|(for|during|over|through|throughout) the (whole|entire|full) (video|film|clip|movie))( the (video|film|clip|movie))?\b|(全程|始终|一直|从头[挂放显示留]*到尾)(都)?(要|在|有|留着|放着|挂着)*");

    private static readonly Regex Start = Spoken.Pattern(@"(\b(starting|beginning|start|begin|appearing)? ?(at|from|after) |从 ?|在 ?|于 ?)" + Spoken.Moment + "(开始|起|后|处|出现| )*|<c:(?<c>[0-9]+)>(开始|起|处|出现)?");

    private static readonly Regex End = Spoken.Pattern(@"^(end|finish|close)(ing)? ((it|the (video|film|clip)) )?(?=with\b)|\b(at|near|in) the (very )?end( of (the |my )?(video|film|clip|movie))?\b|(在|放在)?(视频|影片)?的?(结尾|末尾|最后|结束)(处|时|部分)?");

    private static readonly Regex Beginning = Spoken.Pattern(@"^(start|begin|open)(ning|ing)? ((it|the (video|film|clip)) )?(?=with\b)|\b(at|in|from) the (very )?(start|beginning)( of (the |my )?(video|film|clip|movie))?\b|(在|放在)?(视频|影片)?的?(开头|开场|开始|片头)(处|时|部分)?");
}
