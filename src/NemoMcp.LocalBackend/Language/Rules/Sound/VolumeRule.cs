using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>"Mute", "turn the music down to 20%", 静音, 音量调到50%.</summary>
internal sealed class VolumeRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("mute it", "静音", "mute it", "静音"),
        new("set the volume to N%", "音量调到N%", "set the volume to 50%", "音量调到50%"),
        new("turn the music down to N%", "音乐音量调到N%", "turn the music down to 20%", "把音乐音量调到20%"),
        new("mute the original sound", "原声静音", "mute the original sound", "原声静音"),
    ];

    private static readonly Phrase WhichLevel = new(
        "say the level to set, such as \"volume to 50%\"", "请说明要设的音量，例如“音量调到50%”");

    public void Read(Part part)
    {
        if (part.Claim(Mute) is not null)
        {
            Set(part, 0);
        }
        else if (part.Has(Relative))
        {
            part.Add(new Finding.CannotDo(part.Words(part.Text), WhichLevel, Blocking.SamePart));
            part.ClaimAll(Relative);
            part.ClaimAll(Soft);
        }
        else if (part.Has(MusicLevel) || part.Has(Loudness))
        {
            if (part.Token(part.Claim(Level), "p") is { } level)
            {
                Set(part, level.Number);
            }
        }
    }

    private static void Set(Part part, double volume)
    {
        var target = part.Has(Music) ? SoundTarget.Music : part.Has(Film) ? SoundTarget.Film : SoundTarget.Everything;
        part.ClaimAll(Music);
        part.ClaimAll(Film);
        part.ClaimAll(Loudness);
        part.ClaimAll(Soft);
        part.Do(new EditCommand.SetVolume(volume, target));
    }

    /// <summary>The level of music that is there, and not music to add.</summary>
    internal static readonly Regex MusicLevel = Spoken.Pattern(@"\b(turn|set|lower|reduce|raise|increase|bring|change|adjust)\b[^<]*\b(music|bgm|soundtrack)\b[^<]*" + Spoken.Percent
        + @"|\b(music|bgm|soundtrack) (volume|level)\b[^<]*" + Spoken.Percent + @"|\b(volume|level) of (the )?(background )?(music|bgm|soundtrack)\b"
        + "|(?<!配上?|加上?|添加|加入|用|放)(背景)?(音乐|配乐)的?(音量|声音)?(调|降|减|改|设|提高|增|为|到)[^<]*" + Spoken.Percent);

    private static readonly Regex Mute = Spoken.Pattern(@"\b(mute|silence)d?\b|\bsilent(ly)?\b|\b(remove|delete|drop|turn off|kill|cut|strip|disable|get rid of|take out) (?=((the|all|my|its|original|video's|clip's) )*(sound|audio)\b)|静音|消音|(去掉|去除|删除|删掉|关掉|关闭|消除|移除|取消)(?=(所有|全部|视频|影片|原来)?的?(声音|原声|音频|声))");

    private static readonly Regex Loudness = Spoken.Pattern(@"\b(volume|sound|audio|loudness)( level)?\b|音量|声音");

    // By some amount: of what, the sentence does not know.
    private static readonly Regex Relative = Spoken.Pattern(@"\b(louder|quieter|softer)\b|\b(volume|sound|audio|music|it)\b[^<]*\bby " + Spoken.Percent + @"|\b(lower|raise|reduce|increase|boost|turn (up|down)|turn)( the| my)?( (video|film|clip|music|background music)'?s?)? (volume|sound|audio|music)( (up|down))?$|(音量|声音)(调|变|放)?(大|小|高|低)(一点|点|些|一些)$|(大声|小声)一?[点些]|(提高|降低|增加|减少|减小|增大|调高|调低)音量$|音量(提高|降低|增加|减少|减小)了? ?" + Spoken.Percent);

    private static readonly Regex Level = Spoken.Pattern(@"((\b(up|down|to|at|is|of|=)\b|调整?|提高|降低?|升高?|减小?|增大?|增加|改|设置?|变|大|小|高|低|到|为|成|至|是|:) ?)*" + Spoken.Percent);

    private static readonly Regex Music = Spoken.Pattern(@"\b(background )?(music|bgm|soundtrack|song)\b|(背景)?(音乐|配乐)|背景声");

    private static readonly Regex Film = Spoken.Pattern(@"\b(original|own)( (sound|audio|volume))?\b|\b(video|film|clip|movie|footage)'?s?( (volume|sound|audio))?\b|原声|原音|原来的?(声音|音量)|(视频|影片|片子|素材)的?(声音|原声|音量)?");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(turn|set|lower|raise|reduce|increase|bring|change|adjust|completely|fully|totally|off|down|up|track|everything|level)\b|调整?|设置?为?|降低?|提高|减小|增大|变|完全|彻底|掉|保持|的");
}
