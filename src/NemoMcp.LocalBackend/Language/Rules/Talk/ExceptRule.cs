using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Remove everything but the first 5 seconds" keeps them; before the negations, which would take the exception for a wish of its own.</summary>
internal sealed class ExceptRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("remove everything but RANGE", "除了 RANGE 都删掉", "remove everything but the first 2 seconds", "除了开头2秒其他都删掉"),
        new("keep everything except RANGE", "除了 RANGE 都保留", "keep everything except the last 2 seconds", "除了最后2秒都保留"),
        new("mute everything but the music", "除了音乐都静音", "mute everything but the music", "除了音乐都静音"),
    ];

    private const string But = " (all|everything|anything)( else)?( of it)? (but|except( for)?|apart from|other than|besides) (for )?(only )?(the )?";
    private const string What = "(" + Spoken.Range + "|first <d:(?<first>[0-9]+)>|last <d:(?<last>[0-9]+)>)( of " + Spoken.The + Spoken.Film + ")?";
    private const string PieceWords = "(" + Spoken.Range + "|(开头|最?前面?)的? ?<d:(?<first>[0-9]+)>|(最后|结尾|末尾)的? ?<d:(?<last>[0-9]+)>)(以外|之外|外)?的?(其他|其余|剩下)?的?(部分|内容)?(都|全部|全)?";

    private static readonly Regex Kept = Spoken.Pattern(@"\b(remove|delete|drop|cut( out| off)?|get rid of|trim)" + But + What + "|除了?" + PieceWords + Spoken.TakeAway);
    private static readonly Regex Removed = Spoken.Pattern(@"\b(keep|use|leave|take)" + But + What + "|除了?" + PieceWords + "(保留|留下)");
    private static readonly Regex Music = Spoken.Pattern(@"\b(mute|silence)" + But + @"(background )?(music|bgm|soundtrack)\b|除了?(背景)?(音乐|配乐)(以外|之外|外)?的?(其他|其余)?的?(声音)?(都|全部|全)?静音");

    public void Read(Part part)
    {
        if (part.Claim(Kept) is { } kept)
        {
            part.Do((part.Token(kept, "r"), part.Token(kept, "first"), part.Token(kept, "last")) switch
            {
                ({ } range, _, _) => new EditCommand.KeepRange(range.A, range.B),
                (_, { } first, _) => new EditCommand.KeepRange(0, first.A),
                var (_, _, last) => new EditCommand.KeepLast(last!.A),
            });
        }

        if (part.Claim(Removed) is { } removed)
        {
            part.Do((part.Token(removed, "r"), part.Token(removed, "first"), part.Token(removed, "last")) switch
            {
                ({ } range, _, _) => new EditCommand.RemoveRange(range.A, range.B),
                (_, { } first, _) => new EditCommand.TrimStart(first.A),
                var (_, _, last) => new EditCommand.TrimEnd(last!.A),
            });
        }

        if (part.Claim(Music) is not null)
        {
            part.Do(new EditCommand.SetVolume(0, SoundTarget.Film));
        }
    }
}
