using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Consistency;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Remove everything but the first 5 seconds" keeps them; before the negations, which would take the exception for a wish of its own.</summary>
internal sealed class ExceptRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("remove everything but RANGE", "除了 RANGE 都删掉", "remove everything but the first 2 seconds", "除了开头2秒其他都删掉"),
        new("keep everything except RANGE", "除了 RANGE 都保留", "keep everything except the last 2 seconds", "除了最后2秒都保留"),
        new("… except RANGE", "…，RANGE 除外", "make it black and white except the first 2 seconds", "变成黑白，开头2秒除外"),
        new("mute everything but the music", "除了音乐都静音", "mute everything but the music", "除了音乐都静音"),
    ];

    private const string But = " (all|everything|anything)( else)?( of it)? (but|except( for)?|apart from|other than|besides) (for )?(only )?(the )?";
    private const string What = "(?<what>" + ExceptionWords.Places + ")";
    private const string PieceWords = What + "(以外|之外|外)?的?(其他|其余|剩下)?的?(部分|内容)?(都|全部|全)?";

    private static readonly Regex Kept = Spoken.Pattern(@"\b(remove|delete|drop|cut( out| off)?|get rid of|trim)" + But + What + "|除了?" + PieceWords + Spoken.TakeAway);
    private static readonly Regex Removed = Spoken.Pattern(@"\b(keep|use|leave|take)" + But + What + "|除了?" + PieceWords + "(保留|留下)");
    private static readonly Regex Music = Spoken.Pattern(@"\b(mute|silence)" + But + @"(background )?(music|bgm|soundtrack)\b|除了?(背景)?(音乐|配乐)(以外|之外|外)?的?(其他|其余)?的?(声音)?(都|全部|全)?静音");

    public void Read(Part part)
    {
        if (part.Claim(Kept) is { } kept)
        {
            Do(part, kept, Keep);
        }

        if (part.Claim(Removed) is { } removed)
        {
            Do(part, removed, Remove);
        }

        if (part.Claim(Music) is not null)
        {
            part.Do(new EditCommand.SetVolume(0, SoundTarget.Film));
        }
    }

    private static void Do(Part part, Match match, Func<EditScope, EditCommand> command)
    {
        foreach (var scope in ExceptionReading.ScopesOf(match.Groups["what"].Value, part.Of) ?? [])
        {
            part.Do(command(scope));
        }
    }

    private static EditCommand Keep(EditScope scope) => scope switch
    {
        { Pick: { } clips } => new EditCommand.KeepClips(clips),
        { Portion: { } portion } => new EditCommand.KeepPortion(portion),
        { LastMs: { } last } => new EditCommand.KeepLast(last),
        { EndMs: { } end } => new EditCommand.KeepRange(scope.StartMs ?? 0, end),
        _ => new EditCommand.TrimStart(scope.StartMs ?? 0),
    };

    private static EditCommand Remove(EditScope scope) => scope switch
    {
        { Pick: { } clips } => new EditCommand.RemoveClips(clips),
        { Portion: { } portion } => new EditCommand.RemovePortion(portion),
        { LastMs: { } last } => new EditCommand.TrimEnd(last),
        { EndMs: { } end, StartMs: null or 0 } => new EditCommand.TrimStart(end),
        { EndMs: { } end } => new EditCommand.RemoveRange(scope.StartMs ?? 0, end),
        _ => new EditCommand.KeepRange(0, scope.StartMs ?? 0),
    };
}
