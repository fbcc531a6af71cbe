using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>"Duck the music under the voice", 说话时音乐变小; before the rules that turn music down or add it.</summary>
internal sealed class DuckRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("duck the music under the voice", "说话时音乐变小", "duck the music under the voice", "说话时音乐变小"),
    ];

    public void Read(Part part)
    {
        if ((part.Claim(English) ?? part.Claim(Chinese)) is not null)
        {
            part.ClaimAll(Soft);
            part.Do(new EditCommand.DuckMusic());
        }
    }

    private const string Music = "(background )?(music|bgm|soundtrack|song|it)";
    private const string Speech = @"((the|my|any|original|own|film's|people's) )*(voices?|speech|speaking|dialogue?|talking|narration|speakers?|vocals?|(original )?sound|(someone|somebody|anyone|anybody|people|they|i|he|she|we|there's|there is)( (is|are|am)|'s|'m|'re)? ?(talks?|speaks?|talking|speaking|speech|voice|a voice)|talk)";

    private static readonly Regex English = Spoken.Pattern(@"\b(auto[- ]?)?duck(s|ed|ing)?( (down|out))?( ((the|my|under|for|to|with) )*" + Music + @")?( (under|behind|below|for|when|while|whenever|during|beneath|against) " + Speech + @"\b)?"
        + @"|\b(lower|turn down|reduce|soften|dip|quiet(en)?|make( the)?) (the |my )?" + Music + @"( (down|quieter|softer|lower))?( volume)? (under|when|while|whenever|during|behind|below) " + Speech + @"\b");

    private static readonly Regex Chinese = Spoken.Pattern("((有人)?(说话|讲话|人声|对白|旁白)(的?时候?|出现时?|时|期间)?[,，]? ?(把|将|让)?(背景)?(音乐|配乐)的?(音量|声音)?(自动)?(变小|调小|降低|减小|压低|变轻|闪避|避让|减弱|小一[点些])"
        + "|(背景)?(音乐|配乐)(在|给|为)?(有人)?(说话|讲话|人声|对白|旁白)(的?时候?|出现时|时)?(自动)?(变小|调小|降低|闪避|避让|让路|让位|让开|减弱)|(背景)?(音乐|配乐)(自动)?(闪避|避让)(人声|说话|对白|原声)?)");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(automatically|auto|volume|down)\b|自动");
}
