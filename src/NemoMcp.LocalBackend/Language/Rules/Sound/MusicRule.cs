using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>"Add song.mp3 as background music at 30%", 配上背景音乐 音量20%; and taking it away.</summary>
internal sealed class MusicRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("add FILE as background music at N%", "用 FILE 做背景音乐，音量N%", "add song.mp3 as background music at 30%", "用song.mp3做背景音乐，音量30%"),
        new("add background music", "配上背景音乐", "add background music", "配上背景音乐"),
        new("remove the music", "去掉背景音乐", "remove the music", "去掉背景音乐"),
    ];

    /// <summary>Music under a film is heard and does not cover it.</summary>
    private const double UsualVolume = 0.35;

    private static readonly Phrase NoLibrary = new(
        "there is no music library: upload a sound file and name it", "这里没有音乐库：请上传声音文件并指明它");

    public void Read(Part part)
    {
        if (part.Claim(Remove) is not null)
        {
            part.Do(new EditCommand.RemoveMusic());
            return;
        }

        if (part.Claim(Style) is { } style)
        {
            part.Add(new Finding.CannotDo(part.Words(style.Value), NoLibrary, Blocking.SamePart));
            return;
        }

        // "The last 3 seconds of the music, away": nothing to add.
        if (part.Has(Taken) && !part.Has(Add))
        {
            return;
        }

        var isNamed = part.Has(Sound) ? !part.Has(Other) : IsSoundFile(part) && (part.Has(Add) || Fillers.Left(Level.Replace(File.Replace(part.Rest, ""), "")) is null);
        var isLevelOnly = part.Has(VolumeRule.MusicLevel) && !part.Has(Add);
        // "Keep the first 2 seconds of the song": a wish for the music that is there, and none to add any.
        var isOfOther = part.Findings.Any(finding => finding is Finding.Do) && !part.Has(Add) && !part.Has(File);
        if (!isNamed || isLevelOnly || isOfOther)
        {
            return;
        }

        var file = part.Token(part.Claim(File), "f")?.Words;
        var level = part.Claim(Level);
        part.ClaimAll(Sound);
        part.ClaimAll(Soft);
        part.Do(new EditCommand.AddMusic(file, part.Token(level, "p")?.Number ?? UsualVolume));
    }

    // A film's name beside "add" means the film; a sound's name means music.
    private static bool IsSoundFile(Part part) =>
        File.Match(part.Rest) is { Success: true } match && AudioName.IsMatch(part.Token(match, "f")!.Words);

    private const string Music = @"(\b((background|backing) )?(music|soundtrack|bgm|songs?|audio track|tune)\b(?! videos?\b)|背景音乐|配乐|音乐|歌曲|背景声|歌)";

    private static readonly Regex Remove = Spoken.Pattern(@"(\b(remove|delete|drop|get rid of|take out|take away|take off|turn off|stop|kill|cut( out)?) " + Spoken.The + "|" + Spoken.TakeAway + "|不要|关闭)了?" + Music + "|" + @"\b(turn )?" + Spoken.The + Music + " off\\b");

    private static readonly Regex Style = Spoken.Pattern(@"(\b(add|use|put|play|find|pick|choose|generate|create|compose|some|an?|with) )*\b(upbeat|chill|calm|lo-?fi|jazz|rock|pop|happy|sad|epic|relaxing|energetic|dramatic|cinematic|electronic|ambient|trendy|trending|royalty[- ]free|fitting|suitable|matching|copyright[- ]free|hip[- ]?hop|classical)( [a-z]+)? (music|soundtrack|bgm|song|tune)s?\b"
        + @"|\b(generate|create|compose|find|pick|choose)\b( (some|a|me|the|good|nice|background))* (music|soundtrack|bgm|song|tune)s?\b"
        + "|(生成|创作|找|选|挑)(一首|一段|一些|个|点)?[^,。<]*(音乐|配乐|歌曲?)|[^,。<]*(欢快|轻松|舒缓|动感|激昂|悲伤|抒情|轻快|热门|流行|合适|好听|适合)的?(背景)?(音乐|配乐|歌曲?)");

    private static readonly Regex Sound = Spoken.Pattern(Music);

    private static readonly Regex Taken = Spoken.Pattern(Spoken.TakeAway + "|不要");

    private static readonly Regex Other = Spoken.Pattern(@"\b(mute|silence|unmute|fade)\b|\b(keep|trim|cut|split|shorten|repeat|take|use)\b.*\bof (the |my |that )?(background )?(music|song|tune|soundtrack)\b|静音|淡");

    private static readonly Regex Add = Spoken.Pattern(@"\b(add|use|put|play|insert|lay|include)\b|用|配(?!乐)|加|添加|放|插入|垫|铺");

    private static readonly Regex File = Spoken.Pattern(Spoken.File);

    private static readonly Regex AudioName = Spoken.Pattern(@"\.(mp3|wav|m4a|aac|flac|ogg)$");

    private static readonly Regex Level = Spoken.Pattern(@"((\b(at|with|to|set|of|its|the|a|volume|level|on|about|around)\b|音量|为|到|是|调|设|成|大约|:) ?)*" + Spoken.Percent + "( (of )?(the )?(volume|loudness|level))?(的?音量)?");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(add|use|put|play|insert|with|lay|include|as|under(neath)?|behind|beneath|background|in the background|looped|loop(ing)?|volume|called|named|file|track|some|plus|over|set|along|replace|swap|change)\b|背景|作为|当作?|拿|做|用|配上|配|加上|加入|加|添加|放|插入|垫|铺上?|设为?|一首|一段|首|段|点|来|音量|循环|播放");
}
