using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Language.Consistency;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>What the parts of a message have to do with one another: what "it" is, what is said twice, what is only small talk.</summary>
internal sealed class Conversation(TokenTable tokens)
{
    private readonly List<string> _said = [];
    private readonly HashSet<int> _meant = [];
    private readonly HashSet<int> _wishes = [];
    private readonly HashSet<int> _with = [];
    private bool _continues;
    private bool _isOpen;

    /// <summary>Nothing is left over, impossible or vague.</summary>
    public static bool IsClear(PartReading part) =>
        part.Unknown is null && !part.Findings.Any(finding => finding is Finding.CannotDo or Finding.Ask);

    /// <summary>A candidate was understood: the part that it takes its thing from asks for nothing more.</summary>
    public void Accept(Candidate candidate)
    {
        if (candidate.About is { } index)
        {
            _meant.Add(index);
            _continues = true;
        }
    }

    public void Add(string text, PartReading reading, Joint joint)
    {
        _ = joint is Joint.With && _with.Add(_said.Count);
        if (!_continues && IsClear(reading) && reading.Findings.Any(IsWish))
        {
            _wishes.Add(_said.Count);
        }

        _continues = false;
        // What is left out is nothing that the next part points at.
        _said.Add(ExceptionReading.IsOpening(text) ? "" : text);
        _isOpen = !IsClear(reading);
    }

    /// <summary>"The ending is shaky, take it out": the part with the thing in the place of its pronoun.</summary>
    public IEnumerable<Candidate> Meant(string text)
    {
        var isEnglish = TakeIt.IsMatch(text);
        if (!isEnglish && !TakeItChinese.IsMatch(text))
        {
            // "I need 14, can you shorten it?"
            if (Shorten.IsMatch(text) && LengthIn() is { } length)
            {
                yield return new($"cut it to {length.Words}", length.Index);
            }

            foreach (var meant in Continued(text))
            {
                yield return new(meant, _isOpen ? _said.Count - 1 : null);
            }

            yield break;
        }

        if (_said.Count is 0 && EnglishTopic.TakesAllBack(text))
        {
            yield return new("undo that");
        }

        for (var index = _said.Count - 1; index >= 0; index--)
        {
            if (Thing.Matches(_said[index]) is [.., var thing])
            {
                // "The music at the start": to take all of it is more than was asked.
                if (!isEnglish && ChineseTopic.IsLimited(_said[index]))
                {
                    yield break;
                }

                yield return new(isEnglish ? $"remove {thing.Value}" : $"去掉{thing.Value}", index);
                yield break;
            }
        }
    }

    /// <summary>"The second clip is too dark, brighten it": the part with the clip or the times in the place of its pronoun.</summary>
    public IEnumerable<Candidate> Pointed(string text)
    {
        if (_said.Count is 0 || Pronoun.Match(text) is not { Success: true } pronoun || Place.Matches(_said[^1]) is not [.., var place])
        {
            yield break;
        }

        if (Remarks.IsComplaint(_said[^1]) || (_isOpen && !Place.IsMatch(text)))
        {
            var thing = Mark.Match(place.Value) is { Success: true } mark ? mark.Value : place.Value;
            yield return new($"{text[..pronoun.Index]}{thing}{text[(pronoun.Index + pronoun.Length)..]}", _said.Count - 1);
        }
    }

    /// <summary>"The intro is too long, make it two seconds": what cannot be done to the intro alone is not meant for the film.</summary>
    public bool IsOfOneThing(string text) => _said.Count > 0 && Remarks.IsComplaint(_said[^1]) && EnglishTopic.IsOfOneThing(_said[^1], text);

    /// <summary>The wish behind a complaint, said of what the complaint was about.</summary>
    public IEnumerable<Candidate> Complained(string text)
    {
        if (ChineseTopic.IsChinese(text))
        {
            return ChineseTopic.Complained(_said, _wishes, text);
        }

        for (var index = _said.Count - 1; index >= Math.Max(0, _said.Count - 3); index--)
        {
            if (EnglishTopic.Loudness(_said[index], text) is { } loudness)
            {
                return [new(loudness, _wishes.Contains(index) ? null : index)];
            }

            if ((!_wishes.Contains(index) || Remarks.IsComplaint(_said[index])) && EnglishTopic.NamesOne(_said[index]))
            {
                return EnglishTopic.Of(_said[index], text).Select(words => new Candidate(words, index));
            }

            // Another wish stands between: what is meant by now, nobody knows.
            if (_wishes.Contains(index))
            {
                break;
            }
        }

        return [];
    }

    /// <summary>What a part may mean after one about a title or about a cut.</summary>
    private IEnumerable<string> Continued(string text)
    {
        var before = string.Join(' ', _said.TakeLast(2));
        foreach (var meant in ChineseTopic.Continued(_said, text))
        {
            yield return meant;
        }

        foreach (var meant in EnglishTopic.Continued(before, text, tokens))
        {
            yield return meant;
        }

        if (TitleNoun.IsMatch(before))
        {
            if (ShouldBe.Match(text) is { Success: true } words)
            {
                yield return $"把标题改成{words.Groups["q"].Value}";
            }

            if (Downwards.Match(text) is { Success: true } place)
            {
                yield return $"把标题移到{(place.Groups["low"].Success ? "底部" : place.Groups["high"].Success ? "顶部" : "中间")}";
            }

            if (TitleWish.Match(text) is { Success: true } wish)
            {
                yield return $"make that title {wish.Groups["w"].Value}";
            }
        }

        if (HeardLevels.Of(before, text) is { } loudness)
        {
            yield return loudness;
        }

        if (!_isOpen && CutNoun.IsMatch(before) && Half.Match(text) is { Success: true } half && (half.Groups["a"].Success ? !OtherClip.IsMatch(before) : !AnyClip.IsMatch(before)))
        {
            yield return half.Groups["a"].Success ? "delete the first clip" : "delete the last clip";
        }

        if (CutOut.Match(text) is { Success: true } cut && CutNoun.IsMatch(before) && tokens[cut.Groups["h"].Value] is { B: 2 } of && (of.A is 1 ? !OtherClip.IsMatch(before) : !AnyClip.IsMatch(before)))
        {
            yield return of.A is 1 ? "delete the first clip" : "delete the last clip";
        }

        if (SwapThem.IsMatch(text) && TwoClips.IsMatch(before))
        {
            yield return "swap the first clip with the second clip";
        }
    }

    /// <summary>The parts, with those that ask for nothing told as remarks.</summary>
    public IEnumerable<PartReading> Settle(IReadOnlyList<PartReading> parts)
    {
        var hasWish = parts.Any(part => IsClear(part) && part.Findings.Any(IsWish));
        return parts.Select((part, index) => hasWish ? Settled(part, _said[index], index, parts) : part);
    }

    private PartReading Settled(PartReading part, string text, int index, IReadOnlyList<PartReading> parts)
    {
        var others = parts.Where(other => !ReferenceEquals(other, part) && IsClear(other)).SelectMany(other => other.Findings).ToList();
        if (IsClear(part))
        {
            return Repeats.SaysMoreExactly(_said, index, parts) || Repeats.SaysAgain(part, text, others, parts.Take(index)) ? AsRemark(part) : Narrowed(part, text, others);
        }

        var isDoing = part.Findings.Any(IsWish);
        var isTalk = Echoes.IsOne(text, others) || (!isDoing && !_with.Contains(index) && !IsUnkept(index, parts) && (Remarks.IsRemark(text) || Remarks.IsComplaint(text) || _meant.Contains(index)));
        return isTalk ? AsRemark(part) : part;
    }

    // "The second clip is too long, cut it to 5 seconds": where all of the film was changed, the clip is told as left out.
    private bool IsUnkept(int index, IReadOnlyList<PartReading> parts) =>
        !_meant.Contains(index) && Place.IsMatch(_said[index]) && index + 1 < parts.Count && IsClear(parts[index + 1]) && !ChineseTopic.HasOwnThing(_said[index + 1]) && !Place.IsMatch(_said[index + 1])
        && parts[index + 1].Findings.OfType<Finding.Do>().Any(done => TouchedClip.ScopeOf(done.Command) is null or { IsWhole: true });

    // "Leave the first one as it is" beside a wish for all of the film is one that was not kept.
    private static PartReading Narrowed(PartReading part, string text, List<Finding> others) =>
        part.Findings is [Finding.LeaveAsIs] && LeavesClip.IsMatch(text) && others.OfType<Finding.Do>().Any(done => TouchedClip.ScopeOf(done.Command) is null or { IsWhole: true })
            ? part with { Findings = [], Unknown = part.Words }
            : part;

    private static PartReading AsRemark(PartReading part) => part with { Findings = [new Finding.Remark(part.Words)], Unknown = null };

    private static bool IsWish(Finding finding) => finding is Finding.Do or Finding.PlaceMedia or Finding.Step;

    private (string Words, int Index)? LengthIn() =>
        _said.Select((text, index) => (Index: index, Match: Needed.Match(text))).LastOrDefault(said => said.Match.Success) is { Match: { } match, Index: var at }
            ? (match.Groups["d"].Success ? match.Groups["d"].Value : tokens.Add('d', new(match.Groups["n"].Value, (long)(Numbers.Read(match.Groups["n"].Value) * 1000), 1000)), at)
            : null;

    private static readonly Regex Pronoun = Spoken.Pattern(@"(?<=\b(show|play|repeat|loop|duplicate|copy|mute|brighten|darken|blur|sharpen|rotate|mirror|flip|turn|make|zoom|reverse|freeze|split|remove|delete|cut|drop|take|move|put|speed|slow|give) )(it|them|that|this|that (bit|part|clip|one|section)|this (bit|part|clip|one|section))\b|它们?|(?<=[让把将])(这一?段|那一?段)");
    private static readonly Regex Place = Spoken.Pattern(@"\b(the )?(first|second|third|fourth|fifth|last) clip\b|\bclip (number )?([0-9]|one|two|three|four|five)\b|\b(the )?(very )?(first|last) <d:[0-9]+>|\b(from |between )?<r:[0-9]+>|(第 ?[一二三四五六七八九十0-9]+ ?|最后一)[段个条](视频|片段)?|(最?开头|最?前面?|结尾|最后|末尾)的? ?<d:[0-9]+>|从? ?<r:[0-9]+>");
    private static readonly Regex Mark = Spoken.Pattern("<r:[0-9]+>");
    private static readonly Regex TitleNoun = Spoken.Pattern(@"\btitles?\b|\btext\b|标题|文字");
    private static readonly Regex ShouldBe = Spoken.Pattern("^(应该|应当|其实|要|得)+(是|写|叫|改成|写成) ?(?<q><q:[0-9]+>) ?(才对|才是|的|吧)?$");
    private static readonly Regex Downwards = Spoken.Pattern("^(麻烦|请|帮我|给我|再|就)*(往|向)?(上|下)?(面|边)?(挪|移|放|调)(一下|动)?(到|在|去)(画面|屏幕)?的?最?((?<low>底下|底部|下面|下方|底端)|(?<high>上面|顶部|顶上|上方|顶端)|中间|中央)(去)?$");
    private static readonly Regex TitleWish = Spoken.Pattern(@"^(and |so |please |could |can |should |make |let )*(it|that|they|them)? ?(be |in |to be )*(?<w>(a (bit|little) )?(bigger|larger|smaller)|bold|red|yellow|white|black|blue|green|orange|pink|purple)( please| instead)?$");
    private static readonly Regex CutNoun = Spoken.Pattern(@"\b(split|cut|divide|chop|slice)\b|切|刀|分成|分割|剪开|断开");
    private static readonly Regex Half = Spoken.Pattern(@"^(and |then |please |can you )*(throw (away|out)|remove|delete|drop|lose|bin|ditch|get rid of|scrap|discard|cut) (away |out )?the ((?<a>(piece|part|bit|clip|half|section|stuff) before( it| that)?|first (half|part|piece|bit))|(piece|part|bit|clip|half|section|stuff) after( it| that)?|second (half|part|piece|bit)|other (half|part|piece))$|^(麻烦|请|帮我|把|将|再)*(切|剪|分)?(出来|开)?的?((?<a>前)|后)((面|边|头)|(面|边)?(那|的)?一?(半截|一半|半段|半|截|段|部分))的?(都|就|给|我)*(不要|删|删掉|去掉|扔|扔掉|剪掉|砍掉|丢掉)(了|吧)*$");
    private static readonly Regex CutOut = Spoken.Pattern("^(麻烦|请|帮我|把|将|再)*(切|剪|分)(出来|开|好|完)的?" + Spoken.Portion + "(都|就|给|我)*(不要|删|删掉|去掉|扔|扔掉|剪掉|砍掉|丢掉|丢)(了|吧)*$");
    private static readonly Regex AnyClip = Spoken.Pattern(@"\b(first|second|third|last) clip|clip (number )?[0-9]|第.[段个条]|一[段个]");
    private static readonly Regex OtherClip = Spoken.Pattern(@"\b(second|third|last) clip|clip (number )?[2-9]|第[^一1][段个条]|最后一[段个]");
    private static readonly Regex SwapThem = Spoken.Pattern(@"^(so |and |please |can you |could you |just )*(swap|switch|exchange|flip|turn) them( round| around| over)?( please)?$|^(麻烦|请|帮我|给我|把)*(它们|两个|这两个)?(换|对调|调换|交换|掉个|倒|换一)(一下|过来|个位置|个顺序|位置|顺序)*(吧)?$");
    private static readonly Regex TwoClips = Spoken.Pattern(@"\b(two|both|2) (clips|videos|shots|files)\b|\b(order|sequence) (is |are )?wrong\b|\bwrong order\b|两[段个条]|<k:");
    private static readonly Regex LeavesClip = Spoken.Pattern(@"\b(first|second|third|fourth|fifth|last|other|[0-9](st|nd|rd|th)|clip|one)\b|第|(个|段)(视频|片段)?(别|不)");

    private static readonly Regex TakeIt = Spoken.Pattern(@"^(so |and |then |please |can you |could you |just |you can )*(take|cut|get|throw|chop|lop|remove|delete|drop|lose|trim|scrap|ditch|get rid of|erase|bin|leave)( (off|out|away))? (it|that|this|them|that (bit|part|section|piece|one)|this (bit|part|section|piece|one))( (out|off|away))?( (again|then|for me|please))*$");
    private static readonly Regex TakeItChinese = Spoken.Pattern("^(麻烦|请|你|帮我|给我|帮忙|把|将|就|也|都|可以|直接|赶紧|它|他|这个|那个)*(去掉|剪掉|剪了|删掉|删除|删了|切掉|切了|裁掉|砍掉|砍了|拿掉|拿走|去除|移除|撤掉|扔掉|不要)(它|这一?段|那一?段|这个?|那个?|这部分|那部分|这里|那里|这几秒)?(了|吧|掉|呗)*$");
    private static readonly Regex Thing = Spoken.Pattern(@"\b(the )?(very )?(first|last) <d:[0-9]+>|(?<=\b(the )?(final|ending|closing) )(?!)|\b(from |between )?<r:[0-9]+>|(the |that |this )?titles?( (saying )?<q:[0-9]+>)?\b|\b(background )?music\b|(the )?(first|second|third|last) clip\b"
        + "|(最?开头|最?前面?|结尾|最后|末尾)的?那? ?<d:[0-9]+>|从? ?<r:[0-9]+>|标题( ?<q:[0-9]+>)?|(背景)?音乐|配乐|第[一二三四五六七八九十0-9]+[段个](视频|片段)?|<f:[0-9]+>|\b(captions|subtitles|lower thirds?)\b|字幕条|字幕");
    private static readonly Regex Shorten = Spoken.Pattern(@"\b(shorten|cut|trim|condense|reduce|compress)( (it|this|that|down|the (film|video|clip)|to that|to fit|accordingly))*( please)?$|^(帮我|麻烦|请|给我|把它?)*(缩短|剪短|缩|剪|压缩)(一下|短|到这么长)?(吧)?$");
    private static readonly Regex Needed = Spoken.Pattern(@"^(but |and |so )*(i|we|it|they)('d| would| should)? ?(only |just )?(need|needs|want|wants|have|be|allow)s?( it)?( to be)?( (only|about|just|around))? ((?<d><d:[0-9]+>)|(?<n>[0-9]{1,3}|" + Numbers.Any + @"))( (long|max|at most|of it))?$|^(但|可|我|我们|只|就|最多|需要|要|想要)+ ?(?<d><d:[0-9]+>)(就够了?|就行|就好)?$");
}
